CREATE INDEX document_location IF NOT EXISTS FOR (n:Document) ON (n.location)
