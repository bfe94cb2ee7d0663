"""From an extraction to the graph: its rows, what lists hold of it, and the transaction."""
