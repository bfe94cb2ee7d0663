// The reports on what documents hold, and on what any version of a series holds.
// parameters:
//   documents: [id] of a document and of its other versions
//   series: what the versions share
// columns:
//   record: the report, as JSON
UNWIND $documents AS id
MATCH (r:Report {document: id})
RETURN r.record AS record
UNION
MATCH (r:Report {series: $series})
RETURN r.record AS record
