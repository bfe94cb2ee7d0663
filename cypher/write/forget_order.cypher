// Forget what a document was said to supersede and to be superseded by.
// parameters:
//   document: id
// columns:
MATCH (d:Document {id: $document})-[r:REVISION_OF]-(:Document)
DELETE r
