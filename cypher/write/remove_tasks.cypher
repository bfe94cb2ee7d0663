// Remove a document's tasks and measures.
// parameters:
//   document: id
// columns:
MATCH (d:Document {id: $document})-[:HAS_TASK]->(t:Task)
OPTIONAL MATCH (t)-[:HAS_MEASURE]->(m:Measure)
DETACH DELETE m, t
