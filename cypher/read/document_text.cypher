// The decoded text of a document.
// parameters:
//   document: id
// columns:
//   document: {id, title, issued_on, superseded}
//   text: what every start and end of its facts points into
MATCH (d:Document {id: $document})-[:HAS_TEXT]->(x:Text)
RETURN {id: d.id, title: d.title, issued_on: d.issued_on, superseded: d.superseded} AS document,
  x.content AS text
