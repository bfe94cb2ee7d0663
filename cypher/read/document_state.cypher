// Whether a version of a document is in the graph, and as what.
// parameters:
//   document: id
// columns:
//   title: its title
//   digest: of what was read from it
//   superseded: whether a later version is in force
MATCH (d:Document {id: $document})
RETURN d.title AS title, d.digest AS digest, d.superseded AS superseded
