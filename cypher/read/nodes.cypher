// Nodes of any kind by their ids.
// parameters:
//   ids: [id]
// columns:
//   id: of the node
//   kind: its label in the graph, in lower case
//   label: its name, title, words or kind of cooperation
//   collective: whether it is a group that nobody can be held to
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
RETURN node.id AS id,
  CASE WHEN node:Document THEN 'document' WHEN node:Task THEN 'task'
       WHEN node:Measure THEN 'measure' WHEN node:Organization THEN 'organization'
       WHEN node:Division THEN 'division' WHEN node:Target THEN 'target' ELSE 'pairing' END AS kind,
  CASE WHEN node:Document OR node:Task THEN node.title WHEN node:Measure THEN node.text
       WHEN node:Organization OR node:Division THEN node.name
       WHEN node:Target THEN node.indicator ELSE node.kind END AS label,
  coalesce(node.collective, false) AS collective
ORDER BY id
