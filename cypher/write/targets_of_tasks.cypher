// Say which task governs a target.
// parameters:
//   rows: [{id, owner}], ids of a target and a task; owners of other kinds are passed over
// columns:
UNWIND $rows AS row
MATCH (g:Target {id: row.id})
MATCH (n:Task {id: row.owner})
CREATE (g)<-[:HAS_TARGET]-(n)
