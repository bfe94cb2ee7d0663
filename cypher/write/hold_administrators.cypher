// The administrators who can sign in, held until the transaction ends: of two who demote each
// other at once, one is told that nobody would be left.
// parameters:
// columns:
//   id: the account's id
MATCH (a:Account {role: 'administrator'})
SET a.role = 'administrator'
WITH a
WHERE NOT a.disabled
RETURN a.id AS id
