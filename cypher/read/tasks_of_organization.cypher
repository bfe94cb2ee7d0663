// The tasks in force that an organization has a part in, with the measures of its part alone, all who
// are responsible for these, and the targets of these or of the whole task. A task that only repeats
// one of another document in force is left out, unless asked for by document.
// parameters:
//   organization: id
//   role: lead, responsible or cooperating; any when null
//   document: id or null; one given may be superseded
//   division: the digits that the codes of a place and of all within it begin with, or null
//   has_target: whether it has targets, or null
//   without_owner: whether nobody is responsible, which is never so here, or null
//   collective_only: whether none but collectives have a part in these measures, or null
//   deadline_from: first day on which it or a target of it is due, or null
//   deadline_to: last such day, or null
//   sort: position, deadline or title
//   descending: boolean
//   after_key: key of the row before the page, or null
//   after_id: id of that row, or null
//   limit: the most rows
// columns:
//   key: place in the order, as a string
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
MATCH (:Organization {id: $organization})-[mine:RESPONSIBLE_FOR]->(m:Measure)<-[:HAS_MEASURE]-(t:Task)<-[:HAS_TASK]-(d:Document)
WHERE ($role IS NULL OR mine.role = $role)
  AND CASE WHEN $document IS NULL THEN NOT d.superseded ELSE d.id = $document END
  AND ($document IS NOT NULL OR NOT EXISTS { (t)-[:REPEATS]->(:Task)<-[:HAS_TASK]-(:Document {superseded: false}) })
  AND ($division IS NULL OR d.division STARTS WITH $division)
  AND ($without_owner IS NULL OR NOT $without_owner)
  AND ($collective_only IS NULL
    OR $collective_only <> EXISTS { (m)<-[:RESPONSIBLE_FOR]-(:Organization {collective: false}) })
MATCH (m)<-[r:RESPONSIBLE_FOR]-(o:Organization)
WITH DISTINCT d, t, m, r, o ORDER BY m.position, r.order, r.id
WITH d, t, m, collect({id: r.id, role: r.role, order: r.order, mention: r.mention,
       acting_office: r.acting_office, confidence: r.confidence, start: r.start, end: r.end,
       page: r.page, cell: r.cell,
       organization: {id: o.id, name: o.name, collective: o.collective}}) AS responsibilities
ORDER BY m.position
WITH d, t, collect(m.id) AS mine, collect({id: m.id, text: m.text, deadline: m.deadline, deadline_text: m.deadline_text,
       responsibilities: responsibilities,
       passage: {document: d.id, document_title: d.title, task: t.number, task_id: t.id,
                 quote: coalesce(m.clause, m.quote), start: coalesce(m.clause_start, m.start),
                 end: coalesce(m.clause_end, m.end),
                 page: coalesce(m.clause_page, m.page), cell: coalesce(m.clause_cell, m.cell)}}) AS measures
WITH d, t, measures, COLLECT {
    MATCH (t)-[:HAS_MEASURE*0..1]->(n)-[:HAS_TARGET]->(g:Target)
    WHERE n.id = t.id OR n.id IN mine
    RETURN {id: g.id, indicator: g.indicator, comparator: g.comparator, value: g.value, unit: g.unit,
      qualitative: g.qualitative, deadline: g.deadline, cadence: g.cadence,
      confidence: g.confidence, measure: CASE WHEN n.id = t.id THEN null ELSE n.id END,
      passage: {document: d.id, document_title: d.title, task: t.number, task_id: t.id,
                quote: g.quote, start: g.start, end: g.end, page: g.page, cell: g.cell}} AS target
    ORDER BY g.start, g.id
  } AS targets
WITH d, t, measures, targets,
  reduce(first = null, g IN targets + measures | CASE WHEN first IS NULL OR g.deadline < first THEN g.deadline ELSE first END) AS deadline
WITH d, t, measures, targets, deadline,
     CASE $sort
       WHEN 'deadline' THEN coalesce(deadline, CASE WHEN $descending THEN '' ELSE '9999' END)
       WHEN 'title' THEN t.title
       ELSE d.title + ' ' + d.id + ' ' + right('00000' + toString(t.position), 6)
     END AS key
WHERE ($has_target IS NULL OR $has_target = (size(targets) > 0))
  AND ($deadline_from IS NULL AND $deadline_to IS NULL
    OR any(g IN targets + measures WHERE g.deadline >= coalesce($deadline_from, '') AND g.deadline <= coalesce($deadline_to, '9999')))
  AND ($after_key IS NULL
    OR key = $after_key AND t.id > $after_id
    OR key <> $after_key AND (key < $after_key) = $descending)
RETURN key, t.id AS id, t.number AS number, t.title AS title, t.path AS path, deadline,
  {id: d.id, title: d.title, issued_on: d.issued_on, superseded: d.superseded} AS document,
  head(COLLECT {
    MATCH (t)-[:COMMITTED_BY]->(c:Organization)
    RETURN {id: c.id, name: c.name, collective: c.collective} AS committer
    ORDER BY c.id LIMIT 1
  }) AS committed_by,
  measures, targets,
  {document: d.id, document_title: d.title, task: t.number, task_id: t.id,
   quote: t.quote, start: t.start, end: t.quote_end, page: t.page, cell: t.cell} AS passage
ORDER BY CASE WHEN $descending THEN '' ELSE key END,
         CASE WHEN $descending THEN key ELSE '' END DESC, id
LIMIT $limit
