"""Errors of saved queries and questions; the tree is in corpus/errors.py."""

from graph.errors import ZhengtuError


class QueryError(ZhengtuError):
    """A saved query that doesn't exist, or parameters that don't fit it."""


class UnknownName(QueryError):
    """Nothing in the graph has this name; `nearest` are the names most like it."""

    exit_code = 3

    def __init__(self, what: str, *, nearest: tuple[str, ...] = (), where: str = "", todo: str = "") -> None:
        super().__init__(what, where=where, todo=todo)
        self.nearest = nearest


class NotUnderstood(QueryError):
    """A question with words that nothing accounts for; `words` are they, `nearest` what can be asked.

    `offered` is the question without them, where that has an answer.
    """

    exit_code = 3

    def __init__(
        self,
        what: str,
        *,
        words: tuple[str, ...] = (),
        nearest: tuple[str, ...] = (),
        offered: str = "",
        todo: str = "",
    ) -> None:
        super().__init__(what, todo=todo)
        self.words, self.nearest, self.offered = words, nearest, offered
