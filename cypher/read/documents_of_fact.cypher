// The documents, in force or not, that state a fact.
// parameters:
//   fact: id of a responsibility, a target or a pairing
// columns:
//   id: of the document
//   title: its title
//   superseded: whether a later version is in force
MATCH (d:Document)-[:HAS_TARGET]->(:Target {id: $fact})
RETURN d.id AS id, d.title AS title, d.superseded AS superseded
UNION
MATCH (d:Document)<-[:STATED_IN]-(:Pairing {id: $fact})
RETURN d.id AS id, d.title AS title, d.superseded AS superseded
UNION
MATCH (d:Document)-[:HAS_TASK]->(:Task)-[:HAS_MEASURE]->(:Measure)<-[r:RESPONSIBLE_FOR]-(:Organization)
WHERE r.id = $fact
RETURN d.id AS id, d.title AS title, d.superseded AS superseded
