// How many targets in force are due in each year; what is only printed again is not counted.
// parameters:
// columns:
//   year: or null for those without a deadline
//   targets: how many
MATCH (:Document {superseded: false})-[:HAS_TARGET]->(g:Target)
WHERE NOT EXISTS { (g)-[:REPEATS]->(:Target)<-[:HAS_TARGET]-(:Document {superseded: false}) }
WITH toInteger(left(g.deadline, 4)) AS year
RETURN year, count(*) AS targets
ORDER BY year
