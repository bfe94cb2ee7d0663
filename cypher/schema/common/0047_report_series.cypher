CREATE INDEX report_series IF NOT EXISTS FOR (n:Report) ON (n.series)
