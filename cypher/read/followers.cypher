// The documents some of whose facts repeat facts of documents.
// parameters:
//   documents: [id]
// columns:
//   id: of a document
UNWIND $documents AS wanted
MATCH (:Document {id: wanted})-[:HAS_TASK|HAS_TARGET]->()<-[:REPEATS]-()<-[:HAS_TASK|HAS_TARGET]-(d:Document)
RETURN DISTINCT d.id AS id
