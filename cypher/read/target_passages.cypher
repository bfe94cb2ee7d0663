// Where targets stand in their documents, by their ids.
// parameters:
//   ids: [id]
// columns:
//   id: of the target
//   passage: the words in the document
UNWIND $ids AS wanted
MATCH (node:Target {id: wanted})<-[:HAS_TARGET]-(d:Document)
OPTIONAL MATCH (node)<-[:HAS_TARGET]-()<-[:HAS_MEASURE*0..1]-(t:Task)
RETURN node.id AS id,
  {document: d.id, document_title: d.title, task: t.number, task_id: t.id,
   quote: node.quote, start: node.start, end: node.end, page: node.page, cell: node.cell} AS passage
ORDER BY id
