CREATE INDEX report_subject IF NOT EXISTS FOR (n:Report) ON (n.subject)
