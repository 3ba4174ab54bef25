"""Document numbers: 粤府〔2016〕86号, 国发[2018]27号, 国务院令第709号, 财政部公告2019年第39号."""

import re
from collections.abc import Iterator

import msgspec

from corpus.notice import Span

_SERIAL = r"[〔\[（(【〈](?:19|20)\d\d[〕\]）)】〉]第?\d{1,5}号"
# 《工业互联网平台评价方法》（GB/T 36073-2018）
_STANDARD = (
    r"(?:GBZ?|DB\d*|HJ|JT|JR|YD|SJ|CJJ?|JGJ|NY|LY|WS|GA|QC|ISO|IEC)(?:/[TZ])? ?"
    r"\d+(?:\.\d+)?[—–-](?:19|20)\d\d"
)
_YEARLY = re.compile(_SERIAL)
# 财政部令第69号, 国家税务总局公告2018年第28号
_ORDER = re.compile(r"[部委局署院会府厅行](?:令|公告)(?:(?:19|20)\d\d年)?第\d{1,4}号")
_BEHIND = re.compile(
    rf"[（(【\[]?[^《》。；\n]{{0,40}}?"
    rf"((?:[一-鿿]{{1,16}}{_SERIAL})"
    rf"|(?:(?:[一-鿿]{{1,12}}、){{0,4}}[一-鿿]{{1,12}}令(?:19|20)?\d{{0,2}}年?第?\d{{1,4}}号)"
    rf"|{_STANDARD}"
    rf"|(?:[一-鿿]{{0,12}}公告)?(?:(?:19|20)\d\d年)?第\d{{1,4}}号(?:公告|令)?)"
)
# Every number behind a title ends in 号 or begins with a capital, no further from the title than this.
_SIGN = re.compile("[号A-Z]")
_REACH = 90
# 国务院令第713号公布的《重大行政决策程序暂行条例》
_BEFORE = re.compile(
    rf"([一-鿿]{{2,16}}(?:令|公告)(?:(?:19|20)\d\d年)?第\d{{1,4}}号|[一-鿿]{{2,12}}{_SERIAL})"
    r"(?:文件?)?(?:公布|发布|颁布|印发|下发)的《\Z"
)
_AGENCY_CODE = re.compile(r"[一-鿿]{1,24}\Z")
# 请严格按照审定的项目和闽财预〔2015〕198号文要求: the code begins behind the last of these words.
_BEFORE_CODE = re.compile(
    r".*(?:[本我全][省市区县州]|根据|按照|依据|依照|遵照|文件|执行|要求|和|及|与|或|的|在|见|按|以|为|于|已|将|由|落实|参照|印发|时间|空间)"
)
_LONGEST_CODE = 8
_BODY = re.compile(r".*?(?:人民政府|办公厅|办公室|委员会|[厅委局部院府])(?=[一-鿿]{2,8}$)")


class Number(msgspec.Struct, frozen=True):
    """A document number as printed."""

    text: str
    span: Span


def find_number_behind(text: str, end: int) -> Number | None:
    """The number that stands behind the title whose 》 is at `end`, in a bracket or right after it."""
    if _SIGN.search(text, end + 1, end + _REACH) is None:
        return None
    found = _BEHIND.match(text, end + 1)
    if found is None:
        return None
    code = found.group(1)
    if text[end + 1] not in "（(【[" and (found.start(1) > end + 3 or _BEFORE_CODE.match(code)):
        return None
    return Number(code, Span(found.start(1), found.end(1)))


def find_number_before(text: str, start: int) -> Number | None:
    """The number by which the document was issued whose 《 stands before `start`."""
    if not text.endswith("的《", 0, start):
        return None
    found = _BEFORE.search(text, max(0, start - 60), start)
    code = _strip_front(found[1]) if found else ""
    return Number(code, Span(found.end(1) - len(code), found.end(1))) if found and code else None


def find_numbers(text: str) -> Iterator[Number]:
    """Every yearly number in running text."""
    for serial in _YEARLY.finditer(text):
        front = _AGENCY_CODE.search(text, max(0, serial.start() - 24), serial.start())
        if front is not None:
            code = _strip_front(front.group())
            if code:
                start = serial.start() - len(code)
                yield Number(text[start : serial.end()], Span(start, serial.end()))


def find_order_numbers(text: str) -> Iterator[Number]:
    """Every number of an order or announcement of a named body in running text."""
    for order in _ORDER.finditer(text):
        front = _AGENCY_CODE.search(text, max(0, order.start() - 24), order.start())
        name = _BEFORE_CODE.sub("", front.group()) if front else ""
        if name:
            start = order.start() - len(name)
            yield Number(text[start : order.end()], Span(start, order.end()))


def plain_number(number: str) -> str:
    """`number` with one kind of brackets, to compare."""
    return re.sub(r"[^\w]|第", "", number)


def _strip_front(code: str) -> str:
    code = _BEFORE_CODE.sub("", code)
    return _BODY.sub("", code) if len(code) > _LONGEST_CODE else code
