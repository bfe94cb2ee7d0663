// Who has how many of some measures in each section, and how many of these it leads.
// parameters:
//   ids: [id] of measures
// columns:
//   section: heading, or nothing
//   organization: id
//   name: of the organization
//   measures: how many it has a part in
//   led: how many of these it leads
UNWIND $ids AS wanted
MATCH (m:Measure {id: wanted})<-[r:RESPONSIBLE_FOR]-(o:Organization)
WITH DISTINCT m, o, CASE WHEN r.role = 'lead' THEN m.id END AS led
WITH m.section AS section, o, count(DISTINCT m) AS measures, count(DISTINCT led) AS led
RETURN section, o.id AS organization, o.name AS name, measures, led
ORDER BY section, organization
