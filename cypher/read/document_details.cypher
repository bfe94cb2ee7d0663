// Documents by their ids, with how much was read of each.
// parameters:
//   ids: [id]
// columns:
//   id: of the document
//   title: its title
//   kind: plan, speech, table or notice
//   source: path as given when it was loaded
//   sha256: of the file's bytes
//   doc_number: 发文字号 or null
//   issuer: who issued it, or null
//   issued_on: ISO 8601 date or null
//   division: {id, name} or null
//   period_start: first year it governs, or null
//   period_end: last year, or null
//   superseded: whether a later version is in force
//   loaded_at: ISO 8601 date and time
//   tasks: how many
//   targets: how many
//   pairings: how many
UNWIND $ids AS wanted
MATCH (d:Document {id: wanted})
OPTIONAL MATCH (d)-[:IN_JURISDICTION]->(v:Division)
RETURN d.id AS id, d.title AS title, d.kind AS kind, d.source AS source, d.sha256 AS sha256,
  d.doc_number AS doc_number, d.issuer AS issuer, d.issued_on AS issued_on,
  CASE WHEN v IS NULL THEN null ELSE {id: v.id, name: v.name} END AS division,
  d.period_start AS period_start, d.period_end AS period_end, d.superseded AS superseded,
  d.loaded_at AS loaded_at,
  COUNT { (d)-[:HAS_TASK]->(:Task) } AS tasks,
  COUNT { (d)-[:HAS_TARGET]->(:Target) } AS targets,
  COUNT { (d)<-[:STATED_IN]-(:Pairing) } AS pairings
ORDER BY id
