// The versions of the document that one version belongs to.
// parameters:
//   document: id
// columns:
//   id: of the version
//   title: its title
//   issued_on: ISO 8601 date or null
//   superseded: whether a later version is in force
//   order: 0 for the one asked about, less for what it supersedes, more for what supersedes it
MATCH (d:Document {id: $document})
RETURN d.id AS id, d.title AS title, d.issued_on AS issued_on, d.superseded AS superseded,
  0 AS order
UNION
MATCH way = (:Document {id: $document})-[:REVISION_OF*1..]->(d:Document)
WITH d, -min(length(way)) AS order
RETURN d.id AS id, d.title AS title, d.issued_on AS issued_on, d.superseded AS superseded, order
UNION
MATCH way = (:Document {id: $document})<-[:REVISION_OF*1..]-(d:Document)
WITH d, min(length(way)) AS order
RETURN d.id AS id, d.title AS title, d.issued_on AS issued_on, d.superseded AS superseded, order
