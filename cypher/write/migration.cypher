// Remember that a layout change was applied.
// parameters:
//   name: the migration's file name without suffix
// columns:
MERGE (m:Migration {name: $name})
