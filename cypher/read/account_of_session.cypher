// Whose a session is, if it lasts.
// parameters:
//   session: SHA-256 of its secret
//   now: an ISO time
//   seen_after: an ISO time; one not in use since is over
// columns:
//   id: of the account
//   name: whom it signs in as
//   display_name: the name under its changes
//   role: reader, reporter, coordinator or administrator
//   organization: id of the bureau that a reporter reports for, or null
//   seen_at: when its use was last noted, an ISO time
MATCH (s:Session {id: $session})
WHERE s.expires_at > $now AND s.seen_at > $seen_after
MATCH (a:Account {id: s.account})
WHERE NOT a.disabled
RETURN a.id AS id, a.name AS name, a.display_name AS display_name, a.role AS role,
  a.organization AS organization, s.seen_at AS seen_at
