CREATE INDEX measure_words IF NOT EXISTS ON Measure (text) FULL_TEXT METADATA {"analyzer": "org.apache.lucene.analysis.cjk.CJKAnalyzer"}
