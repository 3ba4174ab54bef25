"""The purpose that only a heading tells: 二、支持“互联网+”应用项目, over （一）资金安排方案."""

import re

from corpus.notice import Notice

_SHORTEST, _LONGEST = 2, 40
# 安排市本级资金1500万元用于老旧小区改造，其中：市住建局800万元 – what stands before the colon is no heading.
_NO_HEADING = re.compile(r"\d[十百千]?[万亿]?元|其中$")
# 资金安排方案, 补助标准 say how money is given, not what for; the heading above does.
_HOW = re.compile(
    r"(?:专项|财政|省级|市级|项目|年度|本次|具体)*(?:资金|经费|奖励|奖补|补助|补贴|资助|扶持|支持)?(?:资金)?(?:的)?"
    r"(?:安排|分配|下达|拨付|使用|补助|奖励|支持|管理)?(?:方案|标准|方式|额度|金额|办法|情况|内容|对象|范围|程序|计划|条件|方法|措施|政策|规模|安排|分配|下达)"
    r"(?:和|及|与)?(?:标准|方式|额度|金额|要求|程序|条件)?"
)


def find_heading_purpose(notice: Notice, at: int) -> str | None:
    """The heading of the clause `at`, or the nearest one over it that says what for (without 支持)."""
    told: str | None = None
    index: int | None = at
    while index is not None:
        clause = notice.clauses[index]
        heading = notice.quote(clause.heading)
        if _SHORTEST <= len(heading) <= _LONGEST and not _NO_HEADING.search(heading):
            if not _HOW.fullmatch(heading):
                return heading.removeprefix("支持") if told else heading
            told = told or heading
        index = clause.parent
    return told
