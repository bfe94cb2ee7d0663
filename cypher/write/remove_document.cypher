// Remove a document, its text, reading, listing and signature; its facts must be gone.
// parameters:
//   document: id
// columns:
MATCH (d:Document {id: $document})
OPTIONAL MATCH (d)-[:HAS_TEXT|HAS_READING|HAS_LISTING|HAS_SIGNATURE]->(x)
DETACH DELETE x, d
