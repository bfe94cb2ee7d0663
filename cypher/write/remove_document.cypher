// Remove a document and its text; its facts must be gone.
// parameters:
//   document: id
// columns:
MATCH (d:Document {id: $document})
OPTIONAL MATCH (d)-[:HAS_TEXT]->(x:Text)
DETACH DELETE x, d
