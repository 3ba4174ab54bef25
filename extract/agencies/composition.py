"""Names that are not in the lexicon but built like a body: 市电子政务服务中心, 省…领导小组办公室."""

import re
from collections.abc import Iterator, Sequence

from corpus.notice import Span
from corpus.regions import plain_names
from extract.agencies.mention import Mention
from extract.agencies.remarks import remark_end
from extract.agencies.rules import read_rule

_EDGE = re.compile(r".*[、，；：。（）“”《》〈〉/\s]", re.S)
_LEAD_IN = re.compile(r"(?:由|会同|商请?|报|经|向|与|和|及|以及|联合|同|并|对|给|至)(?=[省市县区州]|自治区)")
_GENERIC = re.compile(r"(?:自治[区州县旗]|国家|中央|国务院|[省市县区州盟旗])(?:政府|委(?!员))?")
_IN_LIST = re.compile(r"(?:单位|部门|牵头|责任|负责人?|主体|处室)[：:]|[、，]")
_LONGEST, _LONGEST_GROUP = 18, 40


def find_composed(text: str, span: Span, known: Sequence[Mention]) -> Iterator[Mention]:
    """Unknown bodies in `span`: those behind a region, and those in a list with the `known` ones."""
    ends = {mention.span.end for mention in known}
    starts = {mention.span.start for mention in known}
    for use in ("group", "head"):
        for found in read_rule(use).finditer(text, span.start, span.end):
            run = _run_start(text, span.start, found.start(), found.end())
            group = use == "group"
            mention = _read_run(text, run, found.end(), group, known) or _read_item(
                text, run, found.end(), group, starts, ends
            )
            if mention:
                ends.add(mention.span.end)
                yield mention


def _run_start(text: str, low: int, head: int, end: int) -> int:
    low = max(low, end - _LONGEST_GROUP)
    edge = _EDGE.match(text, low, head)
    return edge.end() if edge else low


def _read_run(text: str, run: int, end: int, group: bool, known: Sequence[Mention]) -> Mention | None:
    """The body behind a region: the run's start or a word like 由 or 会同 comes before it."""
    for start in (run, *(found.end() for found in _LEAD_IN.finditer(text, run, end))):
        core = _core_start(text, start, end)
        if core > start and _is_name(text, core, end, group) and not _swallows(start, end, group, known):
            return _composed(text, start, core, end)
    return None


def _read_item(
    text: str, run: int, end: int, group: bool, starts: set[int], ends: set[int]
) -> Mention | None:
    """The body without a region: it stands in a list with bodies, or behind 责任单位：."""
    after_body = run - 1 in ends and text[run - 1] in "、，和及与"
    before_body = end + 1 in starts and text[end] in "、，"
    labelled = _IN_LIST.match(text[max(0, run - 3) : run]) and text[run - 1 : run] in "：:"
    if (after_body or before_body or labelled) and _is_name(text, run, end, group):
        return _composed(text, run, run, end)
    return None


def _core_start(text: str, start: int, end: int) -> int:
    for cut in range(min(end, start + 15), start + 1, -1):
        if text[start:cut] in plain_names():
            return cut
    found = _GENERIC.match(text, start, end)
    return found.end() if found else start


def _is_name(text: str, core: int, end: int, group: bool) -> bool:
    length = end - core
    if group:
        return 2 <= length <= _LONGEST_GROUP and not re.search("[的了各]|会同|由", text[core:end])
    return 2 <= length <= _LONGEST and not read_rule("unclean").search(text, core, end)


def _swallows(start: int, end: int, group: bool, known: Sequence[Mention]) -> bool:
    """Whether another body ends inside: 省财政厅会同省信息中心 is two."""
    return not group and any(start <= other.span.start and other.span.end < end for other in known)


def _composed(text: str, start: int, core: int, end: int) -> Mention:
    span = Span(start, remark_end(text, end, len(text)))
    return Mention(span, text[start:end], text[start:core], text[core:end], None)
