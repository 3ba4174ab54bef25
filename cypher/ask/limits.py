"""How many rows a question asks for, and from which end: 前三名, 最大的三笔, 倒数三名, 哪三笔."""

import re
from collections.abc import Iterator

from cypher.ask.numerals import NUMBER, read_number
from cypher.ask.token import Token

_MEASURE = "[名位个项家份笔强条件甲座类所处种批段市]"
_FIRST = re.compile(rf"(?:前|头|TOP|Top|top)\s?({NUMBER}){_MEASURE}?(?!年|季度|个?月|期|[\d%％])")
_MANY = re.compile(
    r"(?:(?<=最[新近早晚])|(?<=最[新近早晚多少大小高低]的)|(?<=倒数)|(?<=最后)|(?<=垫底的)|(?<=后)(?<![以之然]后)|(?<=哪))"
    rf"({NUMBER})[名位个项家份笔强条件座类所处种批款桩宗样部]"
)
_LAST = re.compile(rf"(?:倒数|最后|(?<![以之然])后)(?={NUMBER}[名位个项家份笔强条件座类所处种批])")


def find_limits(text: str) -> Iterator[Token]:
    """`前3名` → 前几 (3,); 最少 too where it is counted from the end."""
    for match in _FIRST.finditer(text):
        yield Token("前几", match[0], match.start(), numbers=(read_number(match[1]),))
    for match in _MANY.finditer(text):
        whole = match[0] if text[match.start() - 1] != "哪" else "哪" + match[0]
        yield Token("前几", whole, match.end() - len(whole), numbers=(read_number(match[1]),))
    for match in _LAST.finditer(text):
        yield Token("最少", match[0], match.start())
