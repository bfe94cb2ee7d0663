CREATE INDEX target_deadline IF NOT EXISTS FOR (n:Target) ON (n.deadline)
