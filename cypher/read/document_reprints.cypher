// What a document prints again, of others and of itself, and what others print again of it.
// parameters:
//   document: id
// columns:
//   id: of the reprint
//   similarity: share of what is the same, from 0 to 1
//   passage: the words printed again
//   of: the words of their author
MATCH (d:Document {id: $document})-[:HAS_REPRINT]->(r:Reprint)
OPTIONAL MATCH (r)-[:REPRINTS]->(a:Document)
WITH d, r, coalesce(a.id, d.id) AS author, coalesce(a.title, d.title) AS title
RETURN r.id AS id, r.similarity AS similarity,
  {document: d.id, document_title: d.title, quote: coalesce(r.quote, ''),
   start: r.start, end: r.end} AS passage,
  {document: author, document_title: title, quote: coalesce(r.of_quote, ''),
   start: r.of_start, end: r.of_end} AS of
UNION ALL
MATCH (a:Document {id: $document})<-[:REPRINTS]-(r:Reprint)<-[:HAS_REPRINT]-(d:Document)
WHERE d.id <> a.id AND NOT d.superseded
RETURN r.id AS id, r.similarity AS similarity,
  {document: d.id, document_title: d.title, quote: coalesce(r.quote, ''),
   start: r.start, end: r.end} AS passage,
  {document: a.id, document_title: a.title, quote: coalesce(r.of_quote, ''),
   start: r.of_start, end: r.of_end} AS of
