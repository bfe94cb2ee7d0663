"""Which places are bound to each other, in what kind of cooperation."""
