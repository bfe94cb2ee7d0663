// Keep that people were reminded of deadlines.
// parameters:
//   rows: [{id, measure, due, kind, channel, at}]
// columns:
UNWIND $rows AS row
MERGE (r:Reminder {id: row.id})
SET r += row
