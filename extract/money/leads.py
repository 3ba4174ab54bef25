"""What stands over a sentence and promises for it: a line with a colon, a heading, the words before 其中."""

import re

from extract.money.cells import ToldCell

_ITEM = re.compile(
    r"[（(]?[\d一二三四五六七八九十①-⑳a-z]+[)）.．、]|[—-]|[①-⑳]|.*[；;]$|[一-鿿]{2,12}[：:]?\d[\d.,]*[万亿]?元。?$"
)
_HEADING = re.compile(
    r"(?:奖励|奖补|补助|补贴|资助|扶持|支持|贴息|资金)\S{0,6}(?:标准|额度|金额|方式|安排|分配)[。：]?$"
)
# （一）购房补贴。A类人才200万元
_NAMED_GRANT = re.compile(
    r"(?:[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十\d]+[、.．])\S{0,14}(?:奖励|奖补|补助|补贴|资助|津贴)$"
)
_CONTINUES = re.compile(r"其中|具体(?:标准)?为?|标准为")
_CAPS = re.compile(
    r"(?:原则上|但|且)?(?:(?:单[个家户项]|每[家个户项]|同一)(?:项目|企业|单位|机构|主体)?(?:每年|年度|累计)*)?"
    r"(?:最高|最多|不得?超过)+(?:人民币)?\d"
)
# 给予信贷支持。单户最高不超过300万元: no cap of a grant
_LENDS = re.compile(r"贷|授信|担保|融资|基金")
_LONGEST_LIST = 12
_LONGEST_HEADING = 25


def find_lead(text: str, start: int, cell: ToldCell | None = None) -> str:
    """The promise over the sentence that starts at `start`; empty where nothing stands over it."""
    if cell is not None:
        before = text[cell.span.start : max(cell.span.start, start - 1)]
        return (_lead_in_line(before, text, start) if before else "") or cell.lead
    line_start = text.rfind("\n", 0, start) + 1
    if start > line_start:
        return _lead_in_line(text[line_start : start - 1], text, start)
    return _lead_above(text, start)


def _lead_in_line(before: str, text: str, start: int) -> str:
    """一、奖励标准。国家级50万元…, 给予奖励。其中，国家级50万元…, 给予补助。单个项目最高20万元"""
    sentence = before.rpartition("。")[2]
    is_heading = len(sentence) <= _LONGEST_HEADING and (
        _HEADING.search(sentence) or _NAMED_GRANT.match(sentence)
    )
    is_capped = _CAPS.match(text, start) and not _LENDS.search(sentence)
    return sentence if is_heading or is_capped or _CONTINUES.match(text, start) else ""


def _lead_above(text: str, start: int) -> str:
    """按以下标准给予奖励：, over the lines of a list."""
    end = start - 1
    for _ in range(_LONGEST_LIST):
        if end < 0:
            return ""
        line = text[text.rfind("\n", 0, end) + 1 : end]
        if line.endswith(("：", ":")) or (len(line) <= _LONGEST_HEADING and _HEADING.search(line)):
            return line
        if not _ITEM.match(line):
            return ""
        end -= len(line) + 1
    return ""
