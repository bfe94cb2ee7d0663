// Reports by the time they were made, a page at a time.
// parameters:
//   document: id of the one they were made on, or null
//   subject: id of the measure or target that they were made on, or null
//   organization: id of whom they were made for, or null
//   sort: at
//   descending: boolean
//   after_key: key of the row before the page, or null
//   after_id: id of that row, or null
//   limit: the most rows
// columns:
//   key: place in the order, as a string
//   id: of the report
MATCH (r:Report)
WHERE ($document IS NULL OR r.document = $document)
  AND ($subject IS NULL OR r.subject = $subject)
  AND ($organization IS NULL OR r.organization = $organization)
WITH r, r.at AS key
WHERE $sort = 'at' AND ($after_key IS NULL
    OR key = $after_key AND r.id > $after_id
    OR key <> $after_key AND (key < $after_key) = $descending)
RETURN key, r.id AS id
ORDER BY CASE WHEN $descending THEN '' ELSE key END,
         CASE WHEN $descending THEN key ELSE '' END DESC, id
LIMIT $limit
