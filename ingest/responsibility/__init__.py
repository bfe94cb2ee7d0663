"""Who owns what: clauses, the names in them, and the tasks and measures they govern."""
