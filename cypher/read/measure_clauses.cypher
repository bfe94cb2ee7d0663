// The words that lay measures on their owners, by ids.
// parameters:
//   ids: [id]
// columns:
//   id: of the measure
//   passage: its clause, or its words where it has none
UNWIND $ids AS wanted
MATCH (m:Measure {id: wanted})<-[:HAS_MEASURE]-(t:Task)<-[:HAS_TASK]-(d:Document)
RETURN m.id AS id,
  {document: d.id, document_title: d.title, task: t.number, task_id: t.id,
   quote: coalesce(m.clause, m.quote), start: coalesce(m.clause_start, m.start),
   end: coalesce(m.clause_end, m.end), page: coalesce(m.clause_page, m.page), cell: coalesce(m.clause_cell, m.cell)} AS passage
ORDER BY id
