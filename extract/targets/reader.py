"""One sentence's numbers → targets, read from left to right."""

from collections.abc import Iterator

from corpus.notice import Span
from extract.found import Ignored
from extract.quantities import Period, Quantity
from extract.record import Comparator, Target, Unread
from extract.targets.indicator import (
    build_indicator,
    cut_left,
    cut_right,
    find_heading_subject,
    split_shared,
    split_subjects,
)
from extract.targets.items import Item, find_items
from extract.targets.judge import find_veto, is_target
from extract.targets.lexicon import form, pattern
from extract.targets.names import SET_UNITS
from extract.targets.scope import Sentence, is_ahead

LIST_MARKS = ("、", "和", "与", "及")
COMPARATORS: dict[str | None, Comparator] = {">=": ">=", "<=": "<=", "~": "=", None: "="}


class SentenceReader:
    """Reads one sentence; 其中 goes on with what the reader of the sentence `before` took."""

    def __init__(
        self, text: str, sentence: Sentence, given: list[Span], before: "SentenceReader | None" = None
    ) -> None:
        self.text, self.sentence, self.given = text, sentence, given
        self.numbers: list[Span] = []
        self.unread: list[Unread] = []
        self.ignored: list[Ignored] = []
        self.subject = self.verb = ""
        self.subjects: list[str] = []
        self.chain: list[tuple[str, str | None]] = []
        self.accepted: Span | None = None
        goes_on = text.startswith("其中", sentence.span.start)
        self.detail: bool = bool(goes_on and before and (before.accepted or before.detail))

    def read(self) -> Iterator[Target]:
        """The targets of the sentence."""
        items = list(find_items(self.text, self.sentence))
        self._leave_names({item.quantity for item in items})
        for item in items:
            self.numbers.append(item.quantity.number)
            if not self._is_given(item.quantity.number):
                yield from self._read_item(item)

    def _is_given(self, number: Span) -> bool:
        return any(span.start < number.end and number.start < span.end for span in self.given)

    def _read_item(self, item: Item) -> Iterator[Target]:
        governing = self._governing(item.quantity)
        veto = "past" if governing and governing.past else find_veto(self.text, item)
        if veto:
            self._leave(item.quantity, veto)
            return
        deadline = governing.deadline if governing and is_ahead(governing) else self.sentence.inherited
        right = cut_right(self.text, item.right)
        left, deadline = self._left(item, right, deadline)
        governed = self.sentence.goal or deadline is not None
        if not is_target(self.text, item, left, right, governed, self._beside(item)):
            self._leave(item.quantity, None)
            return
        yield from self._accept(item, left, right, deadline)

    def _accept(self, item: Item, left: str, right: str, deadline: str | None) -> Iterator[Target]:
        self.accepted = item.segment
        self.subjects.append(self.subject)
        for subject in split_shared(item.left.of(self.text), left):
            yield self._build(item, build_indicator(subject, right), deadline)

    def _beside(self, item: Item) -> bool:
        """A result before it speaks for this one: 3家工厂、8家车间; 造林100万亩，抚育200万亩; 其中."""
        if self.accepted is None or self.detail:
            return self.detail
        same = self.accepted.start <= item.segment.start < self.accepted.end
        alike = item.part.start <= self.accepted.start and not item.right.of(self.text)
        return (item.follows and same) or (alike and item.quantity.kind in ("count", "size"))

    def _left(self, item: Item, right: str, deadline: str | None) -> tuple[str, str | None]:
        """The words before the number, with what they take over from the numbers before."""
        if 0 < item.chain < len(self.chain):
            return self.chain[item.chain]
        own = cut_left(self.text, item.left, self.sentence.periods)
        left = self._carry(item, own, right)
        if item.chain_length > 1:
            self.chain = self._share_out(item, left, deadline, carried=not own)
            return self.chain[0]
        return left, deadline

    def _carry(self, item: Item, left: str, right: str) -> str:
        """Take over the subject or the verb of the number before (建成3家工厂、|8家车间)."""
        if not left and (item.follows or not right):
            left = self.verb if right else self.subject
        elif not right:
            left = self._complete(left)
        if right:
            self.verb, self.subject = left, build_indicator(left, right)
        elif left:
            self.subject = pattern("<change>").split(left, maxsplit=1)[0] or left
        return left

    def _complete(self, left: str) -> str:
        """比年度计划增加 gets the subject before it, a bare 完成投资 that of its heading."""
        if pattern("^<change>").match(left) and self.subject:
            return self.subject + left
        if pattern("^(?:<generic>)$|^<change>").match(left):
            subject = find_heading_subject(self.sentence.headings)
            return left if set(left) <= set(subject) else subject + left
        return left

    def _share_out(
        self, item: Item, left: str, deadline: str | None, carried: bool
    ) -> list[tuple[str, str | None]]:
        """2020年、2025年分别达到10%、20%; A、B分别达到10%、20%: a year or a subject for each number."""
        count = item.chain_length
        years = self._listed_years(item)
        if len(years) == count:
            return [(left, year) for year in years]
        subjects = split_subjects(item.left.of(self.text), left, count)
        if carried and len(self.subjects) >= count:
            subjects = self.subjects[-count:]
        return [(subject, deadline) for subject in subjects or [left] * count]

    def _listed_years(self, item: Item) -> list[str | None]:
        """The years that stand in a list right before the number: 到2020年、2025年，比例分别达到|15%、30%."""
        listed: list[Period] = []
        for period in self.sentence.periods:
            if period.span.start < item.left.end and is_ahead(period):
                joined = listed and self.text[listed[-1].span.end : period.span.start] in LIST_MARKS
                listed = [*listed, period] if joined else [period]
        return [period.deadline for period in listed]

    def _governing(self, quantity: Quantity) -> Period | None:
        """The last time before the number that says when: 2017年|20%，2020年|40%."""
        before = (
            p
            for p in self.sentence.periods
            if p.span.start < quantity.number.start and p.role in ("by", "in")
        )
        return max(before, key=lambda period: period.span, default=None)

    def _leave_names(self, counted: set[Quantity]) -> None:
        """Percents inside names (占比20%以上的企业) count nothing."""
        for quantity in self.sentence.quantities:
            if quantity.is_percent and quantity not in counted:
                self.ignored.append(Ignored("percent", quantity.span, "part_of_a_name"))

    def _leave(self, quantity: Quantity, veto: str | None) -> None:
        if not quantity.is_percent:
            return
        if veto is None and self.sentence.goal:
            self.unread.append(
                Unread("percent", f"有数值而无指标：{quantity.span.of(self.text)}", quantity.span)
            )
        else:
            self.ignored.append(Ignored("percent", quantity.span, veto or "no_result"))

    def _build(self, item: Item, indicator: str, deadline: str | None) -> Target:
        quantity, clause = item.quantity, self.sentence.clause
        return Target(
            indicator=indicator,
            comparator="<=" if form("rank").search(item.left.of(self.text)) else COMPARATORS[quantity.bound],
            value=quantity.value,
            value_max=quantity.value_max,
            unit=None if quantity.unit in SET_UNITS else quantity.unit or None,
            deadline=deadline,
            span=quantity.span,
            evidence=self.sentence.span,
            rule=f"quantity_{quantity.kind}",
            clause=clause.index if clause else None,
        )
