// How many measures have which light, over all or by what is asked for; led in and narrowed as those
// of `progress`.
// parameters:
//   by: organization, month (of their deadlines), or null for all together
//   from_place: they come after this place of the order
//   to_place: and not after this one; nothing lies between where they are led in otherwise
//   organization: id of one that has a part in them, or null
//   role: of that organization: lead, responsible or cooperating; any when null
//   document: id, whose version may be superseded, or null
//   division: the digits that the codes of a place and of all within it begin with, or null
//   section: heading that the task stands under, or null
//   due_from: first day on which it is due, or null
//   due_to: last such day, or null
//   today: ISO 8601 date
//   soon: last day that is soon, an ISO 8601 date
//   fresh: first day from which a report is not stale, an ISO 8601 date
//   day: today as a number of days
//   lag: share of its time by which a figure may fall behind
// columns:
//   name: id of an organization, a month, or nothing
//   light: red, yellow, green or grey
//   count: how many measures
CALL {
  MATCH (m:Measure)
  WHERE m.agenda > $from_place AND m.agenda <= $to_place
  RETURN m
  UNION
  MATCH (:Organization {id: $organization})-[r:RESPONSIBLE_FOR]->(m:Measure)
  WHERE $role IS NULL OR r.role = $role
  RETURN m
  UNION
  MATCH (:Document {id: $document})-[:HAS_TASK]->(:Task)-[:HAS_MEASURE]->(m:Measure)
  WHERE $organization IS NULL
  RETURN m
}
WITH m
WHERE CASE WHEN $document IS NULL THEN m.in_force ELSE m.document = $document END
  AND ($role IS NULL OR $role IN m.roles)
  AND ($division IS NULL OR any(code IN m.divisions WHERE code STARTS WITH $division))
  AND ($section IS NULL OR m.section = $section)
  AND ($due_from IS NULL OR m.due >= $due_from)
  AND ($due_to IS NULL OR m.due <= $due_to)
WITH m, CASE
    WHEN m.status = 'done' THEN 'green'
    WHEN m.behind OR m.due < $today THEN 'red'
    WHEN m.due <= $soon OR m.status = 'stopped' THEN 'yellow'
    WHEN m.status = 'under_way' AND m.reported_on < $fresh THEN 'yellow'
    WHEN $day - m.begun - m.share * m.lasts > $lag * m.lasts THEN 'yellow'
    WHEN m.due IS NULL AND m.status IS NULL THEN 'grey'
    ELSE 'green'
  END AS light
UNWIND CASE $by
    WHEN 'organization' THEN m.owners
    WHEN 'month' THEN [substring(coalesce(m.due, ''), 0, 7)]
    ELSE ['']
  END AS name
RETURN name, light, count(*) AS count
