CREATE INDEX organization_canonical IF NOT EXISTS FOR (n:Organization) ON (n.canonical)
