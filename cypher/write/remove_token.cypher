// Revoke a token.
// parameters:
//   account: id of the account it belongs to
//   id: the token's id
// columns:
//   label: what its owner called it
MATCH (t:Token {id: $id})
WHERE t.account = $account
WITH t, t.label AS label
DELETE t
RETURN label
