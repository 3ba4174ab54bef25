"""What the words before a number take over from the sentence: its subject, its verb, its year."""

from extract.targets.indicator import (
    build_indicator,
    cut_left,
    find_heading_subject,
    split_subjects,
    strip_left,
)
from extract.targets.items import Item
from extract.targets.lexicon import form, pattern
from extract.targets.scope import Sentence

# 规上企业数量翻一番，|净增|1000家; 高标准农田30万亩（其中|新建|20万亩）: of what the sentence named before.
GROWN = ("净增", "新增", "新建", "增加")
# Units of what is held.
HELD = ("场", "次", "期", "届", "场次", "批次")


class SubjectReader:
    """Reads the words before the numbers of one sentence, from left to right."""

    def __init__(self, text: str, sentence: Sentence) -> None:
        self.text, self.sentence = text, sentence
        self.subject = self.verb = ""
        self.percent = True
        self.accepted: list[str] = []
        self.chain: list[str] = []

    def read(self, item: Item, right: str, by_year: bool) -> str:
        """The words before the number of `item`, completed; `by_year`: each of its list has a year."""
        if not 0 < item.chain < len(self.chain):
            words = cut_left(self.text, item.left, self.sentence.periods)
            own = words if self._is_first_share(item, words) else form("anaphor").sub("", words)
            left = self._carry(item, own, right)
            self.chain = self._share_out(item, left, carried=not own, by_year=by_year)
        left = self.chain[item.chain]
        self.percent = item.quantity.is_percent
        if len(self.chain) > 1 and not right:
            self._remember(left)
        return left

    def _is_first_share(self, item: Item, words: str) -> bool:
        """数字经济规模超过7000亿元、|占比|超过38%: of an amount the share is another thing."""
        return words == "占比" and item.quantity.is_percent and not self.percent

    def accept(self) -> None:
        """The number read last is a result; 到2025年，分别达到65%和50% goes back to such subjects."""
        self.accepted.append(self.subject)

    def _carry(self, item: Item, left: str, right: str) -> str:
        """Take over the subject or the verb of the number before (建成3家工厂、|8家车间)."""
        if not left and (item.follows or not right):
            left = self.verb if right else self.subject or self._named_before(item)
        elif not left and form("bare_done").search(right):
            left = self._before_comma(item)
        elif not right:
            left = self._complete(item, left)
            if form("kind_only").search(left) and self.subject:
                left += pattern("^(?:<light>|<action>)+").sub("", form("kind_mark").sub("", self.subject))
        if right:
            self.verb, self.subject = left, build_indicator(left, right)
        elif left:
            self._remember(left)
        return left

    def _remember(self, left: str) -> None:
        """能耗比2015年下降 → 能耗, 现有养老床位 → 养老床位, for the numbers behind it."""
        left = form("past_state").sub("", left)
        self.subject = pattern("(?<![占对])(?:<change>)").split(left, maxsplit=1)[0] or left

    def _before_comma(self, item: Item) -> str:
        return strip_left(self.text[item.part.start : item.segment.start].rstrip("，").rpartition("，")[2])

    def _named_before(self, item: Item) -> str:
        """An aim or a measure in the clause before: 推广新能源公交车，2025年占比达到|100%."""
        if item.quantity.unit in HELD and (
            held := form("held_before").search(self.text, item.part.start, item.segment.start)
        ):
            return held[1]
        found = form("measure_before").search(self.text, item.part.start, item.segment.start)
        aim = self._aimed_before(item) or (found[1] if found else "")
        lacks = aim and item.quantity.is_percent and not pattern("<measure>$").search(aim)
        return aim + "占比" if lacks else aim

    def _aimed_before(self, item: Item) -> str:
        """提高森林覆盖率，2025年达到|42%; 培育壮大高新技术企业，2025年达到|500家; not 推进信息化，达到90%."""
        found = form("aimed_before").search(self.text, item.part.start, item.segment.start)
        told = (
            item.quantity.kind in ("count", "size")
            or (found and pattern("<measure>$").search(found[1]))
            or (item.quantity.is_percent and form("share_only").search(item.left.of(self.text)))
        )
        return found[1] if found and told else ""

    def _class_before(self, item: Item) -> str:
        """单户担保金额500万元以上的，|再担保业务收费不高于0.5%."""
        found = form("class_before").search(self.text, item.part.start, item.segment.start)
        return found[1] if found else ""

    def _complete(self, item: Item, left: str) -> str:
        """比年度计划增加 gets the subject before it, a bare 完成投资 that of its heading."""
        if form("own_object").search(left):
            return left
        if pattern("^<change>").match(left) and self.subject:
            return self.subject + left
        if form("rate_of_class").search(left):
            return self._class_before(item) + left
        if (
            pattern("^(?:<generic>)$").match(left)
            and len(left) < len(self.subject)
            and self.subject.startswith(left)
        ):
            return self.subject
        if left == "完成" and item.quantity.is_money and pattern("<money_noun>").search(self.subject):
            return self.subject  # 生产总值增长13%，|完成|420亿元
        opens = item.segment.start == self.sentence.span.start
        if opens and not self.subject and pattern("^(?:<action>)$").match(left):
            heading = find_heading_subject(self.sentence.headings)
            return heading if left in heading else left  # 老旧小区改造。每年|改造|不少于20个
        if left in GROWN and self.subject and item.quantity.kind in ("count", "size"):
            return self.subject + left
        if pattern("^(?:<generic>)$|^<change>").match(left):
            aim = self._aimed_before(item) if pattern("^占").match(left) else ""
            subject = aim or find_heading_subject(self.sentence.headings)
            before = "" if subject else self._subject_before(item)
            if set(left) <= set(subject or before):
                return before or left
            return subject + before + left
        return left

    def _subject_before(self, item: Item) -> str:
        """完成农村户厕改造10万户、力争|完成|12万户."""
        return self.subject if item.quantity.kind in ("count", "size") else ""

    def _share_out(self, item: Item, left: str, carried: bool, by_year: bool) -> list[str]:
        """A、B分别达到10%、20%: a subject for each number; 到2025年，分别达到65%和50%: those before."""
        count = item.chain_length
        if carried and len(self.accepted) >= count > 1 and not by_year:
            return self.accepted[-count:]
        subjects = [] if by_year or count == 1 else split_subjects(item.left.of(self.text), left, count)
        return subjects or [left] * count
