CREATE INDEX judgement_document IF NOT EXISTS FOR (n:Judgement) ON (n.document)
