// Add the measures of tasks that have none; they are in force with their document.
// parameters:
//   rows: [{id, task, properties}]
// columns:
UNWIND $rows AS row
MATCH (t:Task {id: row.task})<-[:HAS_TASK]-(d:Document)
CREATE (m:Measure {id: row.id})
SET m += row.properties, m.in_force = NOT d.superseded
CREATE (m)<-[:HAS_MEASURE]-(t)
