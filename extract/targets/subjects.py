"""What the words before a number take over from the sentence: its subject, its verb, its year."""

from corpus.notice import Span
from extract.quantities import Period
from extract.targets.indicator import (
    build_indicator,
    cut_left,
    find_heading_subject,
    split_subjects,
    strip_left,
)
from extract.targets.items import Item
from extract.targets.lexicon import form, pattern
from extract.targets.scope import Sentence, is_ahead

LIST_MARKS = ("、", "和", "与", "及")


class SubjectReader:
    """Reads the words before the numbers of one sentence, from left to right."""

    def __init__(self, text: str, sentence: Sentence) -> None:
        self.text, self.sentence = text, sentence
        self.subject = self.verb = ""
        self.accepted: list[str] = []
        self.chain: list[tuple[str, str | None]] = []

    def read(self, item: Item, right: str, deadline: str | None) -> tuple[str, str | None]:
        """The words before the number of `item`, completed, and its deadline."""
        if 0 < item.chain < len(self.chain):
            return self.chain[item.chain]
        own = cut_left(self.text, item.left, self.sentence.periods)
        left = self._carry(item, own, right)
        self.chain = self._share_out(item, left, deadline, carried=not own) if item.chain_length > 1 else []
        return self.chain[0] if self.chain else (left, deadline)

    def accept(self) -> None:
        """The number read last is a result; 到2025年，分别达到65%和50% goes back to such subjects."""
        self.accepted.append(self.subject)

    def _carry(self, item: Item, left: str, right: str) -> str:
        """Take over the subject or the verb of the number before (建成3家工厂、|8家车间)."""
        if not left and (item.follows or not right):
            left = self.verb if right else self.subject
        elif not left and form("bare_done").search(right):
            left = self._before_comma(item)
        elif not right:
            left = self._complete(item, left)
            if form("kind_only").search(left) and self.subject:
                left += pattern("^(?:<light>|<action>)+").sub("", form("kind_mark").sub("", self.subject))
        if right:
            self.verb, self.subject = left, build_indicator(left, right)
        elif left:
            self.subject = pattern("<change>").split(left, maxsplit=1)[0] or left
        return left

    def _before_comma(self, item: Item) -> str:
        return strip_left(self.text[item.part.start : item.segment.start].rstrip("，").rpartition("，")[2])

    def _class_before(self, item: Item) -> str:
        """单户担保金额500万元以上的，|再担保业务收费不高于0.5%."""
        found = form("class_before").search(self.text, item.part.start, item.segment.start)
        return found[1] if found else ""

    def _complete(self, item: Item, left: str) -> str:
        """比年度计划增加 gets the subject before it, a bare 完成投资 that of its heading."""
        if pattern("^<change>").match(left) and self.subject:
            return self.subject + left
        if form("rate_of_class").search(left):
            return self._class_before(item) + left
        if pattern("^(?:<generic>)$|^<change>").match(left):
            subject = find_heading_subject(self.sentence.headings)
            return left if set(left) <= set(subject) else subject + left
        return left

    def _share_out(
        self, item: Item, left: str, deadline: str | None, carried: bool
    ) -> list[tuple[str, str | None]]:
        """2020年、2025年分别达到10%、20%; A、B分别达到10%、20%: a year or a subject for each number."""
        count = item.chain_length
        years = self._listed_years(item.left)
        if len(years) == count:
            return [(left, year) for year in years]
        subjects = split_subjects(item.left.of(self.text), left, count)
        if carried and len(self.accepted) >= count:
            subjects = self.accepted[-count:]
        return [(subject, deadline) for subject in subjects or [left] * count]

    def _listed_years(self, words: Span) -> list[str | None]:
        """The years that stand in a list right before the number: 到2020年、2025年，比例分别达到|15%、30%."""
        listed: list[Period] = []
        for period in self.sentence.periods:
            if period.span.start < words.end and is_ahead(period):
                joined = listed and self.text[listed[-1].span.end : period.span.start] in LIST_MARKS
                listed = [*listed, period] if joined else [period]
        return [period.deadline for period in listed]
