// Where measures stand in their documents, by their ids.
// parameters:
//   ids: [id]
// columns:
//   id: of the measure
//   passage: the words in the document
UNWIND $ids AS wanted
MATCH (node:Measure {id: wanted})<-[:HAS_MEASURE]-(t:Task)<-[:HAS_TASK]-(d:Document)
RETURN node.id AS id,
  {document: d.id, document_title: d.title, task: t.number, task_id: t.id,
   quote: node.quote, start: node.start, end: node.end, page: node.page, cell: node.cell} AS passage
ORDER BY id
