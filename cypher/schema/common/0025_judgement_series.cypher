CREATE INDEX judgement_series IF NOT EXISTS FOR (n:Judgement) ON (n.series)
