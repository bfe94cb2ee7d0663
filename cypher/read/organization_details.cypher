// Organizations by their ids, with how many tasks in force they have a part in; those that
// only repeat others do not count.
// parameters:
//   ids: [id]
// columns:
//   id: of the organization
//   name: full name
//   canonical: name within its division
//   division: {id, name} or null
//   kind: bureau, party, …
//   collective: whether it is a group that nobody can be held to
//   tasks: tasks it has a part in
//   led: tasks of which it leads a measure
//   responsible: tasks in which it is responsible for a measure
//   supported: tasks in which it cooperates
UNWIND $ids AS wanted
MATCH (o:Organization {id: wanted})
OPTIONAL MATCH (o)-[:BELONGS_TO]->(v:Division)
OPTIONAL MATCH (o)-[r:RESPONSIBLE_FOR]->(:Measure)<-[:HAS_MEASURE]-(t:Task)<-[:HAS_TASK]-(:Document {superseded: false})
WHERE NOT EXISTS { (t)-[:REPEATS]->(:Task)<-[:HAS_TASK]-(:Document {superseded: false}) }
WITH o, v, count(DISTINCT t) AS tasks,
  count(DISTINCT CASE WHEN r.role = 'lead' THEN t END) AS led,
  count(DISTINCT CASE WHEN r.role = 'responsible' THEN t END) AS responsible,
  count(DISTINCT CASE WHEN r.role = 'cooperating' THEN t END) AS supported
RETURN o.id AS id, o.name AS name, o.canonical AS canonical,
  CASE WHEN v IS NULL THEN null ELSE {id: v.id, name: v.name} END AS division,
  o.kind AS kind, o.collective AS collective, tasks, led, responsible, supported
ORDER BY id
