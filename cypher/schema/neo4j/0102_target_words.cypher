CREATE FULLTEXT INDEX target_words IF NOT EXISTS FOR (n:Target) ON EACH [n.indicator]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}
