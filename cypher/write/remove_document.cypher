// Remove a document, its text, its reading and its signature; its facts must be gone.
// parameters:
//   document: id
// columns:
MATCH (d:Document {id: $document})
OPTIONAL MATCH (d)-[:HAS_TEXT|HAS_READING|HAS_SIGNATURE]->(x)
DETACH DELETE x, d
