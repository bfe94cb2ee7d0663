// The tasks in force, or of one document whatever its version, in an order, a page at a time. A task
// that only repeats one of another document in force is left out, unless asked for by document.
// parameters:
//   document: id or null
//   division: the digits that the codes of a place and of all within it begin with, or null; it has
//     what its documents say, and what its speakers say in those of others
//   has_target: whether it has targets, or null
//   without_owner: whether nobody is responsible for any of its measures, nor spoke for itself, or null
//   collective_only: whether none but collectives are, or null
//   deadline_from: first day on which it or a target of it is due, or null
//   deadline_to: last such day, or null
//   sort: position, deadline or title
//   descending: boolean
//   after_key: key of the row before the page, or null
//   after_id: id of that row, or null
//   limit: the most rows
// columns:
//   key: place in the order, as a string
//   id: of the task
MATCH (d:Document)-[:HAS_TASK]->(t:Task)
WHERE CASE WHEN $document IS NULL THEN NOT d.superseded ELSE d.id = $document END
  AND ($document IS NOT NULL OR NOT EXISTS { (t)-[:REPEATS]->(:Task)<-[:HAS_TASK]-(:Document {superseded: false}) })
  AND ($division IS NULL OR d.division STARTS WITH $division OR EXISTS {
    (t)-[:COMMITTED_BY]->(by:Organization) WHERE by.division STARTS WITH $division
  })
  AND ($without_owner IS NULL
    OR $without_owner = (d.kind <> 'speech'
      AND NOT EXISTS { (t)-[:HAS_MEASURE]->(:Measure)<-[:RESPONSIBLE_FOR]-(:Organization) }))
  AND ($collective_only IS NULL
    OR $collective_only = (
      EXISTS { (t)-[:HAS_MEASURE]->(:Measure)<-[:RESPONSIBLE_FOR]-(:Organization {collective: true}) }
      AND NOT EXISTS { (t)-[:HAS_MEASURE]->(:Measure)<-[:RESPONSIBLE_FOR]-(:Organization {collective: false}) }))
OPTIONAL MATCH (t)-[:HAS_MEASURE*0..1]->()-[:HAS_TARGET]->(g:Target)
WITH d, t, count(g) AS targets, collect(g.deadline) AS aims
WITH d, t, targets > 0 AS has_target, aims + COLLECT {
    MATCH (t)-[:HAS_MEASURE]->(m:Measure)
    WHERE m.deadline IS NOT NULL
    RETURN m.deadline AS day
  } AS days
WITH d, t, has_target,
     reduce(first = null, day IN days | CASE WHEN first IS NULL OR day < first THEN day ELSE first END) AS deadline,
     any(day IN days WHERE day >= coalesce($deadline_from, '') AND day <= coalesce($deadline_to, '9999')) AS due
WITH d, t, has_target, due,
     CASE $sort
       WHEN 'deadline' THEN coalesce(deadline, CASE WHEN $descending THEN '' ELSE '9999' END)
       WHEN 'title' THEN t.title
       ELSE d.title + ' ' + d.id + ' ' + right('00000' + toString(t.position), 6)
     END AS key
WHERE ($has_target IS NULL OR has_target = $has_target)
  AND ($deadline_from IS NULL AND $deadline_to IS NULL OR due)
  AND ($after_key IS NULL
    OR key = $after_key AND t.id > $after_id
    OR key <> $after_key AND (key < $after_key) = $descending)
RETURN key, t.id AS id
ORDER BY CASE WHEN $descending THEN '' ELSE key END,
         CASE WHEN $descending THEN key ELSE '' END DESC, id
LIMIT $limit
