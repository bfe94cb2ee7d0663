// Add the speeches of a document that has none, and who gave them.
// parameters:
//   document: id
//   rows: [{id, speaker, properties}], speaker the id of an organization
// columns:
MATCH (d:Document {id: $document})
UNWIND $rows AS row
MATCH (o:Organization {id: row.speaker})
CREATE (s:Speech {id: row.id})
SET s += row.properties
CREATE (s)<-[:HAS_SPEECH]-(d)
CREATE (s)-[:GIVEN_BY]->(o)
