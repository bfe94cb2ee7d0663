// Remove what documents are said to repeat of others; what a page of theirs prints twice stays.
// parameters:
//   documents: [id]
// columns:
UNWIND $documents AS id
MATCH (d:Document {id: id})
OPTIONAL MATCH (d)-[:HAS_REPRINT]->(r:Reprint)-[:REPRINTS]->(:Document)
DETACH DELETE r
WITH DISTINCT d
OPTIONAL MATCH (d)-[:HAS_TARGET]->(:Target)-[g:REPEATS]->(:Target)
DELETE g
WITH DISTINCT d
OPTIONAL MATCH (d)-[:HAS_TASK]->(:Task)-[t:REPEATS]->(:Task)
DELETE t
