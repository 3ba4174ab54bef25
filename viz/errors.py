"""Errors of pictures; the tree is in corpus/errors.py."""

from corpus.errors import ZhengtuError


class ViewError(ZhengtuError):
    """A picture that can't be drawn (nothing to show) or can't be saved."""
