// Add the measures of tasks that have none.
// parameters:
//   rows: [{id, task, properties}]
// columns:
UNWIND $rows AS row
MATCH (t:Task {id: row.task})
CREATE (m:Measure {id: row.id})
SET m += row.properties
CREATE (m)<-[:HAS_MEASURE]-(t)
