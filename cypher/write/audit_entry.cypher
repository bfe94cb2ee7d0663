// Note that somebody changed something; entries are only ever added.
// parameters:
//   id: the entry's id
//   properties: at, by, action, subject, detail
// columns:
CREATE (:AuditEntry {id: $id, at: $properties.at, by: $properties.by, action: $properties.action,
  subject: $properties.subject, detail: $properties.detail})
