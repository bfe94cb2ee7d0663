// Remove what a document states of pairings, and the pairings that nothing states any more.
// parameters:
//   document: id
// columns:
MATCH (p:Pairing)-[s:STATED_IN]->(d:Document {id: $document})
DELETE s
WITH DISTINCT p
WHERE NOT EXISTS { (p)-[:STATED_IN]->(:Document) }
DETACH DELETE p
