// The judgements in force on documents' facts, and on all organizations.
// parameters:
//   documents: [id] of a document and of its other versions
//   series: what the versions share
// columns:
//   record: the judgement, as JSON
MATCH (j:Judgement {kind: 'organization'})
WHERE NOT j.undone
RETURN j.record AS record
UNION
UNWIND $documents AS id
MATCH (j:Judgement {document: id})
WHERE NOT j.undone
RETURN j.record AS record
UNION
MATCH (j:Judgement {series: $series})
WHERE NOT j.undone
RETURN j.record AS record
