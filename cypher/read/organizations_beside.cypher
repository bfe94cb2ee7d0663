// The organizations of the place that one belongs to, itself left out: whom it may be the same as.
// parameters:
//   organization: id
// columns:
//   id: of the other organization
//   name: full name
//   canonical: name within the division
//   collective: whether it is 各有关部门 or its like
MATCH (o:Organization {id: $organization})
MATCH (other:Organization)
WHERE other.id <> o.id AND NOT other.collective
  AND coalesce(other.division, '') = coalesce(o.division, '')
RETURN other.id AS id, other.name AS name, other.canonical AS canonical,
  other.collective AS collective
ORDER BY name, id
