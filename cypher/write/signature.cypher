// Put the signature of a document, which is to be compared with others.
// parameters:
//   id: the document's id
//   method: how it was made
//   bands: the bands of its passages, as text
// columns:
MATCH (d:Document {id: $id})
MERGE (s:Signature {id: $id})
SET s.method = $method,
    s.bands = $bands,
    s.compared = false,
    s.follows = false
MERGE (s)<-[:HAS_SIGNATURE]-(d)
