"""One sentence's numbers → targets, read from left to right."""

from collections.abc import Iterator

from corpus.notice import Span
from extract.found import Ignored
from extract.quantities import Period, Quantity
from extract.record import Comparator, Target, Unread
from extract.targets.indicator import build_indicator, complete_kinds, cut_right, split_shared
from extract.targets.items import Item, find_items
from extract.targets.judge import find_veto, is_target
from extract.targets.lexicon import form
from extract.targets.names import SET_UNITS
from extract.targets.scope import Sentence, is_ahead
from extract.targets.subjects import SubjectReader

# How far behind a number the words stand that say until when it holds.
BEHIND = 12
COMPARATORS: dict[str | None, Comparator] = {">=": ">=", "<=": "<=", "~": "=", None: "="}


class SentenceReader:
    """Reads one sentence; 其中 goes on with what the reader of the sentence `before` took."""

    def __init__(
        self, text: str, sentence: Sentence, given: list[Span], before: "SentenceReader | None" = None
    ) -> None:
        self.text, self.sentence, self.given = text, sentence, given
        self.subjects = SubjectReader(text, sentence)
        self.numbers: list[Span] = []
        self.unread: list[Unread] = []
        self.ignored: list[Ignored] = []
        self.accepted: Span | None = None
        goes_on = text.startswith("其中", sentence.span.start)
        self.detail: bool = bool(goes_on and before and (before.accepted or before.detail))

    def read(self) -> Iterator[Target]:
        """The targets of the sentence."""
        items = list(find_items(self.text, self.sentence))
        self._leave_names({item.quantity for item in items})
        rights = complete_kinds([cut_right(self.text, item) for item in items])
        for item, right in zip(items, rights, strict=True):
            self.numbers.append(item.quantity.number)
            if not self._is_given(item.quantity.number):
                yield from self._read_item(item, right)

    def _is_given(self, number: Span) -> bool:
        return any(span.start < number.end and number.start < span.end for span in self.given)

    def _read_item(self, item: Item, right: str) -> Iterator[Target]:
        governing = self._governing(item.quantity)
        veto = "past" if governing and governing.past else find_veto(self.text, item, self.sentence.span)
        if veto:
            self._leave(item.quantity, veto)
            return
        own = governing.deadline if governing and is_ahead(governing) else None
        left, deadline = self.subjects.read(item, right, own or self.sentence.inherited)
        governed = self.sentence.goal or own is not None or self._is_led_to(item)
        if not is_target(self.text, item, left, right, governed, self._beside(item)):
            self._leave(item.quantity, None)
            return
        yield from self._accept(item, left, right, deadline)

    def _is_led_to(self, item: Item) -> bool:
        """具体指标：|新增造林5万亩…"""
        start, end = self.sentence.span.start, item.quantity.span.start
        return form("goal_lead").search(self.text, start, end) is not None

    def _accept(self, item: Item, left: str, right: str, deadline: str | None) -> Iterator[Target]:
        self.accepted = item.segment
        self.subjects.accept()
        for subject in split_shared(item.left.of(self.text), left):
            yield self._build(item, build_indicator(subject, right), deadline)

    def _beside(self, item: Item) -> bool:
        """A result before it speaks for this one: 3家工厂、8家车间; 造林100万亩，抚育200万亩; 其中."""
        if self.accepted is None or self.detail:
            return self.detail
        same = self.accepted.start <= item.segment.start < self.accepted.end
        alike = item.part.start <= self.accepted.start and not item.right.of(self.text)
        return (item.follows and same) or (alike and item.quantity.kind in ("count", "size"))

    def _governing(self, quantity: Quantity) -> Period | None:
        """The last time before the number that says when: 2017年|20%，2020年|40%."""
        dated = [period for period in self.sentence.periods if period.role in ("by", "in")]
        before = (period for period in reversed(dated) if period.span.start < quantity.number.start)
        return self._lasting(quantity, dated) or next(before, None)

    def _lasting(self, quantity: Quantity, dated: list[Period]) -> Period | None:
        """提高至|40%|以上政策延续到2023年底: how long it holds, in the words right behind."""
        last = form("lasts_until").search
        near = (p for p in dated if 0 < p.span.start - quantity.span.end < BEHIND)
        return next((p for p in near if last(self.text, quantity.span.end, p.span.start)), None)

    def _leave_names(self, counted: set[Quantity]) -> None:
        """Percents inside names (占比20%以上的企业) count nothing."""
        for quantity in self.sentence.quantities:
            if quantity.is_percent and quantity not in counted:
                self.ignored.append(Ignored("percent", quantity.span, "part_of_a_name"))

    def _leave(self, quantity: Quantity, veto: str | None) -> None:
        if not quantity.is_percent:
            return
        if veto is None and self.sentence.goal:
            message = f"有数值而无指标：{quantity.span.of(self.text)}"
            self.unread.append(Unread("percent", message, quantity.span))
        else:
            self.ignored.append(Ignored("percent", quantity.span, veto or "no_result"))

    def _build(self, item: Item, indicator: str, deadline: str | None) -> Target:
        quantity, clause = item.quantity, self.sentence.clause
        ranked = form("rank").search(item.left.of(self.text))
        return Target(
            indicator=indicator,
            comparator="<=" if ranked else COMPARATORS[item.bound],
            value=quantity.value,
            value_max=quantity.value_max,
            unit=None if quantity.unit in SET_UNITS else quantity.unit or None,
            deadline=deadline,
            span=quantity.span,
            evidence=self.sentence.span,
            rule=f"quantity_{quantity.kind}",
            clause=clause.index if clause else None,
        )
