// The reports on a document's measures and targets, with what a figure is measured against.
// parameters:
//   document: id
// columns:
//   fact: id of the measure or target
//   kind: measure or target
//   record: the report, as JSON
//   measures: [id] of the measures that a target belongs to: its own, or all of its task
//   comparator: of a target, or null
//   goal: its value, or null
//   due: ISO 8601 date by which it is to be reached, or null
//   begun: ISO 8601 date from which its time is reckoned, or null
MATCH (d:Document {id: $document})-[:HAS_TASK]->(:Task)-[:HAS_MEASURE]->(m:Measure)<-[:ABOUT]-(r:Report)
RETURN m.id AS fact, 'measure' AS kind, r.record AS record, [] AS measures, null AS comparator,
  null AS goal, null AS due, null AS begun
UNION
MATCH (d:Document {id: $document})-[:HAS_TARGET]->(g:Target)<-[:ABOUT]-(r:Report)
RETURN g.id AS fact, 'target' AS kind, r.record AS record,
  COLLECT {
    MATCH (g)<-[:HAS_TARGET]-(n)-[:HAS_MEASURE*0..1]->(m:Measure)
    RETURN m.id AS id ORDER BY id
  } AS measures,
  g.comparator AS comparator, g.value AS goal, g.deadline AS due,
  coalesce(d.issued_on, toString(d.period_start) + '-01-01') AS begun
