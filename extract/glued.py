"""Tables of which a converter ran all cells together: 序号重点任务牵头单位1推进改造市商务局2….

Nothing tells where their cells end, so that what they say is not read but listed.
"""

import re
from collections.abc import Iterator

import msgspec

from corpus.notice import Notice, Span
from extract.record import Unread

_HEADS = (
    r"[序编]号|类别|领域|地区|市县|县（?[市、]*区）?|(?:重点|工作|主要|目标|整改|具体)*任务(?:名称|内容)?|反馈问题|"
    r"(?:牵头|责任|配合|主管|承办|协办|实施|项目|建设|主办)(?:单位|部门)|(?:整改|完成|办结|任务)?(?:时限|时间|进度安排|时间节点)|"
    r"(?:主要|具体|工作|整改|改革|政策|建设)*(?:措施|内容|目标|举措|要求)|(?:主要|具体)?指标(?:名称)?|(?:计量)?单位|指标?(?:属性|性质)|"
    r"属性|性质|备注|项目名称|建设(?:规模|地点|性质|年限)|总投资|(?:奖补|补助|补贴|支持|奖励)(?:标准|对象|资金|方式)|"
    r"(?:补助|分配|安排|下达)?(?:资金|金额)(?:（[^（）]{1,6}）)?|合计|小计|20\d\d年(?:目标值?|计划投资|现状值?)?"
)
_GLUED = re.compile(rf"^(?:{_HEADS}){{3,12}}(?=[\d一-龥“])[^\t\n]{{30,}}$", re.MULTILINE)
_FEWEST_FIGURES = re.compile(r"(?:\d+[^\d\n]+){3}")
_BLANK = "\0"


def set_aside_glued(notice: Notice) -> tuple[Notice, tuple[Unread, ...]]:
    """The notice with such tables blanked out, and what is to be said of each."""
    spans = list(_find_glued(notice.text))
    if not spans:
        return notice, ()
    text = notice.text
    for span in spans:
        text = text[: span.start] + _BLANK * (span.end - span.start) + text[span.end :]
    unread = tuple(Unread("table", "表格的单元格连在一起,没有读", span) for span in spans)
    return msgspec.structs.replace(notice, text=text), unread


def _find_glued(text: str) -> Iterator[Span]:
    for found in _GLUED.finditer(text):
        if _FEWEST_FIGURES.search(found[0]):
            yield Span(*found.span())
