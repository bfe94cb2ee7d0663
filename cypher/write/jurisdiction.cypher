// Say for which place the document speaks.
// parameters:
//   id: the document's id
//   division: GB/T 2260 code
// columns:
MATCH (d:Document {id: $id})
MATCH (v:Division {id: $division})
MERGE (d)-[:IN_JURISDICTION]->(v)
