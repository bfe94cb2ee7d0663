// Pairings by their ids, with their parties and what documents say of them.
// parameters:
//   ids: [id]
// columns:
//   id: of the pairing
//   kind: of cooperation
//   parties: [{id, name, kind, role, mention}]
//   statements: [{status, fields, since, until, confidence, superseded, passage}], latest first
UNWIND $ids AS wanted
MATCH (p:Pairing {id: wanted})
RETURN p.id AS id, p.kind AS kind,
  COLLECT {
    MATCH (p)-[r:HAS_PARTY]->(n)
    RETURN {id: n.id, name: n.name, role: r.role, mention: r.mention,
            kind: CASE WHEN n:Division THEN 'division' ELSE 'organization' END} AS party
    ORDER BY CASE r.role WHEN 'supporting' THEN 0 WHEN 'peer' THEN 1 ELSE 2 END, n.id
  } AS parties,
  COLLECT {
    MATCH (p)-[s:STATED_IN]->(d:Document)
    OPTIONAL MATCH (d)-[:HAS_TASK]->(t:Task) WHERE t.start <= s.start AND s.end <= t.end
    RETURN {status: s.status, fields: s.fields, since: s.since, until: s.until,
            confidence: s.confidence, superseded: d.superseded,
            passage: {document: d.id, document_title: d.title, task: t.number, task_id: t.id,
                      quote: s.quote, start: s.start, end: s.end,
                      page: s.page, cell: s.cell}} AS statement
    ORDER BY coalesce(d.issued_on, '') DESC, d.id, s.start, t.id
  } AS statements
ORDER BY id
