// Add who is responsible for measures that nobody is responsible for yet.
// parameters:
//   rows: [{measure, organization, properties}]
// columns:
UNWIND $rows AS row
MATCH (m:Measure {id: row.measure})
MATCH (o:Organization {id: row.organization})
CREATE (m)<-[r:RESPONSIBLE_FOR]-(o)
SET r += row.properties
