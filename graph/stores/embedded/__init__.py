"""The embedded graph file (LadybugDB)."""
