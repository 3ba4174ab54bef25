"""One sentence's numbers → targets, read from left to right."""

import re
from collections.abc import Iterator

from corpus.notice import Span
from extract.cover import Cover
from extract.found import Ignored
from extract.quantities import Quantity
from extract.record import Comparator, Target, Unread
from extract.targets.indicator import (
    build_indicator,
    complete_kinds,
    complete_shares,
    cut_right,
    split_shared,
)
from extract.targets.items import Item, find_items
from extract.targets.judge import find_veto, is_target
from extract.targets.lexicon import form
from extract.targets.names import SET_UNITS
from extract.targets.parts import Whole, complete_part, find_common, is_place
from extract.targets.scope import Sentence, is_ahead
from extract.targets.subjects import SubjectReader
from extract.targets.times import each_of_list, find_governing, is_listed_by_year

COMPARATORS: dict[str | None, Comparator] = {">=": ">=", "<=": "<=", "~": "=", None: "="}
# 现有养老床位8600张，到2025年增加到1.2万张: such vetoes tell what is; the subject goes on.
STATES = ("past", "reached")
# 80家（其中国家级20家）、绿色园区|6个: a part ends with its bracket.
_CLOSED = re.compile("（[^（）]*）")


class SentenceReader:
    """Reads one sentence; 其中 goes on with what the reader of the sentence `before` took."""

    def __init__(
        self, text: str, sentence: Sentence, given: Cover, before: "SentenceReader | None" = None
    ) -> None:
        self.text, self.sentence, self.given = text, sentence, given
        self.subjects = SubjectReader(text, sentence)
        self.numbers: list[Span] = []
        self.unread: list[Unread] = []
        self.ignored: list[Ignored] = []
        self.accepted: Span | None = None
        self.common = find_common(text, sentence.span)
        goes_on = before if self.common or text.startswith("其中", sentence.span.start) else None
        self.detail: bool = bool(goes_on and (goes_on.accepted or goes_on.detail))
        self.whole: Whole | None = goes_on.whole if goes_on else None
        self.due: str | None = goes_on.due if goes_on else None
        self.due_before = self.due

    def read(self) -> Iterator[Target]:
        """The targets of the sentence."""
        items = list(find_items(self.text, self.sentence))
        self._leave_names({item.quantity for item in items})
        rights = complete_shares(
            items, complete_kinds(self.text, items, [cut_right(self.text, item) for item in items])
        )
        for item, right in zip(items, rights, strict=True):
            self.numbers.append(item.quantity.number)
            if not self.given.touches(item.quantity.number):
                yield from self._read_item(item, right)

    def _read_item(self, item: Item, right: str) -> Iterator[Target]:
        governing = find_governing(self.text, self.sentence, item)
        past = governing is not None and governing.past
        veto = find_veto(self.text, item, self.sentence.span)
        if veto and not past:
            if veto in STATES:
                self.subjects.read(item, right, by_year=False)
            self._leave(item.quantity, veto)
            return
        # 2020年覆盖率为60%，2025年达到80%: what is past still tells the subject.
        left = self.subjects.read(item, right, is_listed_by_year(self.text, self.sentence, item))
        if past:
            self._leave(item.quantity, "past")
            return
        own = governing.deadline if governing and is_ahead(governing) else None
        governed = self.sentence.goal or bool(own or self.sentence.inherited)
        governed = governed or self._is_led_to(item) or self._is_yearly(item)
        # 公交车、出租车中新能源汽车比例分别|100%、90%: the last of a list says what all of them measure.
        measured = self.subjects.chain[-1] if item.chain_length > 1 else left
        if not is_target(self.text, item, measured, right, governed, self._beside(item)):
            self._leave(item.quantity, None)
            return
        due = own or self.sentence.inherited or self.due_before
        each = [p.deadline for p in each_of_list(self.text, self.sentence, item) if is_ahead(p)]
        for deadline in each or [due]:
            yield from self._accept(item, left, right, deadline)

    def _is_led_to(self, item: Item) -> bool:
        """具体指标：|新增造林5万亩…"""
        start, end = self.sentence.span.start, item.quantity.span.start
        return form("goal_lead").search(self.text, start, end) is not None

    def _is_yearly(self, item: Item) -> bool:
        """每年组织绿电交易|不少于4次."""
        yearly = (p for p in self.sentence.periods if p.role == "annual")
        start, place = item.part.start, item.quantity.span.start
        return item.bound is not None and any(start <= p.span.start < place for p in yearly)

    def _accept(self, item: Item, left: str, right: str, deadline: str | None) -> Iterator[Target]:
        self.accepted = item.segment
        self.subjects.accept()
        subjects = split_shared(item.left.of(self.text), left)
        places = self.whole is not None and not right and all(map(is_place, subjects))
        for subject in subjects:
            yield self._build(item, self._name(item, subject, right, places), deadline)
        if not (places or self._is_part(item)):
            self.whole, self.due = Whole(left, right, item.quantity.kind), deadline

    def _name(self, item: Item, subject: str, right: str, place: bool) -> str:
        """The indicator; a part of a whole (其中，福州市76亿元) takes over what the whole measures."""
        whole = Whole(self.common, "", item.quantity.kind) if self.common else self.whole
        if whole and (self.common or place or self._is_part(item)) and not right:
            return complete_part(subject, item.quantity.kind, whole, listed=bool(self.common))
        return build_indicator(subject, right)

    def _is_part(self, item: Item) -> bool:
        if self.detail or self.common:
            return True
        before = self.text[item.part.start : item.quantity.span.start]
        return "其中" in _CLOSED.sub("", before)

    def _beside(self, item: Item) -> bool:
        """A result before it speaks for this one: 3家工厂、8家车间; 造林100万亩，抚育200万亩; 其中."""
        if self.accepted is None or self.detail or self.common:
            return self.detail or bool(self.common)
        same = self.accepted.start <= item.segment.start < self.accepted.end
        behind = item.right.of(self.text)
        done = item.left.end == item.left.start and form("achieved").search(behind)
        alike = item.part.start <= self.accepted.start and bool(not behind or done)
        limits = self.whole is not None and self.whole.kind == item.quantity.kind == "time"
        return (item.follows and same) or (
            alike and (limits or item.quantity.kind in ("count", "size", "percent"))
        )

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
