CREATE INDEX report_document IF NOT EXISTS FOR (n:Report) ON (n.document)
