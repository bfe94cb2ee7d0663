// Organizations whose names match, at most 200, those in superseded documents alone too.
// parameters:
//   words: for the full-text index, without signs of its query language
// columns:
//   id: of what matches
//   label: its name or title
//   text: its words
//   passage: the words in the document, or null
CALL db.index.fulltext.queryNodes('organization_words', $words) YIELD node, score
WITH node, score ORDER BY score DESC, node.id LIMIT 200
RETURN node.id AS id, node.name AS label, node.name AS text, null AS passage
ORDER BY id
