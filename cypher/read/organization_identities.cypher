// Who organizations are.
// parameters:
//   ids: [id]
// columns:
//   id: of the organization
//   name: full name
//   canonical: name within its division
//   division: GB/T 2260 code or null
//   kind: of organization
UNWIND $ids AS wanted
MATCH (o:Organization {id: wanted})
RETURN o.id AS id, o.name AS name, o.canonical AS canonical, o.division AS division, o.kind AS kind
