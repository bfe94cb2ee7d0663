// A judgement, in force or undone.
// parameters:
//   id: of the judgement
// columns:
//   record: the judgement, as JSON
MATCH (j:Judgement {id: $id})
RETURN j.record AS record
