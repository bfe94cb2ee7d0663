// Tasks by their ids, with their measures, who is responsible for these, and their targets.
// parameters:
//   ids: [id]
// columns:
//   id: of the task
//   number: as printed, or null
//   title: its title
//   path: titles of the headings above it
//   deadline: the first of its measures' and its targets' deadlines, or null
//   document: {id, title, issued_on, superseded}
//   committed_by: {id, name, collective} or null
//   measures: [{id, text, deadline, deadline_text, passage, responsibilities}] as printed
//   targets: [{id, indicator, …, measure, passage}] as printed
//   passage: the line it begins with
UNWIND $ids AS wanted
MATCH (t:Task {id: wanted})<-[:HAS_TASK]-(d:Document)
OPTIONAL MATCH (t)-[:HAS_MEASURE]->(m:Measure)
OPTIONAL MATCH (m)<-[r:RESPONSIBLE_FOR]-(o:Organization)
WITH d, t, m, r, o ORDER BY m.position, r.order, r.id
WITH d, t, m, collect(CASE WHEN r IS NULL THEN null ELSE
      {id: r.id, role: r.role, order: r.order, mention: r.mention,
       acting_office: r.acting_office, confidence: r.confidence, start: r.start, end: r.end,
       page: r.page, cell: r.cell,
       organization: {id: o.id, name: o.name, collective: o.collective}} END) AS responsibilities
ORDER BY m.position
WITH d, t, collect(CASE WHEN m IS NULL THEN null ELSE
      {id: m.id, text: m.text, deadline: m.deadline, deadline_text: m.deadline_text,
       responsibilities: responsibilities,
       passage: {document: d.id, document_title: d.title, task: t.number, task_id: t.id,
                 quote: coalesce(m.clause, m.quote), start: coalesce(m.clause_start, m.start),
                 end: coalesce(m.clause_end, m.end),
                 page: coalesce(m.clause_page, m.page), cell: coalesce(m.clause_cell, m.cell)}} END) AS measures
WITH d, t, measures, COLLECT {
    MATCH (t)-[:HAS_MEASURE*0..1]->(n)-[:HAS_TARGET]->(g:Target)
    RETURN {id: g.id, indicator: g.indicator, comparator: g.comparator, value: g.value, unit: g.unit,
      qualitative: g.qualitative, deadline: g.deadline, cadence: g.cadence,
      confidence: g.confidence, measure: CASE WHEN n.id = t.id THEN null ELSE n.id END,
      passage: {document: d.id, document_title: d.title, task: t.number, task_id: t.id,
                quote: g.quote, start: g.start, end: g.end, page: g.page, cell: g.cell}} AS target
    ORDER BY g.start, g.id
  } AS targets
RETURN t.id AS id, t.number AS number, t.title AS title, t.path AS path,
  reduce(first = null, g IN targets + measures | CASE WHEN first IS NULL OR g.deadline < first THEN g.deadline ELSE first END) AS deadline,
  {id: d.id, title: d.title, issued_on: d.issued_on, superseded: d.superseded} AS document,
  head(COLLECT {
    MATCH (t)-[:COMMITTED_BY]->(c:Organization)
    RETURN {id: c.id, name: c.name, collective: c.collective} AS committer
    ORDER BY c.id LIMIT 1
  }) AS committed_by,
  measures, targets,
  {document: d.id, document_title: d.title, task: t.number, task_id: t.id,
   quote: t.quote, start: t.start, end: t.quote_end, page: t.page, cell: t.cell} AS passage
ORDER BY id
