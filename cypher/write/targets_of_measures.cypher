// Say which measure governs a target.
// parameters:
//   rows: [{id, owner}], ids of a target and a measure; owners of other kinds are passed over
// columns:
UNWIND $rows AS row
MATCH (g:Target {id: row.id})
MATCH (n:Measure {id: row.owner})
CREATE (g)<-[:HAS_TARGET]-(n)
