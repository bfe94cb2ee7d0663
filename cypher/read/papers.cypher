// Every document, with what all its facts in lists share.
// parameters:
// columns:
//   id: of the document
//   title: its title
//   kind: plan, speech, table or notice
//   division: GB/T 2260 code or null
//   superseded: whether a later version is in force
//   repeats: [id] of its tasks and targets that only repeat one of a document in force
//   revision: what the graph's state was called when its facts changed last, or null
MATCH (d:Document)
RETURN d.id AS id, d.title AS title, d.kind AS kind, d.division AS division,
  d.superseded AS superseded, coalesce(d.repeats, []) AS repeats, d.revision AS revision
ORDER BY id
