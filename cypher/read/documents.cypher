// Documents in an order, a page at a time.
// parameters:
//   division: the digits that the codes of a place and of all within it begin with, or null
//   kind: plan, speech, table or notice, or null
//   superseded: whether superseded versions are wanted too
//   sort: title, issued_on or loaded_at
//   descending: boolean
//   after_key: key of the row before the page, or null
//   after_id: id of that row, or null
//   limit: the most rows
// columns:
//   key: place in the order, as a string
//   id: of the document
MATCH (d:Document)
WHERE ($superseded OR NOT d.superseded)
  AND ($division IS NULL OR d.division STARTS WITH $division)
  AND ($kind IS NULL OR d.kind = $kind)
WITH d, CASE $sort
    WHEN 'title' THEN d.title
    WHEN 'loaded_at' THEN d.loaded_at
    ELSE coalesce(d.issued_on, '')
  END AS key
WHERE ($after_key IS NULL
    OR key = $after_key AND d.id > $after_id
    OR key <> $after_key AND (key < $after_key) = $descending)
RETURN key, d.id AS id
ORDER BY CASE WHEN $descending THEN '' ELSE key END,
         CASE WHEN $descending THEN key ELSE '' END DESC, id
LIMIT $limit
