// The documents that speak of organizations: as owners, as committed, as speakers or as parties.
// parameters:
//   ids: [id] of organizations
// columns:
//   id: of a document
UNWIND $ids AS wanted
MATCH (:Organization {id: wanted})-[:RESPONSIBLE_FOR]->(:Measure)<-[:HAS_MEASURE]-(:Task)<-[:HAS_TASK]-(d:Document)
RETURN DISTINCT d.id AS id
UNION
UNWIND $ids AS wanted
MATCH (:Organization {id: wanted})<-[:COMMITTED_BY]-(:Task)<-[:HAS_TASK]-(d:Document)
RETURN DISTINCT d.id AS id
UNION
UNWIND $ids AS wanted
MATCH (:Organization {id: wanted})<-[:GIVEN_BY]-(:Speech)<-[:HAS_SPEECH]-(d:Document)
RETURN DISTINCT d.id AS id
UNION
UNWIND $ids AS wanted
MATCH (:Organization {id: wanted})<-[:HAS_PARTY]-(:Pairing)-[:STATED_IN]->(d:Document)
RETURN DISTINCT d.id AS id
