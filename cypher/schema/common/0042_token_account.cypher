CREATE INDEX token_account IF NOT EXISTS FOR (n:Token) ON (n.account)
