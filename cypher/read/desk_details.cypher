// Measures by their ids as rows of the desk: with their task, who is responsible, and their targets
// and those of the whole task.
// parameters:
//   ids: [id]
// columns:
//   id: of the measure
//   text: its words, clause excluded
//   section: heading that its task stands under, or nothing
//   due: the first of its own and its targets' deadlines, or null
//   held: nobody, collective, named, or speaker where it is what a speaker promised
//   document: {id, title, issued_on, superseded}
//   task: {id, number, title}
//   responsibilities: [{id, role, order, …, organization}] as printed
//   targets: [{id, indicator, …, measure, passage}] as printed
//   passage: its clause, or its words where it has none
UNWIND $ids AS wanted
MATCH (m:Measure {id: wanted})<-[:HAS_MEASURE]-(t:Task)<-[:HAS_TASK]-(d:Document)
OPTIONAL MATCH (m)<-[r:RESPONSIBLE_FOR]-(o:Organization)
WITH d, t, m, r, o ORDER BY r.order, r.id
WITH d, t, m, collect(CASE WHEN r IS NULL THEN null ELSE
      {id: r.id, role: r.role, order: r.order, mention: r.mention,
       acting_office: r.acting_office, confidence: r.confidence, start: r.start, end: r.end,
       page: r.page, cell: r.cell,
       organization: {id: o.id, name: o.name, collective: o.collective}} END) AS responsibilities
RETURN m.id AS id, m.text AS text, coalesce(m.section, '') AS section, m.due AS due,
  coalesce(m.held, CASE WHEN size(responsibilities) > 0 THEN 'named' WHEN d.kind = 'speech' THEN 'speaker' ELSE 'nobody' END) AS held,
  {id: d.id, title: d.title, issued_on: d.issued_on, superseded: d.superseded} AS document,
  {id: t.id, number: t.number, title: t.title} AS task,
  responsibilities,
  COLLECT {
    MATCH (t)-[:HAS_MEASURE*0..1]->(n)-[:HAS_TARGET]->(g:Target)
    WHERE n.id = t.id OR n.id = m.id
    RETURN {id: g.id, indicator: g.indicator, comparator: g.comparator, value: g.value, unit: g.unit,
      qualitative: g.qualitative, deadline: g.deadline, cadence: g.cadence,
      confidence: g.confidence, measure: CASE WHEN n.id = t.id THEN null ELSE n.id END,
      passage: {document: d.id, document_title: d.title, task: t.number, task_id: t.id,
                quote: g.quote, start: g.start, end: g.end, page: g.page, cell: g.cell}} AS target
    ORDER BY g.start, g.id
  } AS targets,
  {document: d.id, document_title: d.title, task: t.number, task_id: t.id,
   quote: coalesce(m.clause, m.quote), start: coalesce(m.clause_start, m.start),
   end: coalesce(m.clause_end, m.end), page: coalesce(m.clause_page, m.page), cell: coalesce(m.clause_cell, m.cell)} AS passage
ORDER BY id
