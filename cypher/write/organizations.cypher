// Put organizations, and the place each belongs to.
// parameters:
//   rows: [{id, division, properties}]
// columns:
UNWIND $rows AS row
MERGE (o:Organization {id: row.id})
SET o += row.properties
WITH o, row
MATCH (v:Division {id: row.division})
MERGE (o)-[:BELONGS_TO]->(v)
