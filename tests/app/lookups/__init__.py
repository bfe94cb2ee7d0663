"""Lookups give the same on every store."""
