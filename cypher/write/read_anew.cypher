// Say of which file a document was read last, and by which rules, when that changed nothing else.
// parameters:
//   id: the document's id
//   sha256: of the file's bytes
//   reader: version of the reading rules
// columns:
MATCH (d:Document {id: $id})
SET d.sha256 = $sha256, d.reader = $reader
