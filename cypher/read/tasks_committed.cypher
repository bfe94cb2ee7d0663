// The tasks in force that somebody has committed to: an organization, or any of a place.
// parameters:
//   organization: id or null
//   division: GB/T 2260 code or null
// columns:
//   id: of the task
//   title: of its document
//   position: its place there
MATCH (o:Organization)<-[:COMMITTED_BY]-(t:Task)<-[:HAS_TASK]-(d:Document)
WHERE NOT d.superseded
  AND ($organization IS NULL OR o.id = $organization)
  AND ($division IS NULL OR o.division = $division)
RETURN DISTINCT t.id AS id, d.title AS title, t.position AS position
ORDER BY title, position, id
