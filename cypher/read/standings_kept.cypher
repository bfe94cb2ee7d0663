// The documents whose measures were reported on.
// parameters:
// columns:
//   id: of the document
//   revision: what the state of all reports was called when its own changed last
MATCH (s:Standings)
RETURN s.id AS id, s.revision AS revision
ORDER BY id
