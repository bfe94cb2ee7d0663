// Targets by their ids, and what governs them.
// parameters:
//   ids: [id]
// columns:
//   id: of the target
//   indicator: what is counted
//   comparator: =, >=, >, <= or <
//   value: in `unit`, or null
//   unit: as printed, or null
//   qualitative: the goal when it is no number, or null
//   deadline: ISO 8601 date or null
//   cadence: once, annual, …
//   confidence: from 0 to 1
//   measure: id of the measure that governs it, or null
//   passage: its words
UNWIND $ids AS wanted
MATCH (g:Target {id: wanted})<-[:HAS_TARGET]-(d:Document)
OPTIONAL MATCH (g)<-[:HAS_TARGET]-(m:Measure)
OPTIONAL MATCH (m)<-[:HAS_MEASURE]-(above:Task)
OPTIONAL MATCH (g)<-[:HAS_TARGET]-(direct:Task)
WITH d, g, m, coalesce(above.id, direct.id) AS task, coalesce(above.number, direct.number) AS number
RETURN g.id AS id, g.indicator AS indicator, g.comparator AS comparator, g.value AS value,
  g.unit AS unit, g.qualitative AS qualitative, g.deadline AS deadline, g.cadence AS cadence,
  g.confidence AS confidence, m.id AS measure,
  {document: d.id, document_title: d.title, task: number, task_id: task,
   quote: g.quote, start: g.start, end: g.end, page: g.page, cell: g.cell} AS passage
ORDER BY id
