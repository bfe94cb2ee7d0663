// What an account signs in with; asked where passwords are checked, and nowhere else.
// parameters:
//   account: id
// columns:
//   password: its hash
//   disabled: whether nobody can sign in with it
MATCH (a:Account {id: $account})
RETURN a.password AS password, a.disabled AS disabled
