// A shortest way between two nodes: of several the one through the fewest places, then by ids. One
// through what only superseded documents assert is none.
// parameters:
//   start: id
//   end: id
// columns:
//   ids: [id] of the nodes on the way
CALL () {
  MATCH (n:Document {id: $start}) RETURN n AS a
  UNION
  MATCH (n:Task {id: $start}) RETURN n AS a
  UNION
  MATCH (n:Measure {id: $start}) RETURN n AS a
  UNION
  MATCH (n:Organization {id: $start}) RETURN n AS a
  UNION
  MATCH (n:Division {id: $start}) RETURN n AS a
  UNION
  MATCH (n:Target {id: $start}) RETURN n AS a
  UNION
  MATCH (n:Pairing {id: $start}) RETURN n AS a
}
CALL () {
  MATCH (n:Document {id: $end}) RETURN n AS b
  UNION
  MATCH (n:Task {id: $end}) RETURN n AS b
  UNION
  MATCH (n:Measure {id: $end}) RETURN n AS b
  UNION
  MATCH (n:Organization {id: $end}) RETURN n AS b
  UNION
  MATCH (n:Division {id: $end}) RETURN n AS b
  UNION
  MATCH (n:Target {id: $end}) RETURN n AS b
  UNION
  MATCH (n:Pairing {id: $end}) RETURN n AS b
}
MATCH way = allShortestPaths((a)-[:RESPONSIBLE_FOR|HAS_MEASURE|HAS_TASK|HAS_TARGET|COMMITTED_BY|HAS_PARTY|STATED_IN|IN_JURISDICTION|BELONGS_TO|WITHIN*..8]-(b))
WITH way, nodes(way)[1..-1] AS passed
WHERE none(n IN passed WHERE
  EXISTS { (n)<-[:HAS_TARGET|HAS_MEASURE|HAS_TASK*0..3]-(:Document {superseded: true}) }
  OR (n:Pairing AND NOT EXISTS { (n)-[:STATED_IN]->(:Document {superseded: false}) }))
WITH [n IN nodes(way) | n.id] AS ids, size([n IN nodes(way) WHERE n:Division]) AS places
RETURN ids
ORDER BY places, ids
LIMIT 1
