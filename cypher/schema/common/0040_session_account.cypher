CREATE INDEX session_account IF NOT EXISTS FOR (n:Session) ON (n.account)
