// What the state of the graph is called; another name after each change of facts.
// parameters:
// columns:
//   name: of the state
MATCH (r:Revision {id: 'graph'})
RETURN r.name AS name
