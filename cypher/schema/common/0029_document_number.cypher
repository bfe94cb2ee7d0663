CREATE INDEX document_number IF NOT EXISTS FOR (n:Document) ON (n.doc_number)
