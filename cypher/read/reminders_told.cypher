// Which reminders were sent already.
// parameters:
//   ids: [id]
// columns:
//   id: of a reminder that was sent
UNWIND $ids AS wanted
MATCH (r:Reminder {id: wanted})
RETURN r.id AS id
