// What was read from documents, as it was read.
// parameters:
//   documents: [id]
// columns:
//   id: of the document
//   text: what every start and end of its facts points into
//   facts: packed
//   location: absolute path of its file or null
//   reader: version of the rules it was read by
//   digest: of what is in force of it
UNWIND $documents AS wanted
MATCH (d:Document {id: wanted})-[:HAS_TEXT]->(x:Text)
MATCH (d)-[:HAS_READING]->(g:Reading)
RETURN d.id AS id, x.content AS text, g.facts AS facts, d.location AS location, d.reader AS reader,
  d.digest AS digest
ORDER BY id
