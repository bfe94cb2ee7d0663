// Measures whose words match, at most 200 before those of superseded documents, and those that only
// repeat another's, are left out.
// parameters:
//   words: for the full-text index, without signs of its query language
// columns:
//   id: of what matches
//   label: its name or title
//   text: its words
//   passage: the words in the document, or null
CALL db.index.fulltext.queryNodes('measure_words', $words) YIELD node, score
WITH node, score ORDER BY score DESC, node.id LIMIT 200
MATCH (node)<-[:HAS_MEASURE]-(t:Task)<-[:HAS_TASK]-(d:Document {superseded: false})
WHERE NOT EXISTS { (t)-[:REPEATS]->(:Task)<-[:HAS_TASK]-(:Document {superseded: false}) }
RETURN node.id AS id, t.title AS label, node.text AS text,
  {document: d.id, document_title: d.title, task: t.number, task_id: t.id,
   quote: node.quote, start: node.start, end: node.end, page: node.page, cell: node.cell} AS passage
ORDER BY id
