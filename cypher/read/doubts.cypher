// What waits for a decision in the documents in force, or in one whatever its version, a page at a
// time.
// parameters:
//   document: id or null
//   division: the digits that the codes of a place and of all within it begin with, or null
//   kind: responsibility, target, pairing or organization, or null
//   reason: why it is in doubt, or null
//   sort: document or confidence
//   descending: boolean
//   after_key: key of the row before the page, or null
//   after_id: id of that row, or null
//   limit: the most rows
// columns:
//   key: place in the order, as a string
//   id: of the doubt
MATCH (d:Document)-[:HAS_DOUBT]->(n:Doubt)
WHERE CASE WHEN $document IS NULL THEN NOT d.superseded ELSE d.id = $document END
  AND ($division IS NULL OR d.division STARTS WITH $division)
  AND ($kind IS NULL OR n.kind = $kind)
  AND ($reason IS NULL OR $reason IN n.reasons)
WITH n, CASE $sort
    WHEN 'confidence' THEN toString(n.confidence)
    ELSE d.title + ' ' + d.id + ' ' + right('0000000' + toString(n.words_start), 8)
  END AS key
WHERE ($after_key IS NULL
    OR key = $after_key AND n.id > $after_id
    OR key <> $after_key AND (key < $after_key) = $descending)
RETURN key, n.id AS id
ORDER BY CASE WHEN $descending THEN '' ELSE key END,
         CASE WHEN $descending THEN key ELSE '' END DESC, id
LIMIT $limit
