CREATE FULLTEXT INDEX document_words IF NOT EXISTS FOR (n:Document) ON EACH [n.title]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}
