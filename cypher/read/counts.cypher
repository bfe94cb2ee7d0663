// How much there is besides what documents owe.
// parameters:
// columns:
//   pairings: pairings that documents in force state
//   reprints: passages that documents in force print again of others, or of themselves
OPTIONAL MATCH (p:Pairing)-[:STATED_IN]->(:Document {superseded: false})
WITH count(DISTINCT p) AS pairings
OPTIONAL MATCH (:Document {superseded: false})-[:HAS_REPRINT]->(r:Reprint)
RETURN pairings, count(r) AS reprints
