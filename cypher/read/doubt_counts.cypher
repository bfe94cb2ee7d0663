// How much waits for a decision in the documents in force, by reason.
// parameters:
// columns:
//   reason: why it is in doubt
//   count: how many are
MATCH (d:Document)-[:HAS_DOUBT]->(n:Doubt)
WHERE NOT d.superseded
UNWIND n.reasons AS reason
RETURN reason, count(*) AS count
ORDER BY count DESC, reason
