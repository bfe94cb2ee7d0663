CREATE INDEX measure_agenda IF NOT EXISTS FOR (n:Measure) ON (n.agenda)
