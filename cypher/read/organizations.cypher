// Organizations in an order, a page at a time. Tasks that only repeat others do not count.
// parameters:
//   division: the digits that the codes of a place and of all within it begin with, or null
//   kind: bureau, party, …, or null
//   collective: whether it is a group that nobody can be held to, or null
//   name: words that its name holds, or null
//   sort: name, tasks or led
//   descending: boolean
//   after_key: key of the row before the page, or null
//   after_id: id of that row, or null
//   limit: the most rows
// columns:
//   key: place in the order, as a string
//   id: of the organization
MATCH (o:Organization)
WHERE ($division IS NULL OR o.division STARTS WITH $division)
  AND ($kind IS NULL OR o.kind = $kind)
  AND ($collective IS NULL OR o.collective = $collective)
  AND ($name IS NULL OR o.name CONTAINS $name)
OPTIONAL MATCH (o)-[r:RESPONSIBLE_FOR]->(:Measure)<-[:HAS_MEASURE]-(t:Task)<-[:HAS_TASK]-(d:Document)
WHERE $sort <> 'name' AND NOT d.superseded AND ($sort <> 'led' OR r.role = 'lead')
  AND NOT EXISTS { (t)-[:REPEATS]->(:Task)<-[:HAS_TASK]-(:Document {superseded: false}) }
WITH o, count(DISTINCT t) AS tasks
WITH o, CASE $sort WHEN 'name' THEN o.name ELSE right('00000000' + toString(tasks), 9) END AS key
WHERE ($after_key IS NULL
    OR key = $after_key AND o.id > $after_id
    OR key <> $after_key AND (key < $after_key) = $descending)
RETURN key, o.id AS id
ORDER BY CASE WHEN $descending THEN '' ELSE key END,
         CASE WHEN $descending THEN key ELSE '' END DESC, id
LIMIT $limit
