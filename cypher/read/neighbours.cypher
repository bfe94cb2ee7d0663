// The nodes next to some nodes; those that only superseded documents assert are left out.
// parameters:
//   ids: [id] of the nodes
//   limit: the most rows
// columns:
//   id: of the neighbour
//   kind: its label in the graph, in lower case
UNWIND $ids AS wanted
CALL (wanted) {
  MATCH (n:Document {id: wanted}) RETURN n AS node
  UNION
  MATCH (n:Task {id: wanted}) RETURN n AS node
  UNION
  MATCH (n:Measure {id: wanted}) RETURN n AS node
  UNION
  MATCH (n:Organization {id: wanted}) RETURN n AS node
  UNION
  MATCH (n:Division {id: wanted}) RETURN n AS node
  UNION
  MATCH (n:Target {id: wanted}) RETURN n AS node
  UNION
  MATCH (n:Pairing {id: wanted}) RETURN n AS node
}
MATCH (node)-[:RESPONSIBLE_FOR|HAS_MEASURE|HAS_TASK|HAS_TARGET|COMMITTED_BY|HAS_PARTY|STATED_IN|IN_JURISDICTION|BELONGS_TO|WITHIN]-(next)
WHERE NOT next.id IN $ids
WITH DISTINCT next
WHERE NOT EXISTS {
  (next)<-[:HAS_TARGET|HAS_MEASURE|HAS_TASK*0..3]-(:Document {superseded: true})
}
  AND (NOT next:Pairing OR EXISTS { (next)-[:STATED_IN]->(:Document {superseded: false}) })
RETURN next.id AS id,
  CASE WHEN next:Document THEN 'document' WHEN next:Task THEN 'task'
       WHEN next:Measure THEN 'measure' WHEN next:Organization THEN 'organization'
       WHEN next:Division THEN 'division' WHEN next:Target THEN 'target' ELSE 'pairing' END AS kind
ORDER BY id
LIMIT $limit
