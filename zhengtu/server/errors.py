"""Errors of the bundled server; the tree is in corpus/errors.py."""

from corpus.errors import ZhengtuError


class ServerError(ZhengtuError):
    """The Neo4j server can't be fetched, started or stopped."""
