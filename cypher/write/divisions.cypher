// Put places; a place stands within its parent, which comes first or is there already.
// parameters:
//   rows: [{id, parent, properties}]
// columns:
UNWIND $rows AS row
MERGE (v:Division {id: row.id})
SET v += row.properties
WITH v, row
MATCH (w:Division {id: row.parent})
MERGE (v)-[:WITHIN]->(w)
