// Measures of a document, whatever its version; lights, order and columns as of `progress`.
// parameters:
//   document: id
//   division: the digits that the codes of a place and of all within it begin with, or null
//   section: heading that the task stands under, or null
//   due_from: first day on which it is due, or null
//   due_to: last such day, or null
//   status: what was reported last, or null
//   light: red, yellow, green or grey, or null
//   today: ISO 8601 date
//   soon: last day that is soon, an ISO 8601 date
//   fresh: first day from which a report is not stale, an ISO 8601 date
//   day: today as a number of days
//   lag: share of its time by which a figure may fall behind
//   sort: due
//   descending: boolean
//   after_key: key of the row before the page, or null
//   after_id: id of that row, or null
//   limit: the most rows
// columns:
//   key: place in the order, as a string
//   id: of the measure
//   light: red, yellow, green or grey
//   due: ISO 8601 date or null
//   owners: [id] of the organizations that have a part in it
MATCH (:Document {id: $document})-[:HAS_TASK]->(:Task)-[:HAS_MEASURE]->(m:Measure)
WHERE true
  AND ($division IS NULL OR any(code IN m.divisions WHERE code STARTS WITH $division))
  AND ($section IS NULL OR m.section = $section)
  AND ($due_from IS NULL OR m.due >= $due_from)
  AND ($due_to IS NULL OR m.due <= $due_to)
  AND ($status IS NULL OR m.status = $status)
WITH m, m.agenda AS key, CASE
    WHEN m.status = 'done' THEN 'green'
    WHEN m.behind OR m.due < $today THEN 'red'
    WHEN m.due <= $soon OR m.status = 'stopped' THEN 'yellow'
    WHEN m.status = 'under_way' AND m.reported_on < $fresh THEN 'yellow'
    WHEN $day - m.begun - m.share * m.lasts > $lag * m.lasts THEN 'yellow'
    WHEN m.due IS NULL AND m.status IS NULL THEN 'grey'
    ELSE 'green'
  END AS light
WHERE $sort = 'due' AND ($light IS NULL OR light = $light)
  AND ($after_key IS NULL
    OR key = $after_key AND m.id > $after_id
    OR key <> $after_key AND (key < $after_key) = $descending)
RETURN key, m.id AS id, light, m.due AS due, m.owners AS owners
ORDER BY CASE WHEN $descending THEN '' ELSE key END,
         CASE WHEN $descending THEN key ELSE '' END DESC, id
LIMIT $limit
