"""What is printed behind a body's name and belongs to it: double plates and remarks in brackets."""

import re

_BRACKETED = re.compile(r"[（(〈<〔]([^（()）〈〉<>〔〕]{1,24})[）)〉>〕]")
_PLATE = re.compile(r"/[\u4e00-\u9fff]{2,12}?(?:委员会|委|局|厅|办公室|办|中心)(?![\u4e00-\u9fff])")
# 市发改委（牵头）, 省商务厅（负责统筹）: a duty, not a name.
_DUTY = re.compile(r"牵头|负责|配合|参与|责任|指导|[\d，；。：]|以下|下同|简称|按|等")
_NAME = re.compile(r"(?:[委局厅办部院会室社]|中心|委员会|筹|筹备|公司|站|队|党组|集团)\Z")


def remark_end(text: str, end: int, limit: int) -> int:
    """End of the brackets or second plate behind a name that ends at `end`; `end` where there are none."""
    found = _BRACKETED.match(text, end, limit)
    if found and _NAME.search(found[1]) and not _DUTY.search(found[1]):
        return remark_end(text, found.end(), limit)
    plate = _PLATE.match(text, end, limit)
    return plate.end() if plate else end
