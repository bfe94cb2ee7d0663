// Where tasks stand in their documents, by their ids.
// parameters:
//   ids: [id]
// columns:
//   id: of the task
//   passage: the words in the document
UNWIND $ids AS wanted
MATCH (node:Task {id: wanted})<-[:HAS_TASK]-(d:Document)
RETURN node.id AS id,
  {document: d.id, document_title: d.title, task: node.number, task_id: node.id,
   quote: node.quote, start: node.start, end: node.quote_end, page: node.page, cell: node.cell} AS passage
ORDER BY id
