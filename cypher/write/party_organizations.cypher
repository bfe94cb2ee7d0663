// Say which organizations are parties of the pairings, putting those not known yet.
// parameters:
//   rows: [{pairing, party, name, role, mention}]
// columns:
UNWIND $rows AS row
MATCH (p:Pairing {id: row.pairing})
MERGE (o:Organization {id: row.party})
ON CREATE SET o.name = row.name, o.canonical = row.name, o.kind = 'other', o.collective = false
MERGE (p)-[r:HAS_PARTY]->(o)
SET r.role = row.role, r.mention = row.mention
