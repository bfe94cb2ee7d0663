// Remove who is responsible for the measures of documents, and what these documents leave in doubt.
// parameters:
//   documents: [id]
// columns:
UNWIND $documents AS id
MATCH (d:Document {id: id})
OPTIONAL MATCH (d)-[:HAS_TASK]->(:Task)-[:HAS_MEASURE]->(:Measure)<-[r:RESPONSIBLE_FOR]-(:Organization)
DELETE r
WITH DISTINCT d
OPTIONAL MATCH (d)-[:HAS_DOUBT]->(n:Doubt)
DETACH DELETE n
