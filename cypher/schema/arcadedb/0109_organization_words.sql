CREATE INDEX organization_words IF NOT EXISTS ON Organization (name) FULL_TEXT METADATA {"analyzer": "org.apache.lucene.analysis.cjk.CJKAnalyzer"}
