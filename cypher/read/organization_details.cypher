// Organizations by their ids.
// parameters:
//   ids: [id]
// columns:
//   id: of the organization
//   name: full name
//   canonical: name within its division
//   division: {id, name} or null
//   kind: bureau, party, …
//   collective: whether it is a group that nobody can be held to
UNWIND $ids AS wanted
MATCH (o:Organization {id: wanted})
OPTIONAL MATCH (o)-[:BELONGS_TO]->(v:Division)
RETURN o.id AS id, o.name AS name, o.canonical AS canonical,
  CASE WHEN v IS NULL THEN null ELSE {id: v.id, name: v.name} END AS division,
  o.kind AS kind, o.collective AS collective
ORDER BY id
