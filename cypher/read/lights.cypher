// How many measures in force have which light, all together and by their organizations or months;
// narrowed and lit as those of `progress`.
// parameters:
//   by: organization, month (of their deadlines), or null for all together
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
//   name: id of an organization, a month (- where there is none), or nothing: all together
//   light: red, yellow, green or grey
//   count: how many measures
MATCH (m:Measure)
WHERE m.in_force
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
WITH light, CASE $by
    WHEN 'organization' THEN m.owners + ['']
    WHEN 'month' THEN [substring(coalesce(m.due, '-'), 0, 7), '']
    ELSE ['']
  END AS names
UNWIND names AS name
RETURN name, light, count(*) AS count
