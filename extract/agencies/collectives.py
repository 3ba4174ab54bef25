"""Bodies named as a class: 各县（市、区）人民政府, 各有关部门, 省直有关单位."""

from corpus.notice import Span
from extract.agencies.mention import Mention
from extract.agencies.rules import read_rule


def find_collectives(text: str, span: Span) -> list[Mention]:
    """The classes of bodies named in `span`."""
    return [
        Mention(Span(*found.span()), found[0], "", found[0], None, collective=True)
        for found in read_rule("collective").finditer(text, span.start, span.end)
    ]


def levels_start(text: str, low: int, end: int) -> int:
    """Start of several levels before one name (市、县（市、区）发改委); `end` where there are none."""
    found = read_rule("levels").search(text, max(low, end - 24), end)
    return found.start() if found else end
