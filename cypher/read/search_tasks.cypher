// Tasks whose words match, at most 200 before those of superseded documents, and those that only
// repeat another's, are left out.
// parameters:
//   words: for the full-text index, without signs of its query language
// columns:
//   id: of what matches
//   label: its name or title
//   text: its words
//   passage: the words in the document, or null
CALL db.index.fulltext.queryNodes('task_words', $words) YIELD node, score
WITH node, score ORDER BY score DESC, node.id LIMIT 200
MATCH (node)<-[:HAS_TASK]-(d:Document {superseded: false})
WHERE NOT EXISTS { (node)-[:REPEATS]->(:Task)<-[:HAS_TASK]-(:Document {superseded: false}) }
RETURN node.id AS id, node.title AS label, node.title AS text,
  {document: d.id, document_title: d.title, task: node.number, task_id: node.id,
   quote: node.quote, start: node.start, end: node.quote_end, page: node.page, cell: node.cell} AS passage
ORDER BY id
