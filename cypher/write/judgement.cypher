// Keep a judgement, or what became of it.
// parameters:
//   id: the judgement's id
//   properties: the other properties
// columns:
MERGE (j:Judgement {id: $id})
SET j += $properties
