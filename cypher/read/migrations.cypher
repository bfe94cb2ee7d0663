// The layout changes that this graph has had.
// parameters:
// columns:
//   name: the migration's file name without suffix
MATCH (m:Migration)
RETURN m.name AS name
ORDER BY name
