"""The characters of a page: folded words and the way back, lines, numbers, dates."""
