// The reports that were made on a measure or a target under the id it has, or are attached to it.
// parameters:
//   subject: id of a measure or a target
// columns:
//   id: of the report
//   record: the report, as JSON
MATCH (r:Report {subject: $subject})
RETURN r.id AS id, r.record AS record
UNION
MATCH (:Measure {id: $subject})<-[:ABOUT]-(r:Report)
RETURN r.id AS id, r.record AS record
UNION
MATCH (:Target {id: $subject})<-[:ABOUT]-(r:Report)
RETURN r.id AS id, r.record AS record
