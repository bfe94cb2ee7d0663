// Judgements by id, in force or undone.
// parameters:
//   ids: [id]
// columns:
//   id: of the judgement
//   record: the judgement, as JSON
UNWIND $ids AS wanted
MATCH (j:Judgement {id: wanted})
RETURN j.id AS id, j.record AS record
ORDER BY id
