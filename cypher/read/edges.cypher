// The relationships among some nodes, with the words that carry each where there are any. Each is met
// from the end that has few of its type: a bureau has thousands of measures, a measure few bureaus.
// parameters:
//   ids: [id] of the nodes
// columns:
//   source: id of the node it starts at
//   target: id of the node it ends at
//   kind: its type in the graph
//   role: of a responsibility or a party, else null
//   passage: its words, or null
UNWIND $ids AS wanted
CALL (wanted) {
  MATCH (n:Document {id: wanted}) RETURN n AS node
  UNION
  MATCH (n:Task {id: wanted}) RETURN n AS node
  UNION
  MATCH (n:Measure {id: wanted}) RETURN n AS node
  UNION
  MATCH (n:Organization {id: wanted}) RETURN n AS node
  UNION
  MATCH (n:Division {id: wanted}) RETURN n AS node
  UNION
  MATCH (n:Target {id: wanted}) RETURN n AS node
  UNION
  MATCH (n:Pairing {id: wanted}) RETURN n AS node
}
CALL (node) {
  MATCH (node)-[r:COMMITTED_BY|HAS_PARTY|STATED_IN|IN_JURISDICTION|BELONGS_TO|WITHIN]->(other)
  RETURN node AS source, r, other AS target
  UNION ALL
  MATCH (node)<-[r:RESPONSIBLE_FOR|HAS_MEASURE|HAS_TASK|HAS_TARGET]-(other)
  RETURN other AS source, r, node AS target
}
WITH source, r, target
WHERE source.id IN $ids AND target.id IN $ids
OPTIONAL MATCH (target)<-[:HAS_MEASURE]-(t:Task)<-[:HAS_TASK]-(d:Document)
WHERE type(r) = 'RESPONSIBLE_FOR'
OPTIONAL MATCH (said:Document)-[:HAS_TARGET]->(target)
WHERE type(r) = 'HAS_TARGET'
OPTIONAL MATCH (target)<-[:HAS_TARGET]-()<-[:HAS_MEASURE*0..1]-(aiming:Task)
WHERE type(r) = 'HAS_TARGET'
OPTIONAL MATCH (target)-[:HAS_TASK]->(around:Task)
WHERE type(r) = 'STATED_IN' AND around.start <= r.start AND r.end <= around.end
RETURN source.id AS source, target.id AS target, type(r) AS kind, r.role AS role,
  CASE type(r)
    WHEN 'RESPONSIBLE_FOR' THEN
      {document: d.id, document_title: d.title, task: t.number, task_id: t.id,
       quote: coalesce(target.clause, target.quote),
       start: coalesce(target.clause_start, target.start),
       end: coalesce(target.clause_end, target.end),
       page: coalesce(target.clause_page, target.page),
       cell: coalesce(target.clause_cell, target.cell)}
    WHEN 'HAS_TARGET' THEN
      {document: said.id, document_title: said.title, task: aiming.number, task_id: aiming.id,
       quote: target.quote, start: target.start, end: target.end,
       page: target.page, cell: target.cell}
    WHEN 'STATED_IN' THEN
      {document: target.id, document_title: target.title, task: around.number, task_id: around.id,
       quote: r.quote, start: r.start, end: r.end, page: r.page, cell: r.cell}
  END AS passage
ORDER BY source, target, kind, role
