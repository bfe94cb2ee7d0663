// The documents whose bytes are in the graph, as one version of the reading rules reads them.
// Loading them again would change nothing: each is in force, or a later one than it is.
// parameters:
//   digests: [SHA-256] of files' bytes
//   reader: version of the reading rules
// columns:
//   sha256: of the file's bytes
//   id: the document's
//   title: its title
UNWIND $digests AS digest
MATCH (d:Document {sha256: digest})
WHERE d.reader = $reader AND (
  NOT d.superseded
  OR EXISTS { MATCH (later:Document)-[:REVISION_OF]->(d)
              WHERE NOT later.superseded AND later.issued_on > d.issued_on })
RETURN d.sha256 AS sha256, d.id AS id, d.title AS title
