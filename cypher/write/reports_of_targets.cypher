// Attach reports to the targets that they are about.
// parameters:
//   rows: [{report, fact, reworded}], reworded whether the words of the target have changed since
// columns:
UNWIND $rows AS row
MATCH (r:Report {id: row.report})
MATCH (n:Target {id: row.fact})
MERGE (r)-[a:ABOUT]->(n)
SET a.reworded = row.reworded
