// The numbers of a rule that an office has set.
// parameters:
//   id: the rule's id
// columns:
//   soon_days: days before a deadline
//   stale_days: days since the last report
//   lag: a share
MATCH (r:Rule {id: $id})
RETURN r.soon_days AS soon_days, r.stale_days AS stale_days, r.lag AS lag
