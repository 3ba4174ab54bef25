"""Errors of the extractor; the tree is in corpus/errors.py."""

from corpus.errors import ZhengtuError


class ExtractError(ZhengtuError):
    """A table, pattern or rule of the extractor is broken."""
