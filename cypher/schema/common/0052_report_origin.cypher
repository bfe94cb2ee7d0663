CREATE INDEX report_origin IF NOT EXISTS FOR (n:Report) ON (n.origin)
