// All that was reported of measures and targets.
// parameters:
//   ids: [id] of measures and targets
// columns:
//   fact: id of the measure or target
//   at: when it was reported
//   id: of the report
//   reworded: whether the words have changed since
//   record: the report, as JSON
UNWIND $ids AS wanted
MATCH (:Measure {id: wanted})<-[a:ABOUT]-(r:Report)
RETURN wanted AS fact, r.at AS at, r.id AS id, a.reworded AS reworded, r.record AS record
UNION
UNWIND $ids AS wanted
MATCH (:Target {id: wanted})<-[a:ABOUT]-(r:Report)
RETURN wanted AS fact, r.at AS at, r.id AS id, a.reworded AS reworded, r.record AS record
