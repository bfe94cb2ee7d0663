CREATE INDEX document_issued_on IF NOT EXISTS FOR (n:Document) ON (n.issued_on)
