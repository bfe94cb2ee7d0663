// Signatures of documents by their ids.
// parameters:
//   ids: [id]
// columns:
//   id: of the document
//   bands: the bands of its passages, as text
UNWIND $ids AS wanted
MATCH (s:Signature {id: wanted})
RETURN s.id AS id, s.bands AS bands
ORDER BY id
