// How much is in force.
// parameters:
// columns:
//   documents: documents
//   tasks: tasks
//   measures: measures
//   responsibilities: parts of organizations in measures
//   organizations: organizations, whatever their documents
//   targets: targets
//   pairings: pairings
//   measures_without_owner: measures that nobody is responsible for
//   measures_collective_only: measures that none but collectives are responsible for
//   tasks_without_target: tasks with no target, nor any of their measures
MATCH (d:Document {superseded: false})
OPTIONAL MATCH (d)-[:HAS_TASK]->(t:Task)
WITH d, t, t IS NOT NULL AND NOT EXISTS { (t)-[:HAS_TARGET]->(:Target) }
  AND NOT EXISTS { (t)-[:HAS_MEASURE]->(:Measure)-[:HAS_TARGET]->(:Target) } AS aimless
OPTIONAL MATCH (t)-[:HAS_MEASURE]->(m:Measure)
OPTIONAL MATCH (m)<-[r:RESPONSIBLE_FOR]-(o:Organization)
WITH d, t, aimless, m, count(r) AS owners,
  sum(CASE WHEN o.collective THEN 1 ELSE 0 END) AS collectives
WITH count(DISTINCT d) AS documents, count(DISTINCT t) AS tasks, count(m) AS measures,
  sum(owners) AS responsibilities,
  count(DISTINCT CASE WHEN aimless THEN t END) AS tasks_without_target,
  sum(CASE WHEN m IS NOT NULL AND owners = 0 THEN 1 ELSE 0 END) AS measures_without_owner,
  sum(CASE WHEN owners > 0 AND owners = collectives THEN 1 ELSE 0 END) AS measures_collective_only
RETURN documents, tasks, measures, responsibilities,
  COUNT { (:Organization) } AS organizations,
  COUNT { (:Document {superseded: false})-[:HAS_TARGET]->(:Target) } AS targets,
  COUNT { MATCH (p:Pairing)-[:STATED_IN]->(:Document {superseded: false}) RETURN DISTINCT p }
    AS pairings,
  measures_without_owner, measures_collective_only, tasks_without_target
