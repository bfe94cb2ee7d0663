// The nodes next to one node, what is nearest the heart of the matter first, and how many there are;
// those that only superseded documents assert are left out, and so are the measures of organizations.
// parameters:
//   id: of the node
//   kinds: [label in the graph, in lower case] of the neighbours wanted, null for all
//   without: [id] of neighbours that are not wanted again
//   limit: the most ids
// columns:
//   ids: [id] of the first neighbours wanted
//   fresh: how many are wanted
//   total: how many there are, those not wanted again included
CALL () {
  MATCH (n:Document {id: $id}) RETURN n AS node
  UNION
  MATCH (n:Task {id: $id}) RETURN n AS node
  UNION
  MATCH (n:Measure {id: $id}) RETURN n AS node
  UNION
  MATCH (n:Organization {id: $id}) RETURN n AS node
  UNION
  MATCH (n:Division {id: $id}) RETURN n AS node
  UNION
  MATCH (n:Target {id: $id}) RETURN n AS node
  UNION
  MATCH (n:Pairing {id: $id}) RETURN n AS node
}
CALL (node) {
  MATCH (node)<-[:RESPONSIBLE_FOR]-(next) RETURN next
  UNION
  MATCH (node)-[:HAS_MEASURE|HAS_TASK|HAS_TARGET|COMMITTED_BY|HAS_PARTY|STATED_IN|IN_JURISDICTION|BELONGS_TO|WITHIN]-(next) RETURN next
}
WITH DISTINCT next,
  CASE WHEN next:Measure THEN 'measure' WHEN next:Task THEN 'task'
       WHEN next:Pairing THEN 'pairing' WHEN next:Target THEN 'target'
       WHEN next:Organization THEN 'organization' WHEN next:Document THEN 'document'
       ELSE 'division' END AS kind
WHERE ($kinds IS NULL OR kind IN $kinds)
  AND NOT (kind = 'measure'
    AND EXISTS { (next)<-[:HAS_MEASURE]-(:Task)<-[:HAS_TASK]-(:Document {superseded: true}) })
  AND NOT (kind = 'task' AND EXISTS { (next)<-[:HAS_TASK]-(:Document {superseded: true}) })
  AND NOT (kind = 'target' AND EXISTS { (next)<-[:HAS_TARGET]-(:Document {superseded: true}) })
  AND (kind <> 'document' OR NOT next.superseded)
  AND (kind <> 'pairing' OR EXISTS { (next)-[:STATED_IN]->(:Document {superseded: false}) })
WITH CASE kind WHEN 'measure' THEN 0 WHEN 'task' THEN 1 WHEN 'pairing' THEN 2
       WHEN 'target' THEN 3 WHEN 'organization' THEN 4 WHEN 'document' THEN 5
       ELSE 6 END AS place, next.id AS id
ORDER BY place, id
WITH collect(id) AS found
WITH size(found) AS total, [id IN found WHERE NOT id IN $without] AS wanted
RETURN wanted[0..$limit] AS ids, size(wanted) AS fresh, total
