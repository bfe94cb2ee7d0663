// Measures in force, or of one document whatever its version, between two places of the desk's own
// order, which has an index; with what is counted beside its filters.
// parameters:
//   from_place: the rows come after this place
//   to_place: and not after this one
//   document: id, whose version may be superseded, or null
//   division: the digits that the codes of a place and of all within it begin with, or null
//   section: heading that the task stands under, or null
//   role: lead, responsible or cooperating of anybody in it; any when null
//   held: nobody, collective, named or speaker, or null
//   several_leads: whether more than one leads it, or null
//   has_target: whether it or its whole task has targets, or null
//   has_figure: whether one of these is a number, or null
//   due_from: first day on which it is due, or null
//   due_to: last such day, or null
//   without_due: whether it is due on no day, or null
//   sort: place, due or owner
//   descending: boolean
//   after_key: key of the row before the page, or null
//   after_id: id of that row, or null
//   limit: the most rows
// columns:
//   key: place in the order, as a string
//   id: of the measure
//   document: id
//   task: id
//   section: heading, or nothing
//   divisions: [code] of its document's place and of its speaker's
//   owners: [id] of the organizations that have a part in it
//   roles: [role] of these
//   held: nobody, collective, named or speaker
//   leads: how many lead it
//   has_target: boolean
//   has_figure: boolean
//   due: ISO 8601 date or null
MATCH (m:Measure)
WHERE m.place > $from_place AND m.place <= $to_place
  AND CASE WHEN $document IS NULL THEN m.in_force ELSE m.document = $document END
  AND ($division IS NULL OR any(code IN m.divisions WHERE code STARTS WITH $division))
  AND ($section IS NULL OR m.section = $section)
  AND ($role IS NULL OR $role IN m.roles)
  AND ($held IS NULL OR m.held = $held)
  AND ($several_leads IS NULL OR $several_leads = (m.leads > 1))
  AND ($has_target IS NULL OR m.has_target = $has_target)
  AND ($has_figure IS NULL OR m.has_figure = $has_figure)
  AND ($due_from IS NULL OR m.due >= $due_from)
  AND ($due_to IS NULL OR m.due <= $due_to)
  AND ($without_due IS NULL OR $without_due = (m.due IS NULL))
WITH m, CASE $sort
    WHEN 'due' THEN coalesce(m.due, CASE WHEN $descending THEN '' ELSE '9999' END) + ' ' + m.place
    WHEN 'owner' THEN coalesce(m.first_owner, CASE WHEN $descending THEN '' ELSE '龥' END) + ' ' + m.place
    ELSE m.place
  END AS key
WHERE ($after_key IS NULL
    OR key = $after_key AND m.id > $after_id
    OR key <> $after_key AND (key < $after_key) = $descending)
RETURN key, m.id AS id, m.document AS document, m.task AS task, m.section AS section,
  m.divisions AS divisions, m.owners AS owners, m.roles AS roles, m.held AS held, m.leads AS leads,
  m.has_target AS has_target, m.has_figure AS has_figure, m.due AS due
ORDER BY CASE WHEN $descending THEN '' ELSE key END,
         CASE WHEN $descending THEN key ELSE '' END DESC, id
LIMIT $limit
