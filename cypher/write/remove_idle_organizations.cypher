// Remove those of the organizations that nothing speaks of any more.
// parameters:
//   organizations: [id]
// columns:
UNWIND $organizations AS id
MATCH (o:Organization {id: id})
WHERE NOT EXISTS { (o)-[:RESPONSIBLE_FOR]->(:Measure) }
  AND NOT EXISTS { (o)<-[:COMMITTED_BY]-(:Task) }
  AND NOT EXISTS { (o)<-[:GIVEN_BY]-(:Speech) }
  AND NOT EXISTS { (o)<-[:HAS_PARTY]-(:Pairing) }
DETACH DELETE o
