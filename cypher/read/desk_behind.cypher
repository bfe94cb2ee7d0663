// How many documents in force were loaded before there was a desk: their measures are not on it.
// parameters:
// columns:
//   documents: how many
MATCH (d:Document {superseded: false})
WHERE d.measures IS NULL
RETURN count(d) AS documents
