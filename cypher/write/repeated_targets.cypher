// Say which targets repeat another document's; none in a circle, so that one of them is listed.
// parameters:
//   rows: [{id, of}], both ids of targets
// columns:
UNWIND $rows AS row
MATCH (g:Target {id: row.id})
MATCH (h:Target {id: row.of})
WHERE NOT EXISTS { (h)-[:REPEATS*1..8]->(g) }
MERGE (g)-[:REPEATS]->(h)
