// Add a token.
// parameters:
//   id: the token's id
//   properties: account (id), digest (SHA-256 of the token), label, last (its last four
//     characters), created_at, expires_at
// columns:
CREATE (t:Token {id: $id})
SET t += $properties
