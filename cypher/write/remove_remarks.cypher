// Remove a document's targets, speeches, citations, reprints, warnings and doubts.
// parameters:
//   document: id
// columns:
MATCH (d:Document {id: $document})-[:HAS_TARGET|HAS_SPEECH|CITES|HAS_REPRINT|HAS_WARNING|HAS_DOUBT]->(n)
DETACH DELETE n
