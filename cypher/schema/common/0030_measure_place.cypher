CREATE INDEX measure_place IF NOT EXISTS FOR (n:Measure) ON (n.place)
