// The documents in force that bear a number, other than one document.
// parameters:
//   document: id of the document left out
//   doc_number: 发文字号; without one nothing is found
//   division: GB/T 2260 code of the place that gave the number; without one nothing is found
// columns:
//   id: of the document
//   title: its title
//   issued_on: ISO 8601 date or null
MATCH (d:Document {doc_number: $doc_number})
WHERE d.id <> $document AND d.division = $division AND NOT d.superseded
RETURN d.id AS id, d.title AS title, d.issued_on AS issued_on
ORDER BY id
