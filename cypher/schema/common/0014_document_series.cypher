CREATE INDEX document_series IF NOT EXISTS FOR (n:Document) ON (n.series)
