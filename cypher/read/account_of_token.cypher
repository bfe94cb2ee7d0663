// Whose a token is, if it is valid.
// parameters:
//   token: its id
//   digest: SHA-256 of the token
//   now: an ISO time
// columns:
//   id: of the account
//   name: whom it signs in as
//   display_name: the name under its changes
//   role: reader, reporter, coordinator or administrator
//   organization: id of the bureau that a reporter reports for, or null
MATCH (t:Token {id: $token})
WHERE t.digest = $digest AND t.expires_at > $now
MATCH (a:Account {id: t.account})
WHERE NOT a.disabled
RETURN a.id AS id, a.name AS name, a.display_name AS display_name, a.role AS role,
  a.organization AS organization
