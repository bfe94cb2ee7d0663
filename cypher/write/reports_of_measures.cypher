// Attach reports to the measures that they are about.
// parameters:
//   rows: [{report, fact, reworded}], reworded whether the words of the measure have changed since
// columns:
UNWIND $rows AS row
MATCH (r:Report {id: row.report})
MATCH (n:Measure {id: row.fact})
MERGE (r)-[a:ABOUT]->(n)
SET a.reworded = row.reworded
