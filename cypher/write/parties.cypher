// Say which divisions are parties of the pairings; parties that are organizations are passed over.
// parameters:
//   rows: [{pairing, party, role, mention}]
// columns:
UNWIND $rows AS row
MATCH (p:Pairing {id: row.pairing})
MATCH (v:Division {id: row.party})
MERGE (p)-[r:HAS_PARTY]->(v)
SET r.role = row.role, r.mention = row.mention
