// Say of the measures of documents whether these are in force.
// parameters:
//   documents: [id]
// columns:
UNWIND $documents AS id
MATCH (d:Document {id: id})-[:HAS_TASK]->(:Task)-[:HAS_MEASURE]->(m:Measure)
SET m.in_force = NOT d.superseded
