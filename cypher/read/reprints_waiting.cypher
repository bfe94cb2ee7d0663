// Documents that are yet to be compared with others.
// parameters:
// columns:
//   id: of the document
MATCH (s:Signature {compared: false})
RETURN s.id AS id
ORDER BY id
