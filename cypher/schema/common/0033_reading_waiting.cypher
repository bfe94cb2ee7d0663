CREATE INDEX reading_waiting IF NOT EXISTS FOR (n:Reading) ON (n.waiting)
