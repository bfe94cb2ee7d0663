// For whom an office acts that clauses print behind an organization: 区委办<改革办>.
// parameters:
//   office: as printed
// columns:
//   name: full name of the organization
MATCH (o:Organization)-[r:RESPONSIBLE_FOR {acting_office: $office}]->(:Measure)<-[:HAS_MEASURE]-(:Task)<-[:HAS_TASK]-(d:Document)
WHERE NOT d.superseded
RETURN DISTINCT o.name AS name
ORDER BY name
