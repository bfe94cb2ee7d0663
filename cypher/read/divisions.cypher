// Places in an order, a page at a time.
// parameters:
//   level: country, province, city or county, or null
//   within: the digits that the codes within a place begin with, or null
//   name: words that the name holds, or null
//   sort: id or name
//   descending: boolean
//   after_key: key of the row before the page, or null
//   after_id: id of that row, or null
//   limit: the most rows
// columns:
//   key: place in the order, as a string
//   id: GB/T 2260 code
MATCH (v:Division)
WHERE ($level IS NULL OR v.level = $level)
  AND ($within IS NULL OR v.id STARTS WITH $within)
  AND ($name IS NULL OR v.name CONTAINS $name)
WITH v, CASE $sort WHEN 'name' THEN v.name ELSE v.id END AS key
WHERE ($after_key IS NULL
    OR key = $after_key AND v.id > $after_id
    OR key <> $after_key AND (key < $after_key) = $descending)
RETURN key, v.id AS id
ORDER BY CASE WHEN $descending THEN '' ELSE key END,
         CASE WHEN $descending THEN key ELSE '' END DESC, id
LIMIT $limit
