// Every organization.
// parameters:
// columns:
//   id: of the organization
//   name: full name
//   division: GB/T 2260 code or null
//   kind: bureau, party, …
//   collective: whether it is a group that nobody can be held to
MATCH (o:Organization)
RETURN o.id AS id, o.name AS name, o.division AS division, o.kind AS kind,
  o.collective AS collective
ORDER BY id
