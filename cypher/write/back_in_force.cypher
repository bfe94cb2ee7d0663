// Before a version goes: what it alone superseded is in force again.
// parameters:
//   document: id of the version that goes
// columns:
//   id: of a version in force again
//   title: its title
MATCH (:Document {id: $document})-[:REVISION_OF]->(f:Document)
WHERE NOT EXISTS { MATCH (f)<-[:REVISION_OF]-(o:Document) WHERE o.id <> $document }
SET f.superseded = false
RETURN f.id AS id, f.title AS title
