"""Errors of the command line itself; the tree is in corpus/errors.py."""

from corpus.errors import ZhengtuError


class NothingFound(ZhengtuError):
    """Nothing matches what was asked for."""

    exit_code = 3
