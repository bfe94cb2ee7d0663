CREATE INDEX division_short IF NOT EXISTS FOR (n:Division) ON (n.short)
