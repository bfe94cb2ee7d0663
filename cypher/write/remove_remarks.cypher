// Remove a document's targets, citations, reprints and warnings.
// parameters:
//   document: id
// columns:
MATCH (d:Document {id: $document})-[:HAS_TARGET|CITES|HAS_REPRINT|HAS_WARNING]->(n)
DETACH DELETE n
