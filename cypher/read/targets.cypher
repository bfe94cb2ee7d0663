// The targets in force, or of one document whatever its version, in an order, a page at a time.
// Of what one document in force prints again of another, the author's is listed alone, unless asked
// for by document or task.
// parameters:
//   document: id or null
//   division: the digits that the codes of a place and of all within it begin with, or null; it has
//     what its documents say, and what its speakers say in those of others
//   indicator: words that the indicator holds, or null
//   quantified: whether it has a value, or null
//   task: id of the task that it, or its measure, belongs to; or null
//   organization: id of one that has a part in its measure, or else in its task, or null
//   deadline_from: first day on which it is due, or null
//   deadline_to: last such day, or null
//   sort: deadline, indicator or position
//   descending: boolean
//   after_key: key of the row before the page, or null
//   after_id: id of that row, or null
//   limit: the most rows
// columns:
//   key: place in the order, as a string
//   id: of the target
MATCH (d:Document)-[:HAS_TARGET]->(g:Target)
WHERE CASE WHEN $document IS NULL THEN NOT d.superseded ELSE d.id = $document END
  AND ($document IS NOT NULL OR $task IS NOT NULL OR NOT EXISTS { (g)-[:REPEATS]->(:Target)<-[:HAS_TARGET]-(:Document {superseded: false}) })
  AND ($division IS NULL OR d.division STARTS WITH $division OR EXISTS {
    (g)<-[:HAS_TARGET]-()<-[:HAS_MEASURE*0..1]-(:Task)-[:COMMITTED_BY]->(by:Organization)
    WHERE by.division STARTS WITH $division
  })
  AND ($indicator IS NULL OR g.indicator CONTAINS $indicator)
  AND ($quantified IS NULL OR $quantified = (g.value IS NOT NULL))
  AND ($deadline_from IS NULL OR g.deadline >= $deadline_from)
  AND ($deadline_to IS NULL OR g.deadline <= $deadline_to)
  AND ($task IS NULL OR EXISTS {
    (g)<-[:HAS_TARGET]-()<-[:HAS_MEASURE*0..1]-(:Task {id: $task})
  })
  AND ($organization IS NULL
    OR EXISTS {
      (g)<-[:HAS_TARGET]-(:Measure)<-[:RESPONSIBLE_FOR]-(:Organization {id: $organization})
    }
    OR EXISTS {
      (g)<-[:HAS_TARGET]-(:Task)-[:HAS_MEASURE]->(:Measure)<-[:RESPONSIBLE_FOR]-(:Organization {id: $organization})
    })
WITH g, CASE $sort
    WHEN 'indicator' THEN g.indicator
    WHEN 'position' THEN d.title + ' ' + d.id + ' ' + right('0000000' + toString(g.start), 8)
    ELSE coalesce(g.deadline, CASE WHEN $descending THEN '' ELSE '9999' END)
  END AS key
WHERE ($after_key IS NULL
    OR key = $after_key AND g.id > $after_id
    OR key <> $after_key AND (key < $after_key) = $descending)
RETURN key, g.id AS id
ORDER BY CASE WHEN $descending THEN '' ELSE key END,
         CASE WHEN $descending THEN key ELSE '' END DESC, id
LIMIT $limit
