CREATE INDEX document_words IF NOT EXISTS ON Document (title) FULL_TEXT METADATA {"analyzer": "org.apache.lucene.analysis.cjk.CJKAnalyzer"}
