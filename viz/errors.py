"""Errors of pictures; the tree is in corpus/errors.py."""

from corpus.errors import ZhengtuError


class ViewError(ZhengtuError):
    """A picture that can't be drawn (nothing to show) or can't be saved."""


class UnclearRequest(ViewError):
    """A picture asked for without saying of what, or of a kind that there is not."""

    exit_code = 2
