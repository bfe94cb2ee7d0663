// The organizations that measures of documents name.
// parameters:
//   documents: [id]
// columns:
//   id: of the organization
UNWIND $documents AS wanted
MATCH (:Document {id: wanted})-[:HAS_TASK]->(:Task)-[:HAS_MEASURE]->(:Measure)<-[:RESPONSIBLE_FOR]-(o:Organization)
RETURN DISTINCT o.id AS id
