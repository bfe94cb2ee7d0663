// Documents that are yet to be compared with others.
// parameters:
//   follows: whether they wait because a document that they may repeat has changed
// columns:
//   id: of the document
MATCH (s:Signature {compared: false})
WHERE coalesce(s.follows, false) = $follows
RETURN s.id AS id
ORDER BY id
