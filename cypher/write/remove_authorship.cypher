// Remove what other documents are said to repeat of a document.
// parameters:
//   document: id
// columns:
MATCH (:Document {id: $document})<-[:REPRINTS]-(r:Reprint)
DETACH DELETE r
