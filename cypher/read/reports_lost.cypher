// The last reports on things that no document in force holds any more, one for each thing, unless a
// person has said what that is now.
// parameters:
//   sort: at
//   descending: boolean
//   after_key: key of the row before the page, or null
//   after_id: id of that row, or null
//   limit: the most rows
// columns:
//   key: place in the order, as a string
//   id: of the report
MATCH (r:Report)
WHERE NOT EXISTS { (r)-[:ABOUT]->(:Measure)<-[:HAS_MEASURE]-(:Task)<-[:HAS_TASK]-(:Document {superseded: false}) }
  AND NOT EXISTS { (r)-[:ABOUT]->(:Target)<-[:HAS_TARGET]-(:Document {superseded: false}) }
  AND NOT EXISTS { MATCH (later:Report) WHERE later.origin = r.id }
  AND NOT EXISTS { MATCH (later:Report {subject: r.subject}) WHERE later.at > r.at }
WITH r, r.at AS key
WHERE $sort = 'at' AND ($after_key IS NULL
    OR key = $after_key AND r.id > $after_id
    OR key <> $after_key AND (key < $after_key) = $descending)
RETURN key, r.id AS id
ORDER BY CASE WHEN $descending THEN '' ELSE key END,
         CASE WHEN $descending THEN key ELSE '' END DESC, id
LIMIT $limit
