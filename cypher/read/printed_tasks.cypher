// The tasks of documents, with what makes two of them the same.
// parameters:
//   documents: [id]
// columns:
//   document: id
//   id: of the task
//   start: first character
//   end: the character after the last
//   texts: the words of its measures
//   owners: [words of a measure, a role and the id of the organization that has it, in one]
UNWIND $documents AS wanted
MATCH (d:Document {id: wanted})-[:HAS_TASK]->(t:Task)
RETURN d.id AS document, t.id AS id, t.start AS start, t.end AS end,
  COLLECT { MATCH (t)-[:HAS_MEASURE]->(m:Measure) RETURN m.text AS text ORDER BY text } AS texts,
  COLLECT {
    MATCH (t)-[:HAS_MEASURE]->(m:Measure)<-[r:RESPONSIBLE_FOR]-(o:Organization)
    RETURN m.text + ' ' + r.role + ' ' + o.id AS owner ORDER BY owner
  } AS owners
ORDER BY document, start, id
