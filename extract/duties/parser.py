"""Tokens of one duty phrase → who has which part in it, before the clause and the notice are looked at."""

from collections.abc import Iterable

import msgspec

from corpus.notice import Span
from extract.duties.lexer import Body, Token
from extract.record import Basis, Role


class Part(msgspec.Struct, frozen=True):
    """One body's part in a phrase; `role` is None for a bare name, `basis` what the phrase itself shows."""

    body: Body
    role: Role | None
    basis: Basis
    rule: str


class Phrase(msgspec.Struct, frozen=True):
    """A parsed phrase: `loose` is text in the place of a body, `deadline` the text behind 完成时限：."""

    parts: tuple[Part, ...] = ()
    first_listed: bool = False
    loose: tuple[Span, ...] = ()
    deadline: Span | None = None


def parse_phrase(tokens: Iterable[Token]) -> Phrase:
    """Read `tokens` once from left to right."""
    parser = _Parser()
    for token in tokens:
        parser.take(token)
    return parser.finish()


class _Parser:
    """Bodies wait in `group` until a verb behind them or the label before them gives the role."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.loose: list[Span] = []
        self.deadline: Span | None = None
        self.first_listed = False
        self.group: list[Body] = []
        self.label: Token | None = None
        self.manner = False
        self.joined = False
        self.told = False
        self.objects = 0

    def take(self, token: Token) -> None:
        match token.kind:
            case "body" if token.agency:
                self.group.append(Body(token.span, token.agency))
                self.told = False
            case "label" | "skip" | "deadline":
                self._close()
                self.label = token
            case "manner":
                self.manner = True
            case "with":
                self._join(token)
            case "verb":
                self._verb(token)
            case "first_listed":
                self.first_listed = True
            case "stop":
                self._stop()
            case "text":
                self._text(token)

    def finish(self) -> Phrase:
        self._close()
        if self.objects > 1:
            self.parts = [_own(part) for part in self.parts]
        return Phrase(tuple(self.parts), self.first_listed, tuple(self.loose), self.deadline)

    def _verb(self, token: Token) -> None:
        """A牵头，B配合; behind 会同 every verb leaves its bodies supporting (A会同B负责)."""
        role = "support" if self.joined else _stronger(token.role, self.label)
        own = self.manner and token.role == "responsible"
        self._give(role, "own_part" if own else "explicit", token.rule)
        self.manner = self.joined = False
        self.told = True

    def _join(self, token: Token) -> None:
        self._give("lead", "explicit", token.rule)
        self.joined = True

    def _stop(self) -> None:
        if self.label or self.joined:
            self._close()
        self.manner = False

    def _text(self, token: Token) -> None:
        """Behind a verb text is its object; behind 完成时限： a date; elsewhere a body that can't be read."""
        if self.told:
            self.objects += token.span.end - token.span.start > 1
            self.told = False
        elif self.label and self.label.kind == "deadline":
            self.deadline = self.deadline or token.span
        elif not self.parts or self.group or self.label:
            self.loose.append(token.span)

    def _close(self) -> None:
        if self.label and self.label.kind == "label":
            basis: Basis = "own_part" if self.manner else "explicit"
            self._give(self.label.role, basis, self.label.rule)
        elif self.label:
            self.group = []
        else:
            self._give("support" if self.joined else None, "listed", "bare_list")
        self.joined = self.manner = False

    def _give(self, role: Role | None, basis: Basis, rule: str) -> None:
        self.parts += [Part(body, role, basis, rule) for body in self.group]
        self.group = []


def _stronger(verb: Role | None, label: Token | None) -> Role | None:
    """牵头单位：A、B按职责分工负责 keeps the label's role; 责任单位：A牵头，B配合 takes the verb's."""
    if label is None or label.kind != "label" or label.role == "responsible":
        return verb
    return label.role


def _own(part: Part) -> Part:
    """A负责X，B负责Y: each answers for its own part."""
    return msgspec.structs.replace(part, basis="own_part") if part.role == "responsible" else part
