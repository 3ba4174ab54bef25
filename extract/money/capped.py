"""How far back a sentence that begins with a cap reaches: over the sentence before it, or over its list."""

import re

_LIST_CAP = re.compile(
    r"(?P<label>[②-⑳]|[（(](?:[2-9]|\d\d)[)）]|(?:[2-9]|\d\d)[.．、])(?:每[个家户项]|单[个家户项]|同一|以上|上述)"
    r"[^，。；]{0,24}(?:总额|累计|合计|补助|奖励|资助|资金)[^，。；]{0,8}不超过"
)
_LONGEST_LIST = 3000


def find_capped(text: str, start: int) -> int:
    """Where what the sentence at `start` may cap begins; `start` where it caps nothing before it."""
    cap = _LIST_CAP.match(text, start)
    if cap is not None:
        # ③每个企业（单位）年度补助总额不超过200万元: from ① on
        first = re.sub(r"[②-⑳]|\d+", lambda label: "1" if label[0].isdecimal() else "①", cap["label"])
        begins = text.rfind("\n" + first, max(0, start - _LONGEST_LIST), start)
        return begins if begins >= 0 else start
    return start - 1 if start and text[start - 1] == "。" else start
