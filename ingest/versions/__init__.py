"""Versions of one document: how they are known for such, and what changed between two."""
