CREATE FULLTEXT INDEX organization_words IF NOT EXISTS FOR (n:Organization) ON EACH [n.name]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}
