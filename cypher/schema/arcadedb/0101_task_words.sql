CREATE INDEX task_words IF NOT EXISTS ON Task (title) FULL_TEXT METADATA {"analyzer": "org.apache.lucene.analysis.cjk.CJKAnalyzer"}
