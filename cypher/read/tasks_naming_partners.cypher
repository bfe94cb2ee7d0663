// The tasks in force of a place that name who it is paired with, in their title or in a measure, and
// those of its partners that name it. A task is of the place that its document governs, and of the
// place whose organization has committed to it.
// parameters:
//   division: GB/T 2260 code
// columns:
//   pairing: id
//   task: id
//   title: of its document
//   position: its place there
MATCH (own:Division {id: $division})<-[:HAS_PARTY]-(p:Pairing)-[:HAS_PARTY]->(other:Division)
WHERE own.id <> other.id AND EXISTS { (p)-[:STATED_IN]->(:Document {superseded: false}) }
WITH DISTINCT p, own, other
UNWIND [{at: own.id, name: other.short}, {at: other.id, name: own.short}] AS side
WITH DISTINCT p, side.at AS at, side.name AS name
CALL (at) {
  MATCH (:Division {id: at})<-[:IN_JURISDICTION]-(d:Document {superseded: false})-[:HAS_TASK]->(t:Task)
  RETURN d, t
  UNION
  MATCH (:Division {id: at})<-[:BELONGS_TO]-(:Organization)<-[:COMMITTED_BY]-(t:Task)<-[:HAS_TASK]-(d:Document {superseded: false})
  RETURN d, t
}
WITH p, name, d, t
WHERE t.title CONTAINS name OR EXISTS { MATCH (t)-[:HAS_MEASURE]->(m:Measure) WHERE m.text CONTAINS name }
RETURN DISTINCT p.id AS pairing, t.id AS task, d.title AS title, t.position AS position
ORDER BY title, position, task, pairing
