// What documents and organizations are called.
// parameters:
//   documents: [id]
//   organizations: [id]
// columns:
//   id: of one of them
//   name: its title or name
CALL () {
  UNWIND $documents AS wanted
  MATCH (d:Document {id: wanted})
  RETURN d.id AS id, d.title AS name
  UNION ALL
  UNWIND $organizations AS wanted
  MATCH (o:Organization {id: wanted})
  RETURN o.id AS id, o.name AS name
}
RETURN id, name
ORDER BY id
