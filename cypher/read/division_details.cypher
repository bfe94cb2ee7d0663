// Places by their codes, with what the graph holds of each.
// parameters:
//   ids: [GB/T 2260 code]
// columns:
//   id: GB/T 2260 code
//   name: full name
//   short: name without its kind
//   level: country, province, city or county
//   within: {id, name} of the place above, or null
//   documents: how many in force speak for it
//   organizations: how many belong to it
//   pairings: how many that documents in force state it is party of
UNWIND $ids AS wanted
MATCH (v:Division {id: wanted})
OPTIONAL MATCH (v)-[:WITHIN]->(w:Division)
RETURN v.id AS id, v.name AS name, v.short AS short, v.level AS level,
  CASE WHEN w IS NULL THEN null ELSE {id: w.id, name: w.name} END AS within,
  COUNT { (v)<-[:IN_JURISDICTION]-(:Document {superseded: false}) } AS documents,
  COUNT { (v)<-[:BELONGS_TO]-(:Organization) } AS organizations,
  COUNT { MATCH (v)<-[:HAS_PARTY]-(p:Pairing)-[:STATED_IN]->(:Document {superseded: false})
          RETURN DISTINCT p } AS pairings
ORDER BY id
