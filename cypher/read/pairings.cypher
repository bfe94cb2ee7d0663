// The pairings that documents in force state, or that one document does whatever its version.
// parameters:
//   document: id or null
//   party: id of a division or an organization, or null
//   other: id of another party, or null
//   kind: of cooperation, or null
//   status: in force, planned or ended, or null
//   within: the digits that the codes of a place and of all within it begin with, or null; a party is it
//     or lies or belongs there
//   year: in which it was under way, as four digits, or null; where documents tell no year, it counts
//   sort: kind
//   descending: boolean
//   after_key: key of the row before the page, or null
//   after_id: id of that row, or null
//   limit: the most rows
// columns:
//   key: place in the order, as a string
//   id: of the pairing
MATCH (p:Pairing)-[s:STATED_IN]->(d:Document)
WHERE CASE WHEN $document IS NULL THEN NOT d.superseded ELSE d.id = $document END
  AND ($kind IS NULL OR p.kind = $kind)
  AND ($status IS NULL OR s.status = $status)
  AND ($party IS NULL OR EXISTS { (p)-[:HAS_PARTY]->({id: $party}) })
  AND ($other IS NULL OR EXISTS { (p)-[:HAS_PARTY]->({id: $other}) })
  AND ($within IS NULL OR EXISTS {
    MATCH (p)-[:HAS_PARTY]->(n) WHERE coalesce(n.division, n.id) STARTS WITH $within
  })
WITH p, p.kind AS key, min(left(s.since, 4)) AS first, max(left(s.until, 4)) AS last
WHERE $sort = 'kind'
  AND ($year IS NULL OR coalesce(first, $year) <= $year AND coalesce(last, $year) >= $year)
  AND ($after_key IS NULL
    OR key = $after_key AND p.id > $after_id
    OR key <> $after_key AND (key < $after_key) = $descending)
RETURN key, p.id AS id
ORDER BY CASE WHEN $descending THEN '' ELSE key END,
         CASE WHEN $descending THEN key ELSE '' END DESC, id
LIMIT $limit
