// With whom an organization shares measures in force, those it shares most with first;
// what only repeats a task of another document in force does not count.
// parameters:
//   organization: id
//   limit: the most rows
// columns:
//   id: of the other organization
//   measures: how many they share
//   tasks: to how many tasks these belong
MATCH (:Organization {id: $organization})-[:RESPONSIBLE_FOR]->(m:Measure)<-[:HAS_MEASURE]-(t:Task)<-[:HAS_TASK]-(d:Document)
WHERE NOT d.superseded
  AND NOT EXISTS { (t)-[:REPEATS]->(:Task)<-[:HAS_TASK]-(:Document {superseded: false}) }
MATCH (m)<-[:RESPONSIBLE_FOR]-(o:Organization)
WHERE o.id <> $organization
RETURN o.id AS id, count(DISTINCT m) AS measures, count(DISTINCT t) AS tasks
ORDER BY measures DESC, tasks DESC, id
LIMIT $limit
