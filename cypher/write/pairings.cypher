// Put pairings, each stated in the document by the words given.
// parameters:
//   document: id
//   rows: [{id, kind, properties}]
// columns:
MATCH (d:Document {id: $document})
UNWIND $rows AS row
MERGE (p:Pairing {id: row.id})
SET p.kind = row.kind
CREATE (p)-[s:STATED_IN]->(d)
SET s += row.properties
