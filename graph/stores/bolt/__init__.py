"""A Neo4j server over Bolt."""
