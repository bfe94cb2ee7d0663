// The organizations that a document speaks of.
// parameters:
//   document: id
// columns:
//   id: of the organization
MATCH (d:Document {id: $document})-[:HAS_TASK]->(t:Task)-[:HAS_MEASURE]->(:Measure)<-[:RESPONSIBLE_FOR]-(o:Organization)
RETURN DISTINCT o.id AS id
UNION
MATCH (d:Document {id: $document})-[:HAS_TASK]->(t:Task)-[:COMMITTED_BY]->(o:Organization)
RETURN DISTINCT o.id AS id
UNION
MATCH (d:Document {id: $document})-[:HAS_SPEECH]->(s:Speech)-[:GIVEN_BY]->(o:Organization)
RETURN DISTINCT o.id AS id
