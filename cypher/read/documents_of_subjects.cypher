// The documents of measures and targets that can be reported on.
// parameters:
//   ids: [id] of measures and targets
// columns:
//   id: of the measure or target
//   document: id
//   title: its title
//   superseded: whether a later version is in force
UNWIND $ids AS wanted
MATCH (m:Measure {id: wanted})<-[:HAS_MEASURE]-(:Task)<-[:HAS_TASK]-(d:Document)
RETURN m.id AS id, d.id AS document, d.title AS title, d.superseded AS superseded
UNION
UNWIND $ids AS wanted
MATCH (g:Target {id: wanted})<-[:HAS_TARGET]-(d:Document)
RETURN g.id AS id, d.id AS document, d.title AS title, d.superseded AS superseded
