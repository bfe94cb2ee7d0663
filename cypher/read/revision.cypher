// What a state of the graph is called: another name after each change.
// parameters:
//   of: graph, of whose facts lists are made, or reports
// columns:
//   name: of the state
MATCH (r:Revision {id: $of})
RETURN r.name AS name
