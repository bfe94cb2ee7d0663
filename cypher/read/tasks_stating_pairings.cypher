// The tasks in force whose own words state a pairing of a place.
// parameters:
//   division: GB/T 2260 code
// columns:
//   pairing: id
//   task: id
//   title: of its document
//   position: its place there
MATCH (:Division {id: $division})<-[:HAS_PARTY]-(p:Pairing)-[s:STATED_IN]->(d:Document)-[:HAS_TASK]->(t:Task)
WHERE NOT d.superseded AND t.start <= s.start AND s.end <= t.end
RETURN DISTINCT p.id AS pairing, t.id AS task, d.title AS title, t.position AS position
ORDER BY title, position, task, pairing
