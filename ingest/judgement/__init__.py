"""People's decisions and what waits for them, told of an extraction alone."""
