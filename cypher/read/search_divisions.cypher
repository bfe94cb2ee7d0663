// Places whose short name stands in the words asked for, or holds one of them.
// parameters:
//   words: separated by spaces
// columns:
//   id: GB/T 2260 code
//   label: its full name
//   text: its full name
//   passage: null
MATCH (v:Division)
WHERE any(word IN split($words, ' ') WHERE v.short CONTAINS word OR word CONTAINS v.short)
RETURN v.id AS id, v.name AS label, v.name AS text, null AS passage
ORDER BY id
