"""Bodies named as a class: 各县（市、区）人民政府, 各有关部门, 省直有关单位."""

from corpus.notice import Span
from extract.agencies.mention import Mention
from extract.agencies.rules import may_stand, read_rule

_LONGEST_LEAD, _LONGEST_LEVELS = 28, 24
_MARKS = frozenset("，；：。（\n")
_LEVEL_ENDS = frozenset("）级直区县市州旗盟镇乡道地方上团府层会署")


def find_collectives(text: str, span: Span) -> list[Mention]:
    """The classes of bodies named in `span`."""
    if not may_stand("collective", text, span.start, span.end):
        return []
    lead = read_rule("collective", "lead")
    collectives, low = [], span.start
    for found in read_rule("collective").finditer(text, span.start, span.end):
        before = lead.search(text, max(low, found.start() - _LONGEST_LEAD), found.start())
        start, low = before.start() if before else found.start(), found.end()
        name = text[start:low]
        collectives.append(Mention(Span(start, low), name, "", name, None, collective=True))
    return collectives


def levels_start(text: str, low: int, end: int) -> int:
    """Start of several levels before one name (市、县（市、区）发改委); `end` where there are none."""
    if end - low < 2 or text[end - 1] not in _LEVEL_ENDS or text[end - 2] in _MARKS:
        return end
    found = read_rule("levels").search(text, max(low, end - _LONGEST_LEVELS), end)
    return found.start() if found else end
