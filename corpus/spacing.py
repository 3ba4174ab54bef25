"""Which gaps between lines set paragraphs apart: those wider than the gaps of the page are as a rule."""

import re
from collections import Counter
from functools import lru_cache

# Looked for where blanks begin only: a page may end in thousands of them. A class first, so that it is fast.
_BLANKS = re.compile(r"(?s)[ \t\r\n\0](?<![ \t\r\n\0].)[ \t\r\n\0]*(?=[^\s\0\1])")
_MOST = 0.9
_FEWEST = 12


class Spacing:
    """The usual gap between two lines: a line break; or more, where nearly all gaps have more."""

    def __init__(self, text: str) -> None:
        shapes: Counter[tuple[int, int]] = Counter()
        for gap, count in Counter(_BLANKS.findall(text)).items():
            _, line_break, behind = gap.partition("\n")
            if line_break:
                shapes[_shape(line_break + behind)] += count
        usual, count = max(shapes.items(), key=lambda item: item[1], default=((1, 0), 0))
        total = shapes.total()
        self._breaks, self._indent = usual if total >= _FEWEST and count >= _MOST * total else (1, 0)

    def sets_apart(self, gap: str) -> bool:
        """Whether the gap has more empty lines or a deeper indent than the usual one."""
        breaks, indent = _shape(gap)
        return breaks > self._breaks or indent > self._indent


@lru_cache(maxsize=1024)
def _shape(gap: str) -> tuple[int, int]:
    """Line breaks, and all blanks beside one of them and what was dropped."""
    printed = gap.replace("\0", "")
    breaks = printed.count("\n")
    return breaks, max(0, len(printed) - breaks - 1)
