"""Every statement the project sends to a graph, and the databases that run them."""
