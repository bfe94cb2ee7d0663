// Set the numbers of the rule of lights.
// parameters:
//   id: the rule's id
//   properties: soon_days, stale_days, lag
// columns:
MERGE (r:Rule {id: $id})
SET r += $properties
