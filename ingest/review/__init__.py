"""Decisions in the graph: kept, put in force, taken back."""
