"""Tokens of one duty phrase → who has which part in it, before the clause and the notice are looked at."""

from collections.abc import Callable, Iterable

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
    """A parsed phrase: `loose` is text in the place of a body, `deadline` the text behind 完成时限：.

    `below` holds the parts that it gives to all clauses after it (以下均需市、县两级政府落实).
    """

    parts: tuple[Part, ...] = ()
    below: tuple[Part, ...] = ()
    loose: tuple[Span, ...] = ()
    deadline: Span | None = None


def parse_phrase(tokens: Iterable[Token]) -> Phrase:
    """Read `tokens` once from left to right."""
    parser = _Parser()
    for token in tokens:
        parser.take(token)
    return parser.finish()


def is_doubtful(phrase: Phrase) -> bool:
    """Names without any role word, beside as much text that is no name: （转自省教育厅网站）."""
    bare = all(part.rule == "bare_list" for part in phrase.parts)
    return bare and bool(phrase.loose) and len(phrase.parts) < 2 * len(phrase.loose)


class _Parser:
    """Bodies wait in `group` until a verb behind them or the label before them gives the role."""

    def __init__(self) -> None:
        self.here: list[Part] = []
        self.below: list[Part] = []
        self.parts = self.here
        self.loose: list[Span] = []
        self.deadline: Span | None = None
        self.group: list[Body] = []
        self.label: Token | None = None
        self.manner = False
        self.joined = False
        self.told = False
        self.inside = self.aside = False
        self.outside: Token | None = None
        self.segment = 0
        self.objects = 0
        self.sign: Token | None = None

    def take(self, token: Token) -> None:
        """Act on `token` as its kind asks; separators, fillers and the like ask for nothing."""
        act = _ACTS.get(token.kind)
        if act:
            act(self, token)
        self.told = token.kind == "verb"

    def finish(self) -> Phrase:
        self._leave_aside()
        self._close()
        here = [own_part(part) for part in self.here] if self.objects > 1 else self.here
        return Phrase(tuple(here), tuple(self.below), tuple(self.loose), self.deadline)

    def _body(self, token: Token) -> None:
        if token.agency is None:
            self.loose.append(token.span)
        elif self.sign:
            self.parts.append(
                Part(Body(token.span, token.agency), self.sign.role, "explicit", self.sign.rule)
            )
        else:
            self.group.append(Body(token.span, token.agency))
        self.sign = None

    def _label(self, token: Token) -> None:
        self._close()
        self.label = token

    def _remark(self, _: Token) -> None:
        """省教育厅（责任人：张三）、省财政厅: a label in a bracket holds up to its end."""
        self.inside, self.outside = True, self.label
        self.aside = bool(self.parts) and not self.group

    def _remark_end(self, _: Token) -> None:
        self._leave_aside()
        if self.inside and self.label != self.outside:
            self._close()
            self.label = self.outside
        self.inside = False

    def _leave_aside(self) -> None:
        """Names in a bracket behind a phrase are a remark (A负责（自贸办）), unless a verb told more."""
        if self.aside:
            self.loose += (body.span for body in self.group)
            self.group = []
        self.aside = False

    def _comma(self, _: Token) -> None:
        self.segment = len(self.group)

    def _manner(self, _: Token) -> None:
        self.manner = True

    def _with(self, token: Token) -> None:
        """A会同B: the convener leads, unless another does (A牵头，B会同C落实)."""
        led = any(part.role == "lead" and part.rule != token.rule for part in self.parts)
        self._give("support" if led else "lead", "explicit", token.rule)
        self.joined = True

    def _all_below(self, _: Token) -> None:
        self._close()
        self.parts = self.below

    def _date(self, token: Token) -> None:
        self.deadline = self.deadline or token.span

    def _verb(self, token: Token) -> None:
        """A牵头，B配合; behind 会同 every verb leaves its bodies supporting (A会同B负责)."""
        if self.joined and self.manner and all(body.agency.collective for body in self.group):
            self._share_among_conveners()
        if token.role == "support" and not self.parts and not self.joined:
            self._give_before_comma()
        role = "support" if self.joined else _stronger(token.role, self.label)
        own = self.manner and role == "responsible"
        self._give(role, "own_part" if own else "explicit", token.rule)
        self.manner = self.joined = False

    def _give_before_comma(self) -> None:
        """责任单位：省教育厅、财政厅，省科技厅配合: where nobody leads yet only the last of them support."""
        behind, self.group = self.group[self.segment :], self.group[: self.segment]
        self._close()
        self.group = behind

    def _share_among_conveners(self) -> None:
        """财政部、税务总局会同各地方按职责分工负责: nobody among several conveners leads."""
        conveners = [part for part in self.parts if part.rule == "together_with"]
        if len(conveners) > 1:
            shared = {
                part: msgspec.structs.replace(part, role="responsible", basis="own_part")
                for part in conveners
            }
            self.parts[:] = [shared.get(part, part) for part in self.parts]

    def _mark(self, token: Token) -> None:
        """省教育厅（牵头）、省财政厅: a mark is about the one name before it."""
        waiting, self.group = self.group[:-1], self.group[-1:]
        self._give(token.role, "explicit", token.rule)
        self.group = waiting

    def _sign(self, token: Token) -> None:
        """省教育厅★、★省财政厅: a sign is about the one name that it touches."""
        if self.group and self.group[-1].span.end == token.span.start:
            self._mark(token)
        else:
            self.sign = token

    def _stop(self, _: Token) -> None:
        if self.label or self.joined:
            self._close()
        self.manner = False

    def _text(self, token: Token) -> None:
        """Behind a verb text is its object; behind 完成时限： a date; elsewhere a body that can't be read."""
        if self.told:
            self.objects += token.span.end - token.span.start > 1
        elif self.label and self.label.kind == "deadline":
            self.deadline = self.deadline or token.span
        elif self._names_many_before(token):
            return
        elif token.agency:
            self.group.append(Body(token.span, token.agency))
        elif self.label is None or self.label.kind == "label":
            self.loose.append(token.span)

    def _names_many_before(self, token: Token) -> bool:
        """各区（市）县: text right behind a collective name belongs to it."""
        before = self.group[-1] if self.group else None
        return bool(before and before.agency.collective and before.span.end == token.span.start)

    def _close(self) -> None:
        if self.label and self.label.kind == "label":
            own = self.manner and self.label.role == "responsible"
            self._give(self.label.role, "own_part" if own else "explicit", self.label.rule)
        elif self.label:
            self.group = []
        elif self.joined:
            self._give("support", "explicit", "together_with")
        else:
            self._give(None, "listed", "bare_list")
        self.joined = self.manner = False

    def _give(self, role: Role | None, basis: Basis, rule: str) -> None:
        self.parts += [Part(body, role, basis, rule) for body in self.group]
        self.group, self.segment = [], 0


_ACTS: dict[str, Callable[[_Parser, Token], None]] = {
    "body": _Parser._body,
    "label": _Parser._label,
    "skip": _Parser._label,
    "deadline": _Parser._label,
    "manner": _Parser._manner,
    "with": _Parser._with,
    "verb": _Parser._verb,
    "mark": _Parser._mark,
    "sign": _Parser._sign,
    "remark": _Parser._remark,
    "remark_end": _Parser._remark_end,
    "comma": _Parser._comma,
    "date": _Parser._date,
    "all_below": _Parser._all_below,
    "stop": _Parser._stop,
    "text": _Parser._text,
}


def _stronger(verb: Role | None, label: Token | None) -> Role | None:
    """牵头单位：A、B按职责分工负责 keeps the label's role; a verb that says more (牵头, 配合) is believed."""
    if verb == "responsible" and label and label.kind == "label":
        return label.role
    return verb


def own_part(part: Part) -> Part:
    """A负责X，B负责Y: each answers for its own part."""
    return msgspec.structs.replace(part, basis="own_part") if part.role == "responsible" else part
