"""The parts of a document: what it says of itself, items, tables, speeches, repeats."""
