// Add an account; there must be none of that id.
// parameters:
//   id: the account's id
//   properties: name, display_name, role, organization, password (hashed), disabled, created_at
// columns:
CREATE (a:Account {id: $id})
SET a += $properties
