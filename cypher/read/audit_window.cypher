// How far some entries of the audit log reach. Which are counted is left to the store, so that it
// need not sort: the time is at least that of the last of the first `rows`.
// parameters:
//   from_at: they were made after this time
//   rows: how many
// columns:
//   to_at: the last time among them, or null when there are none
//   found: how many there are, at most `rows`
MATCH (e:AuditEntry)
WHERE e.at > $from_at
WITH e.at AS at LIMIT $rows
RETURN max(at) AS to_at, count(at) AS found
