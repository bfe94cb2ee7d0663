// Who is responsible for measures, and for the measures that targets belong to.
// parameters:
//   ids: [id] of measures and targets
// columns:
//   id: of the measure or target
//   organization: {id, name, collective} of one that has a part in it
UNWIND $ids AS wanted
MATCH (m:Measure {id: wanted})<-[:RESPONSIBLE_FOR]-(o:Organization)
RETURN wanted AS id, {id: o.id, name: o.name, collective: o.collective} AS organization
UNION
UNWIND $ids AS wanted
MATCH (:Target {id: wanted})<-[:HAS_TARGET]-(n)-[:HAS_MEASURE*0..1]->(m:Measure)<-[:RESPONSIBLE_FOR]-(o:Organization)
RETURN wanted AS id, {id: o.id, name: o.name, collective: o.collective} AS organization
