// What of every document decides whose words they are that several print.
// parameters:
// columns:
//   id: of the document
//   title: its title
//   kind: plan, speech, table or notice
//   series: what its versions share
//   location: absolute path of its file or null
//   division: GB/T 2260 code or null
//   issued_on: ISO 8601 date or null
//   loaded_at: ISO 8601 date and time
//   superseded: whether a later version is in force
MATCH (d:Document)
RETURN d.id AS id, d.title AS title, d.kind AS kind, d.series AS series, d.location AS location,
  d.division AS division, d.issued_on AS issued_on, d.loaded_at AS loaded_at,
  d.superseded AS superseded
ORDER BY id
