// Change properties of an account.
// parameters:
//   id: the account's id
//   properties: those that change; null removes one
// columns:
MATCH (a:Account {id: $id})
SET a += $properties
