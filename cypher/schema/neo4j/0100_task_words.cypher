CREATE FULLTEXT INDEX task_words IF NOT EXISTS FOR (n:Task) ON EACH [n.title]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}
