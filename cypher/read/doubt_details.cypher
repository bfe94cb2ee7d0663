// What waits for a decision, by id.
// parameters:
//   ids: [id]
// columns:
//   id: of the doubt
//   kind: responsibility, target, pairing or organization
//   subject: id of the fact or organization
//   about: its name
//   reasons: why it is in doubt
//   confidence: from 0 to 1
//   count: how often the document names it
//   document: {id, title, issued_on, superseded}
//   task: {id, number, title} or null
//   words_start: where its own words begin
//   words_end: where they end
//   passage: the words they stand in
UNWIND $ids AS wanted
MATCH (n:Doubt {id: wanted})<-[:HAS_DOUBT]-(d:Document)
OPTIONAL MATCH (t:Task {id: n.task})
RETURN n.id AS id, n.kind AS kind, n.subject AS subject, n.about AS about, n.reasons AS reasons,
  n.confidence AS confidence, n.count AS count,
  {id: d.id, title: d.title, issued_on: d.issued_on, superseded: d.superseded} AS document,
  CASE WHEN t IS NULL THEN null ELSE {id: t.id, number: t.number, title: t.title} END AS task,
  n.words_start AS words_start, n.words_end AS words_end,
  {document: d.id, document_title: d.title, task: t.number, task_id: t.id,
   quote: n.quote, start: n.start, end: n.end, page: n.page, cell: n.cell} AS passage
ORDER BY id
