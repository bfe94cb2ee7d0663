CREATE INDEX judgement_kind IF NOT EXISTS FOR (n:Judgement) ON (n.kind)
