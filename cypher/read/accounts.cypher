// Accounts by name, without what they sign in with.
// parameters:
//   account: id or null
// columns:
//   id: of the account
//   name: whom they sign in as
//   display_name: the name under their changes
//   role: reader, reporter, coordinator or administrator
//   organization: id and name of the bureau that a reporter reports for, or null
//   disabled: whether nobody can sign in with it
//   created_at: an ISO time
MATCH (a:Account)
WHERE $account IS NULL OR a.id = $account
OPTIONAL MATCH (o:Organization {id: a.organization})
RETURN a.id AS id, a.name AS name, a.display_name AS display_name, a.role AS role,
  CASE WHEN a.organization IS NULL THEN null
       ELSE {id: a.organization, name: coalesce(o.name, a.organization)} END AS organization,
  a.disabled AS disabled, a.created_at AS created_at
ORDER BY name, id
