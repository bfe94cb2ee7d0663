// The organizations with most tasks in force, collectives and tasks that only repeat others left out.
// parameters:
//   roles: [lead, responsible, cooperating], those that count
//   division: the digits that the codes of a place and of all within it begin with, or null
//   limit: the most rows
// columns:
//   id: of the organization
//   name: its full name
//   tasks: how many it has a part in
MATCH (o:Organization {collective: false})-[r:RESPONSIBLE_FOR]->(:Measure)<-[:HAS_MEASURE]-(t:Task)<-[:HAS_TASK]-(d:Document)
WHERE NOT d.superseded AND r.role IN $roles AND ($division IS NULL OR o.division STARTS WITH $division)
  AND NOT EXISTS { (t)-[:REPEATS]->(:Task)<-[:HAS_TASK]-(:Document {superseded: false}) }
WITH o, count(DISTINCT t) AS tasks
RETURN o.id AS id, o.name AS name, tasks
ORDER BY tasks DESC, name, id
LIMIT $limit
