// Targets whose words match, at most 200 before those of superseded documents and those that only
// repeat another's are left out.
// parameters:
//   words: for the full-text index, without signs of its query language
// columns:
//   id: of what matches
//   label: its name or title
//   text: its words
//   passage: the words in the document, or null
CALL db.index.fulltext.queryNodes('target_words', $words) YIELD node, score
WITH node, score ORDER BY score DESC, node.id LIMIT 200
MATCH (node)<-[:HAS_TARGET]-(d:Document {superseded: false})
WHERE NOT EXISTS { (node)-[:REPEATS]->(:Target)<-[:HAS_TARGET]-(:Document {superseded: false}) }
OPTIONAL MATCH (node)<-[:HAS_TARGET]-()<-[:HAS_MEASURE*0..1]-(t:Task)
RETURN node.id AS id, node.indicator AS label, node.quote AS text,
  {document: d.id, document_title: d.title, task: t.number, task_id: t.id,
   quote: node.quote, start: node.start, end: node.end, page: node.page, cell: node.cell} AS passage
ORDER BY id
