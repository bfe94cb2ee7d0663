// How measures and targets stand: what was reported of them last, as it is written beside them.
// parameters:
//   ids: [id] of measures and targets
// columns:
//   id: of the measure or target
//   status: what was reported last, or null
//   reported_on: ISO 8601 date, or null
//   behind: whether it, or a target that belongs to it, was reported behind; or null
//   share: of the value of a target that was reached, or null
//   begun: day from which its time is reckoned, as a number of days, or null
//   lasts: how many days that time has, or null
UNWIND $ids AS wanted
MATCH (n:Measure {id: wanted})
RETURN n.id AS id, n.status AS status, n.reported_on AS reported_on, n.behind AS behind,
  n.share AS share, n.begun AS begun, n.lasts AS lasts
UNION
UNWIND $ids AS wanted
MATCH (n:Target {id: wanted})
RETURN n.id AS id, n.status AS status, n.reported_on AS reported_on, n.behind AS behind,
  n.share AS share, n.begun AS begun, n.lasts AS lasts
