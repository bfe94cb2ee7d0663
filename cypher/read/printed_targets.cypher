// The targets of documents, with what makes two of them the same.
// parameters:
//   documents: [id]
// columns:
//   document: id
//   id: of the target
//   start: first character
//   end: the character after the last
//   indicator: what is counted
//   comparator: =, >=, >, <= or <
//   value: in `unit`, or null
//   unit: as printed, or null
//   qualitative: the goal when it is no number, or null
//   deadline: ISO 8601 date or null
//   owners: [id] of the organizations responsible for the measure that governs it
UNWIND $documents AS wanted
MATCH (d:Document {id: wanted})-[:HAS_TARGET]->(g:Target)
RETURN d.id AS document, g.id AS id, g.start AS start, g.end AS end, g.indicator AS indicator, g.comparator AS comparator,
  g.value AS value, g.unit AS unit, g.qualitative AS qualitative, g.deadline AS deadline,
  COLLECT {
    MATCH (g)<-[:HAS_TARGET]-(:Measure)<-[:RESPONSIBLE_FOR]-(o:Organization)
    RETURN o.id AS owner
    ORDER BY owner
  } AS owners
ORDER BY document, start, id
