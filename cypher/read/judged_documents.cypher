// The documents on whose facts people have decided.
// parameters:
// columns:
//   document: id it had
//   series: what its versions share
MATCH (j:Judgement)
WHERE NOT j.undone AND j.document IS NOT NULL
RETURN DISTINCT j.document AS document, j.series AS series
ORDER BY document
