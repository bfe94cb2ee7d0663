// Nodes of any kind by their ids, label by label: a look in seven indexes for each id takes as long
// again.
// parameters:
//   ids: [id]
// columns:
//   id: of the node
//   kind: its label in the graph, in lower case
//   label: its name, title, words or kind of cooperation
//   collective: whether it is a group that nobody can be held to
MATCH (n:Document) WHERE n.id IN $ids
RETURN n.id AS id, 'document' AS kind, n.title AS label, false AS collective
UNION ALL
MATCH (n:Task) WHERE n.id IN $ids
RETURN n.id AS id, 'task' AS kind, n.title AS label, false AS collective
UNION ALL
MATCH (n:Measure) WHERE n.id IN $ids
RETURN n.id AS id, 'measure' AS kind, n.text AS label, false AS collective
UNION ALL
MATCH (n:Organization) WHERE n.id IN $ids
RETURN n.id AS id, 'organization' AS kind, n.name AS label, coalesce(n.collective, false) AS collective
UNION ALL
MATCH (n:Division) WHERE n.id IN $ids
RETURN n.id AS id, 'division' AS kind, n.name AS label, false AS collective
UNION ALL
MATCH (n:Target) WHERE n.id IN $ids
RETURN n.id AS id, 'target' AS kind, n.indicator AS label, false AS collective
UNION ALL
MATCH (n:Pairing) WHERE n.id IN $ids
RETURN n.id AS id, 'pairing' AS kind, n.kind AS label, false AS collective
