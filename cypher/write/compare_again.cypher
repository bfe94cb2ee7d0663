// Let documents whose standing changes be compared again, and those that repeat their words.
// parameters:
//   documents: [id]
// columns:
UNWIND $documents AS id
MATCH (d:Document {id: id})
OPTIONAL MATCH (d)<-[:REPRINTS]-(:Reprint)<-[:HAS_REPRINT]-(o:Document)
WITH collect(DISTINCT d.id) + collect(DISTINCT o.id) AS ids
UNWIND ids AS each
MATCH (s:Signature {id: each})
SET s.compared = false, s.follows = false
