// Documents without a signature, or with one that was made otherwise.
// parameters:
//   method: how signatures are made
// columns:
//   id: of the document
MATCH (d:Document)
OPTIONAL MATCH (d)-[:HAS_SIGNATURE]->(s:Signature)
WITH d, s.method AS method
WHERE method IS NULL OR method <> $method
RETURN d.id AS id
ORDER BY id
