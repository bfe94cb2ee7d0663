// The tasks in force that bear a number.
// parameters:
//   number: as printed
//   division: the digits that the codes of a place and of all within it begin with, or null; it has
//     what its documents say, and what its speakers say in those of others
// columns:
//   id: of the task
//   title: of its document
//   position: its place there
MATCH (t:Task {number: $number})<-[:HAS_TASK]-(d:Document)
WHERE NOT d.superseded
  AND ($division IS NULL OR d.division STARTS WITH $division OR EXISTS {
    (t)-[:COMMITTED_BY]->(by:Organization) WHERE by.division STARTS WITH $division
  })
RETURN t.id AS id, d.title AS title, t.position AS position
ORDER BY title, position, id
