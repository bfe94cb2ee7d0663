"""What can be asked of the graph, by noun: typed functions over the statements of `cypher/read`.

The API, the pages, the command line and the questions all answer from here; nothing else reads the
graph. Unless a function says otherwise, it speaks of what is in force: facts of superseded
versions are left out.
"""
