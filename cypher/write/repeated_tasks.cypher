// Say which tasks repeat another document's; none in a circle, so that one of them is listed.
// parameters:
//   rows: [{id, of}], both ids of tasks
// columns:
UNWIND $rows AS row
MATCH (t:Task {id: row.id})
MATCH (o:Task {id: row.of})
WHERE NOT EXISTS { (o)-[:REPEATS*1..8]->(t) }
MERGE (t)-[:REPEATS]->(o)
