// The other versions of a document that are in force: of the same file, or of the same series.
// parameters:
//   document: id
//   location: absolute path of its file or null
//   series: what its versions share
// columns:
//   id: of the other version
//   title: its title
//   issued_on: ISO 8601 date or null
MATCH (d:Document {location: $location})
WHERE d.id <> $document AND NOT d.superseded
RETURN d.id AS id, d.title AS title, d.issued_on AS issued_on
UNION
MATCH (d:Document {series: $series})
WHERE d.id <> $document AND NOT d.superseded
RETURN d.id AS id, d.title AS title, d.issued_on AS issued_on
