// What was read from a document, as it was read.
// parameters:
//   document: id
// columns:
//   text: what every start and end of its facts points into
//   facts: packed
//   location: absolute path of its file or null
//   reader: version of the rules it was read by
MATCH (d:Document {id: $document})-[:HAS_TEXT]->(x:Text)
MATCH (d)-[:HAS_READING]->(g:Reading)
RETURN x.content AS text, g.facts AS facts, d.location AS location, d.reader AS reader
