// Documents, and all that they are a version of or that are a version of them.
// parameters:
//   ids: [id]
// columns:
//   id: of a document
UNWIND $ids AS wanted
MATCH (:Document {id: wanted})-[:REVISION_OF*0..]-(d:Document)
RETURN DISTINCT d.id AS id
