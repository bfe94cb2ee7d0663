// Judgements by the time they were made, a page at a time.
// parameters:
//   document: id or null
//   subject: id of what they are about, or null
//   undone: whether they were taken back, or null
//   sort: at
//   descending: boolean
//   after_key: key of the row before the page, or null
//   after_id: id of that row, or null
//   limit: the most rows
// columns:
//   key: place in the order, as a string
//   id: of the judgement
MATCH (j:Judgement)
WHERE ($document IS NULL OR j.document = $document)
  AND ($subject IS NULL OR j.subject = $subject)
  AND ($undone IS NULL OR j.undone = $undone)
WITH j, j.at AS key
WHERE $sort = 'at' AND ($after_key IS NULL
    OR key = $after_key AND j.id > $after_id
    OR key <> $after_key AND (key < $after_key) = $descending)
RETURN key, j.id AS id
ORDER BY CASE WHEN $descending THEN '' ELSE key END,
         CASE WHEN $descending THEN key ELSE '' END DESC, id
LIMIT $limit
