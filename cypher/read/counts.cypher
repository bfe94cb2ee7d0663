// How much is in force; what only repeats another document in force is not counted.
// parameters:
// columns:
//   documents: documents
//   tasks: tasks
//   measures: measures
//   responsibilities: parts of organizations in measures
//   organizations: organizations, whatever their documents
//   targets: targets
//   pairings: pairings
//   reprints: passages that documents print again of others, or of themselves
//   measures_without_owner: measures that nobody is responsible for, nor spoke for itself
//   measures_collective_only: measures that none but collectives are responsible for
//   tasks_without_target: tasks with no target, nor any of their measures
OPTIONAL MATCH (d:Document {superseded: false})
WITH count(d) AS documents
OPTIONAL MATCH (o:Organization)
WITH documents, count(o) AS organizations
OPTIONAL MATCH (:Document {superseded: false})-[:HAS_TARGET]->(g:Target)
WHERE NOT EXISTS { (g)-[:REPEATS]->(:Target)<-[:HAS_TARGET]-(:Document {superseded: false}) }
WITH documents, organizations, count(g) AS targets
OPTIONAL MATCH (p:Pairing)-[:STATED_IN]->(:Document {superseded: false})
WITH documents, organizations, targets, count(DISTINCT p) AS pairings
OPTIONAL MATCH (:Document {superseded: false})-[:HAS_TASK]->(t:Task)
WHERE NOT EXISTS { (t)-[:REPEATS]->(:Task)<-[:HAS_TASK]-(:Document {superseded: false}) }
WITH documents, organizations, targets, pairings, count(t) AS tasks
OPTIONAL MATCH (:Document {superseded: false})-[:HAS_TASK]->(t:Task)-[:HAS_MEASURE*0..1]->()-[:HAS_TARGET]->(:Target)
WHERE NOT EXISTS { (t)-[:REPEATS]->(:Task)<-[:HAS_TASK]-(:Document {superseded: false}) }
WITH documents, organizations, targets, pairings, tasks, count(DISTINCT t) AS aimed
OPTIONAL MATCH (:Document {superseded: false})-[:HAS_TASK]->(t:Task)-[:HAS_MEASURE]->(m:Measure)
WHERE NOT EXISTS { (t)-[:REPEATS]->(:Task)<-[:HAS_TASK]-(:Document {superseded: false}) }
WITH documents, organizations, targets, pairings, tasks, aimed, count(m) AS measures
OPTIONAL MATCH (:Document {superseded: false, kind: 'speech'})-[:HAS_TASK]->(t:Task)-[:HAS_MEASURE]->(s:Measure)
WHERE NOT EXISTS { (t)-[:REPEATS]->(:Task)<-[:HAS_TASK]-(:Document {superseded: false}) }
  AND NOT EXISTS { (s)<-[:RESPONSIBLE_FOR]-(:Organization) }
WITH documents, organizations, targets, pairings, tasks, aimed, measures, count(s) AS spoken
OPTIONAL MATCH (:Document {superseded: false})-[:HAS_TASK]->(t:Task)-[:HAS_MEASURE]->(m:Measure)<-[r:RESPONSIBLE_FOR]-(o:Organization)
WHERE NOT EXISTS { (t)-[:REPEATS]->(:Task)<-[:HAS_TASK]-(:Document {superseded: false}) }
WITH documents, organizations, targets, pairings, tasks, aimed, measures, spoken,
  count(r) AS responsibilities, count(DISTINCT m) AS owned,
  count(DISTINCT CASE WHEN NOT o.collective THEN m END) AS accountable
OPTIONAL MATCH (:Document {superseded: false})-[:HAS_REPRINT]->(n:Reprint)
WITH documents, organizations, targets, pairings, tasks, aimed, measures, spoken, responsibilities,
  owned, accountable, count(n) AS reprints
RETURN documents, tasks, measures, responsibilities, organizations, targets, pairings, reprints,
  measures - spoken - owned AS measures_without_owner, owned - accountable AS measures_collective_only,
  tasks - aimed AS tasks_without_target
