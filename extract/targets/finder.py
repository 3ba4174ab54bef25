"""Notice → targets."""

from collections.abc import Iterator

from corpus.notice import Notice, Span
from extract.found import Found, Ignored
from extract.quantities import Period, Quantity
from extract.record import Comparator, Funding, Target, Unread
from extract.targets.indicator import build_indicator, cut_left, cut_right, split_subjects
from extract.targets.items import Item, find_items
from extract.targets.judge import find_veto, is_target
from extract.targets.lexicon import pattern
from extract.targets.scope import Sentence, find_sentences, is_ahead

COMPARATORS: dict[str | None, Comparator] = {">=": ">=", "<=": "<=", "~": "=", None: "="}


def find_targets(notice: Notice, funding: tuple[Funding, ...]) -> Found[Target]:
    """The results that the notice sets, each with value, unit and deadline; amounts of `funding` are none."""
    given = [item.span for item in funding]
    items: list[Target] = []
    unread: list[Unread] = []
    ignored: list[Ignored] = []
    for sentence in find_sentences(notice):
        reader = _Reader(notice.text, sentence, given)
        items += reader.read()
        unread += reader.unread
        ignored += reader.ignored
    return Found(_without_repeats(items), tuple(unread), tuple(ignored))


def _without_repeats(targets: list[Target]) -> tuple[Target, ...]:
    """Each result once, though the goal and the task that serves it both print it."""
    first: dict[tuple[object, ...], Target] = {}
    for target in targets:
        first.setdefault((target.indicator, target.value, target.unit, target.deadline), target)
    return tuple(first.values())


class _Reader:
    """Reads the numbers of one sentence from left to right."""

    def __init__(self, text: str, sentence: Sentence, given: list[Span]) -> None:
        self.text, self.sentence, self.given = text, sentence, given
        self.unread: list[Unread] = []
        self.ignored: list[Ignored] = []
        self.subject = ""
        self.verb = ""

    def read(self) -> Iterator[Target]:
        """The targets of the sentence."""
        for item in find_items(self.text, self.sentence):
            if any(span.start < item.quantity.number.end and item.quantity.number.start < span.end for span in self.given):
                continue
            yield from self._read_item(item)

    def _read_item(self, item: Item) -> Iterator[Target]:
        left = cut_left(self.text, item.left, self.sentence.periods)
        right = cut_right(self.text, item.right)
        governing = self._governing(item.quantity)
        deadline = self._deadline(governing)
        veto = "past" if governing and governing.past else find_veto(self.text, item)
        left = self._carry(item, left, right)
        if veto or not is_target(self.text, item, left, right, self._governed(deadline)):
            self._leave(item.quantity, veto or "no_result")
            return
        for indicator in self._indicators(item, left, right):
            yield self._build(item, indicator, deadline)

    def _governed(self, deadline: str | None) -> bool:
        return self.sentence.goal or deadline is not None

    def _carry(self, item: Item, left: str, right: str) -> str:
        """Take over the subject or the verb of the number before (建成3家工厂、|8家车间)."""
        if not left and item.chain == 0 and item.left.start != item.segment.start:
            left = self.verb if right else self.subject
        elif not right and pattern("^<change>").match(left) and self.subject:
            left = self.subject + left
        elif not left and not right:
            left = self.subject
        if right:
            self.verb, self.subject = left, build_indicator(left, right)
        elif left:
            self.subject = left
        return left

    def _indicators(self, item: Item, left: str, right: str) -> list[str]:
        return [build_indicator(left, right)]

    def _governing(self, quantity: Quantity) -> Period | None:
        """The last time before the number that says when: 2017年|20%，2020年|40%."""
        before = [p for p in self.sentence.periods if p.span.start < quantity.number.start]
        telling = [p for p in before if p.role in ("by", "in")]
        return telling[-1] if telling else None

    def _deadline(self, governing: Period | None) -> str | None:
        if governing is not None and is_ahead(governing):
            return governing.deadline
        return self.sentence.inherited

    def _leave(self, quantity: Quantity, rule: str) -> None:
        if quantity.is_percent:
            self.ignored.append(Ignored("percent", quantity.span, f"target_{rule}"))

    def _build(self, item: Item, indicator: str, deadline: str | None) -> Target:
        quantity = item.quantity
        return Target(
            indicator=indicator,
            comparator=COMPARATORS[quantity.bound],
            value=quantity.value,
            value_max=quantity.value_max,
            unit=quantity.unit or None,
            deadline=deadline,
            span=quantity.span,
            evidence=self.sentence.span,
            rule="quantity",
            clause=self.sentence.clause.index if self.sentence.clause else None,
        )
