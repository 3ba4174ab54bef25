"""Errors of the graph stores; the tree is in corpus/errors.py."""

from corpus.errors import ZhengtuError

__all__ = ["StoreError", "ZhengtuError"]


class StoreError(ZhengtuError):
    """A graph store that can't be reached, read or written."""
