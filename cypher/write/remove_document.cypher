// Remove a document, its text and its reading; its facts must be gone.
// parameters:
//   document: id
// columns:
MATCH (d:Document {id: $document})
OPTIONAL MATCH (d)-[:HAS_TEXT|HAS_READING]->(x)
DETACH DELETE x, d
