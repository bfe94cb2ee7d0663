// Where the facts of a document stand in its text.
// parameters:
//   document: id
// columns:
//   kind: task, measure, clause, responsibility, target, pairing, citation, reprint or warning
//   id: of the fact; a clause has its measure's
//   label: what it says, in a few words; of a reprint, the title of its author's document
//   role: of a responsibility, else null
//   start: first character
//   end: the character after the last
//   page: of a PDF, from 1, or null
//   cell: of a table, or null
MATCH (:Document {id: $document})-[:HAS_TASK]->(t:Task)
RETURN 'task' AS kind, t.id AS id, t.title AS label, null AS role, t.start AS start, t.end AS end,
  t.page AS page, t.cell AS cell
UNION ALL
MATCH (:Document {id: $document})-[:HAS_TASK]->(t:Task)-[:HAS_MEASURE]->(m:Measure)
RETURN 'measure' AS kind, m.id AS id, t.title AS label, null AS role, m.start AS start, m.end AS end,
  m.page AS page, m.cell AS cell
UNION ALL
MATCH (:Document {id: $document})-[:HAS_TASK]->(t:Task)-[:HAS_MEASURE]->(m:Measure)
WHERE m.clause IS NOT NULL
RETURN 'clause' AS kind, m.id AS id, t.title AS label, null AS role,
  m.clause_start AS start, m.clause_end AS end,
  m.clause_page AS page, m.clause_cell AS cell
UNION ALL
MATCH (:Document {id: $document})-[:HAS_TASK]->(:Task)-[:HAS_MEASURE]->(:Measure)<-[r:RESPONSIBLE_FOR]-(o:Organization)
RETURN 'responsibility' AS kind, r.id AS id, o.name AS label, r.role AS role,
  r.start AS start, r.end AS end,
  r.page AS page, r.cell AS cell
UNION ALL
MATCH (:Document {id: $document})-[:HAS_TARGET]->(g:Target)
RETURN 'target' AS kind, g.id AS id, g.indicator AS label, null AS role,
  g.start AS start, g.end AS end,
  g.page AS page, g.cell AS cell
UNION ALL
MATCH (:Document {id: $document})<-[s:STATED_IN]-(p:Pairing)
RETURN 'pairing' AS kind, p.id AS id, p.kind AS label, null AS role, s.start AS start, s.end AS end,
  s.page AS page, s.cell AS cell
UNION ALL
MATCH (:Document {id: $document})-[:CITES]->(c:Citation)
RETURN 'citation' AS kind, c.id AS id, coalesce(c.title, c.doc_number) AS label, null AS role,
  c.start AS start, c.end AS end,
  c.page AS page, c.cell AS cell
UNION ALL
MATCH (d:Document {id: $document})-[:HAS_REPRINT]->(n:Reprint)
OPTIONAL MATCH (n)-[:REPRINTS]->(a:Document)
WHERE a.id <> d.id
RETURN 'reprint' AS kind, n.id AS id, coalesce(a.title, '') AS label, null AS role, n.start AS start, n.end AS end,
  n.page AS page, n.cell AS cell
UNION ALL
MATCH (:Document {id: $document})-[:HAS_WARNING]->(w:Warning)
WHERE w.start IS NOT NULL
RETURN 'warning' AS kind, w.id AS id, w.message AS label, null AS role,
  w.start AS start, w.end AS end,
  w.page AS page, w.cell AS cell
