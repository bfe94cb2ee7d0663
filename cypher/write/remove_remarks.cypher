// Remove a document's targets, speeches, citations, reprints and warnings.
// parameters:
//   document: id
// columns:
MATCH (d:Document {id: $document})-[:HAS_TARGET|HAS_SPEECH|CITES|HAS_REPRINT|HAS_WARNING]->(n)
DETACH DELETE n
