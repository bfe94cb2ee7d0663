CREATE FULLTEXT INDEX measure_words IF NOT EXISTS FOR (n:Measure) ON EACH [n.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}
