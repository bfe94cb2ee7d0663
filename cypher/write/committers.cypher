// Say who committed to the tasks.
// parameters:
//   rows: [{id, committed_by}], ids of a task and an organization
// columns:
UNWIND $rows AS row
MATCH (t:Task {id: row.id})
MATCH (o:Organization {id: row.committed_by})
CREATE (t)-[:COMMITTED_BY]->(o)
