CREATE INDEX target_words IF NOT EXISTS ON Target (indicator) FULL_TEXT METADATA {"analyzer": "org.apache.lucene.analysis.cjk.CJKAnalyzer"}
