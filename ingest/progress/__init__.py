"""Reports of how measures and targets stand, and how they follow them."""
