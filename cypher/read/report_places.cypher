// The measures and targets that reports are attached to, one for each version that has it.
// parameters:
//   ids: [id] of reports
// columns:
//   report: id
//   fact: id of a measure or a target
//   document: id of the document that states it
//   superseded: whether a later version of that is in force
//   issued_on: ISO 8601 date of it, or null
UNWIND $ids AS wanted
MATCH (r:Report {id: wanted})-[:ABOUT]->(m:Measure)<-[:HAS_MEASURE]-(:Task)<-[:HAS_TASK]-(d:Document)
RETURN r.id AS report, m.id AS fact, d.id AS document, d.superseded AS superseded,
  d.issued_on AS issued_on
UNION
UNWIND $ids AS wanted
MATCH (r:Report {id: wanted})-[:ABOUT]->(g:Target)<-[:HAS_TARGET]-(d:Document)
RETURN r.id AS report, g.id AS fact, d.id AS document, d.superseded AS superseded,
  d.issued_on AS issued_on
