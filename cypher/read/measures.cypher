// The measures in force, or of one document whatever its version, as printed, a page at a time.
// Those of a task that only repeats one of another document in force are left out, unless asked for
// by document.
// parameters:
//   document: id or null
//   division: the digits that the codes of a place and of all within it begin with, or null; it has
//     what its documents say, and what its speakers say in those of others
//   organization: id of one that has a part in it, or null
//   role: of that organization: lead, responsible or cooperating; any when null
//   has_target: whether it has targets, or null
//   without_owner: whether nobody is responsible for it, nor spoke for itself, or null
//   collective_only: whether none but collectives are, or null
//   sort: position
//   descending: boolean
//   after_key: key of the row before the page, or null
//   after_id: id of that row, or null
//   limit: the most rows
// columns:
//   key: place in the order, as a string
//   id: of the measure
MATCH (d:Document)-[:HAS_TASK]->(t:Task)-[:HAS_MEASURE]->(m:Measure)
WHERE CASE WHEN $document IS NULL THEN NOT d.superseded ELSE d.id = $document END
  AND ($document IS NOT NULL OR NOT EXISTS { (t)-[:REPEATS]->(:Task)<-[:HAS_TASK]-(:Document {superseded: false}) })
  AND ($division IS NULL OR d.division STARTS WITH $division OR EXISTS {
    (t)-[:COMMITTED_BY]->(by:Organization) WHERE by.division STARTS WITH $division
  })
  AND ($organization IS NULL OR EXISTS {
    MATCH (m)<-[r:RESPONSIBLE_FOR]-(:Organization {id: $organization})
    WHERE $role IS NULL OR r.role = $role
  })
  AND ($has_target IS NULL OR $has_target = EXISTS { (m)-[:HAS_TARGET]->(:Target) })
  AND ($without_owner IS NULL
    OR $without_owner = (d.kind <> 'speech'
      AND NOT EXISTS { (m)<-[:RESPONSIBLE_FOR]-(:Organization) }))
  AND ($collective_only IS NULL
    OR $collective_only = (
      EXISTS { (m)<-[:RESPONSIBLE_FOR]-(:Organization {collective: true}) }
      AND NOT EXISTS { (m)<-[:RESPONSIBLE_FOR]-(:Organization {collective: false}) }))
WITH m, d.title + ' ' + d.id + ' ' + right('00000' + toString(t.position), 6)
          + right('00000' + toString(m.position), 6) AS key
WHERE $sort = 'position' AND ($after_key IS NULL
    OR key = $after_key AND m.id > $after_id
    OR key <> $after_key AND (key < $after_key) = $descending)
RETURN key, m.id AS id
ORDER BY CASE WHEN $descending THEN '' ELSE key END,
         CASE WHEN $descending THEN key ELSE '' END DESC, id
LIMIT $limit
