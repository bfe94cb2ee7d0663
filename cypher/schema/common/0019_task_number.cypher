CREATE INDEX task_number IF NOT EXISTS FOR (n:Task) ON (n.number)
