"""Names that are not in the lexicon but built like a body: 市电子政务服务中心, 省…领导小组办公室."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from corpus.notice import Span
from corpus.regions import longest_name, plain_names
from extract.agencies.mention import Mention
from extract.agencies.remarks import remark_end
from extract.agencies.rules import read_rule
from extract.agencies.scope import CENTRAL

# 上海浦东发展（集团）有限公司 and 中粮葡萄园（昌黎）有限公司 are one name each.
_EDGE = re.compile(
    r".*(?:[、，；：。《》〈〉〔〕【】\[\]/\s]|（(?![一-鿿]{2,5}）(?:有限|股份|集团|公司))|）(?!有限|股份|集团|公司)|会同)",
    re.DOTALL,
)
_LABEL = re.compile(r"(?:单位|部门|牵头|责任|负责|主体|地区)[：:]|\w会同")
_ORGANS = frozenset(("国务院", "政府", "党委"))
_LONGEST, _LONGEST_GROUP, _LONGEST_HEAD = 18, 40, 12


def find_composed(text: str, span: Span, known: Sequence[Mention]) -> Iterator[Mention]:
    """Unknown bodies in `span`: those behind a region, and those in a list with the `known` ones."""
    composer: _Composer | None = None
    for found in read_rule("end").finditer(text, span.start, span.end):
        composer = composer or _Composer(text, span, known)
        mention = composer.read(found.end())
        if mention:
            composer.edges[1].add(mention.span.end)
            yield mention


def core_start(text: str, start: int, end: int) -> int:
    """End of the region that a name begins with at `start`; `start` where there is none."""
    if text[start : start + 2] in _name_starts():
        for cut in range(min(end, start + longest_name()), start + 1, -1):
            if text[start:cut] in plain_names():
                return cut
    found = read_rule("level_ahead").match(text, start, end)
    return found.end() if found else start


class _Composer:
    """Reads the name that a head (中心, 局, 领导小组) ends, among the bodies already found."""

    def __init__(self, text: str, span: Span, known: Sequence[Mention]) -> None:
        self.text, self.span = text, span
        # 国务院 in 国务院关税税则委员会办公室 is no body beside others.
        inner = [mention.span for mention in known if mention.key not in _ORGANS]
        self.starts, self.ends = [span.start for span in inner], [span.end for span in inner]
        self.edges = {mention.span.start for mention in known}, {mention.span.end for mention in known}
        self.ending = {mention.span.end: mention for mention in known}
        self.whole = {mention.span.end for mention in known if self._at_edge(mention.span)}

    def _at_edge(self, span: Span) -> bool:
        """Whether no word runs into the name: 白山管委会, not the end of 长白山管委会.

        永兴县政府 + 市交通运输局, the mark between them lost: another body may.
        """
        if span.start == self.span.start or span.start in self.edges[1]:
            return True
        return _EDGE.match(self.text, span.start - 1, span.start) is not None

    def read(self, end: int) -> Mention | None:
        """The unknown body that ends at `end`."""
        if end in self.whole:
            return None
        if self.text[end : end + 1] == "”":
            return self._read_quoted(end)
        tail = max(self.span.start, end - _LONGEST_HEAD)
        group = read_rule("group").search(self.text, tail, end)
        head = group or read_rule("head").search(self.text, tail, end)
        if head is None:
            return self._read_region(end)
        run = self._run_start(head.start(), end)
        return self._read_run(run, end, bool(group)) or self._read_item(run, head.start(), end, bool(group))

    def _read_quoted(self, end: int) -> Mention | None:
        """成立“第六批市级师承工作领导小组”: what is set up goes by the name in quotes."""
        low = max(self.span.start, end - _LONGEST_GROUP)
        start = self.text.rfind("“", low, end) + 1
        if not start or read_rule("set_up").search(self.text, low, start - 1) is None:
            return None
        mention = self._mention(start, start, end)
        return msgspec.structs.replace(mention, complete=True)

    def _read_run(self, run: int, end: int, group: bool) -> Mention | None:
        """The name behind a region that starts the run, or that follows a word like 由 or 会同."""
        for start in (run, *(found.end() for found in read_rule("lead_in").finditer(self.text, run, end))):
            core = core_start(self.text, start, end)
            known = core > start or read_rule("told").match(self.text, start - 1)
            if known and self._is_name(start, core, end, group) and self._may_own(start, core, end):
                return self._mention(start, core, end)
        return None

    def _may_own(self, start: int, core: int, end: int) -> bool:
        """国家自主创新示范区 is an honour; 晋城产业园 is a place unless it stands among bodies."""
        if self.text[start:core] in CENTRAL and read_rule("honour").search(self.text, core, end):
            return False
        return self.text[end - 1] not in "区园" or self._in_list(start, end)

    def _read_item(self, run: int, head: int, end: int, group: bool) -> Mention | None:
        """The name without a region: in a list, or 领导小组 alone, which was named in full before."""
        alone = group and head == run
        listed = end - run > 2 and self._in_list(run, end) and not self._runs_into_body(run, end)
        named = (alone or listed) and self._is_name(run, run, end, group)
        return self._mention(run, run, end) if named else None

    def _runs_into_body(self, run: int, end: int) -> bool:
        """认真落实省委、省政府: a body ends here already, and what is before it is no part of a name."""
        if read_rule("item_start").match(self.text, run):
            return True
        body = self.ending.get(end)
        return body is not None and body.prefix not in ("", "区") and body.prefix not in plain_names()

    def _read_region(self, end: int) -> Mention | None:
        """责任单位：市发改委、红花岗区: the region stands for its government."""
        run = self._run_start(end, end)
        name = self.text[run:end]
        if name not in plain_names() or not self._in_list(run, end, "、"):
            return None
        return Mention(Span(run, end), name, name, "", "政府")

    def _run_start(self, head: int, end: int) -> int:
        low = max(self.span.start, end - _LONGEST_GROUP)
        edge = _EDGE.match(self.text, low, head)
        return edge.end() if edge else low

    def _in_list(self, run: int, end: int, marks: str = "、，") -> bool:
        """Whether the words stand next to a body, behind 责任单位： or behind 会同."""
        starts, ends = self.edges
        if (run - 1 in ends and self.text[run - 1] in f"{marks}和及与") or _LABEL.match(
            self.text, max(0, run - 3)
        ):
            return True
        return end + 1 in starts and self.text[end] in marks

    def _is_name(self, start: int, core: int, end: int, group: bool) -> bool:
        if not 2 <= end - core <= (_LONGEST_GROUP if group else _LONGEST):
            return False
        if read_rule("group_unclean" if group else "unclean").search(self.text, core, end):
            return False
        return group or not self._swallows(start, end)

    def _swallows(self, start: int, end: int) -> bool:
        """Whether another body is inside: 省财政厅会同省信息中心 is two, 省政府与税务总局 too.

        市房产和住房保障局 is one: nothing ends before its 和; 市食安委办 is the office of the body inside.
        """
        inner = bisect_left(self.starts, start)
        last = self.ending.get(end)
        if last and last.span.start > start and self.text[last.span.start - 1] in "与和及":
            return read_rule("head").search(self.text, start, last.span.start - 1) is not None
        if inner == len(self.starts):
            return False
        office = self.text[self.ends[inner] - 1 : end] == "委办"
        return self.ends[inner] < end and not office

    def _mention(self, start: int, core: int, end: int) -> Mention:
        text = self.text
        span = Span(start, remark_end(text, end, self.span.end))
        return Mention(span, text[start:end], text[start:core], text[core:end], None)


@cache
def _name_starts() -> frozenset[str]:
    """The first two characters of all regions' names: most places can be told by them to start none."""
    return frozenset(name[:2] for name in plain_names())
