// Reports by their ids.
// parameters:
//   ids: [id]
// columns:
//   id: of the report
//   record: the report, as JSON
UNWIND $ids AS wanted
MATCH (r:Report {id: wanted})
RETURN r.id AS id, r.record AS record
