// Entries of the audit log between two times, which have an index, a page at a time.
// parameters:
//   from_at: they were made after this time
//   to_at: and not after this one
//   by: part of who changed something, or null
//   action: what was done, or null
//   sort: at
//   descending: boolean
//   after_key: key of the row before the page, or null
//   after_id: id of that row, or null
//   limit: the most rows
// columns:
//   key: place in the order, as a string
//   id: of the entry
//   at: an ISO time
//   by: who changed it
//   action: what was done
//   subject: id of what was changed
//   detail: what of it, for people
MATCH (e:AuditEntry)
WHERE e.at > $from_at AND e.at <= $to_at
  AND ($by IS NULL OR e.by CONTAINS $by)
  AND ($action IS NULL OR e.action = $action)
WITH e, e.at AS key
WHERE $sort = 'at' AND ($after_key IS NULL
    OR key = $after_key AND e.id > $after_id
    OR key <> $after_key AND (key < $after_key) = $descending)
RETURN key, e.id AS id, e.at AS at, e.by AS by, e.action AS action, e.subject AS subject,
  e.detail AS detail
ORDER BY CASE WHEN $descending THEN '' ELSE key END,
         CASE WHEN $descending THEN key ELSE '' END DESC, id
LIMIT $limit
