CREATE CONSTRAINT organization_key IF NOT EXISTS FOR (n:Organization) REQUIRE n.id IS UNIQUE
