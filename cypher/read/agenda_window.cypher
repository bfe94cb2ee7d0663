// How far some measures of the order of deadlines reach. Which are counted is left to the store, so
// that it need not sort: the place is at least that of the last of the first `rows`.
// parameters:
//   from_place: they come after this place
//   rows: how many
// columns:
//   to_place: the last place among them, or null when there are none
//   found: how many there are, at most `rows`
MATCH (m:Measure)
WHERE m.agenda > $from_place
WITH m.agenda AS place LIMIT $rows
RETURN max(place) AS to_place, count(place) AS found
