// Say that facts of documents, whether these are in force, or what they repeat have changed.
// parameters:
//   documents: [id]
//   revision: what the graph's state is called from now on
// columns:
MERGE (r:Revision {id: 'graph'})
SET r.name = $revision
WITH r
UNWIND $documents AS id
MATCH (d:Document {id: id})
WITH d, COLLECT {
    MATCH (d)-[:HAS_TASK|HAS_TARGET]->(n)-[:REPEATS]->()<-[:HAS_TASK|HAS_TARGET]-(:Document {superseded: false})
    RETURN DISTINCT n.id AS fact
    ORDER BY fact
  } AS repeats
SET d.revision = $revision, d.repeats = repeats
