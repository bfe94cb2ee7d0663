// The organizations with a part in what is in force, parties of pairings among them, that bear one of some canonical names.
// parameters:
//   names: canonical names
// columns:
//   id: of the organization
//   name: full name
//   canonical: name within its division
//   division: GB/T 2260 code or null
//   collective: whether it is 各有关部门 or its like
UNWIND $names AS called
MATCH (o:Organization {canonical: called})
WHERE EXISTS { MATCH (o)-[:RESPONSIBLE_FOR]->(:Measure)<-[:HAS_MEASURE]-(:Task)<-[:HAS_TASK]-(d:Document) WHERE NOT d.superseded }
   OR EXISTS { MATCH (o)<-[:COMMITTED_BY]-(:Task)<-[:HAS_TASK]-(d:Document) WHERE NOT d.superseded }
   OR EXISTS { MATCH (o)<-[:HAS_PARTY]-(:Pairing)-[:STATED_IN]->(d:Document) WHERE NOT d.superseded }
RETURN o.id AS id, o.name AS name, o.canonical AS canonical, o.division AS division, o.collective AS collective
ORDER BY name, id
