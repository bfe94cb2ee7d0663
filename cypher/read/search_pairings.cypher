// The pairings in force, each with all its words, for a search among these few.
// parameters:
// columns:
//   id: of the pairing
//   label: its kind and the short names of its parties: 山海协作：平湖、文成
//   text: its kind and the names of its parties
//   passage: the words in the latest document that states it
MATCH (p:Pairing)-[s:STATED_IN]->(d:Document {superseded: false})
MATCH (p)-[:HAS_PARTY]->(n)
WITH p, s, d, n ORDER BY n.id
WITH p, s, d, collect(n.name) AS names, collect(coalesce(n.short, n.name)) AS parties
OPTIONAL MATCH (d)-[:HAS_TASK]->(t:Task) WHERE t.start <= s.start AND s.end <= t.end
WITH p, s, d, t, names, parties ORDER BY coalesce(d.issued_on, '') DESC, d.id, s.start, t.id
WITH p, names, parties, head(collect({document: d.id, document_title: d.title, task: t.number, task_id: t.id,
  quote: s.quote, start: s.start, end: s.end, page: s.page, cell: s.cell})) AS passage
RETURN p.id AS id, p.kind + '：' + head(parties)
    + reduce(words = '', party IN tail(parties) | words + '、' + party) AS label,
  reduce(words = p.kind, name IN names | words + ' ' + name) AS text, passage
ORDER BY id
