"""Accounts, their sessions and their tokens in the graph."""
