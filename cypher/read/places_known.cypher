// Which of some places the graph speaks of.
// parameters:
//   codes: GB/T 2260 codes
// columns:
//   id: code of a place that is in the graph
UNWIND $codes AS code
MATCH (d:Division {id: code})
RETURN DISTINCT d.id AS id
ORDER BY id
