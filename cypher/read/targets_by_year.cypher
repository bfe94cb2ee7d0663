// How many targets in force are due in each year.
// parameters:
// columns:
//   year: or null for those without a deadline
//   targets: how many
MATCH (:Document {superseded: false})-[:HAS_TARGET]->(g:Target)
WITH toInteger(left(g.deadline, 4)) AS year
RETURN year, count(*) AS targets
ORDER BY year
