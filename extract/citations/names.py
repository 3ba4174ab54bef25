"""Names of documents: their type, and whether two of them name the same document."""

import re
from functools import cache, lru_cache
from pathlib import Path

import msgspec

_TABLE = Path(__file__).parent / "tables" / "document_types.toml"
_CLOSING_BRACKET = re.compile(r"[（(\[〔【][^（()）\[\]〔〕【】]*[）)\]〕】]$")
# 企业会计准则第16号——政府补助
_SERIES = re.compile(r"(?<=准则|规则|指引|解释)第\d{1,3}号(?:[—－:：-].*)?$")
_NOT_LETTERS = re.compile(r"[\W_]+")
_YEARS = re.compile(r"(?:19|20)\d\d")
# 《关于印发〈广东省省级工业和信息化专项资金管理办法〉的通知》 is the 办法 under its covering notice.
_COVER = re.compile(r"(?:印发|转发|批转|下达|发布|公布|颁布|修订|通过|中华人民共和国)$")
_GENERIC = re.compile(
    r"(?:实施|工作|管理|项目|行动|发展|若干|总体|专项|暂行|指导|三年|申报|重点|任务|规划|补充|建设|资金|试行)*"
    r"(?:计划|规划|纲要|要点|方案|分工|清单|目录|政策|措施|举措|办法|细则|指南|指引|制度|意见|决定|条例|规定|通知|标准|规范|协议)"
)


class DocumentType(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of document and the last words by which its titles are known."""

    kind: str
    issued: bool
    suffixes: tuple[str, ...]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


class _Types(msgspec.Struct, frozen=True):
    types: tuple[DocumentType, ...]


@cache
def document_types() -> tuple[DocumentType, ...]:
    """The rows of `document_types.toml`."""
    return msgspec.toml.decode(_TABLE.read_bytes(), type=_Types).types


@cache
def _by_suffix() -> dict[str, DocumentType]:
    return {suffix: row for row in document_types() for suffix in row.suffixes}


def document_type(name: str) -> DocumentType | None:
    """The type that the last words of `name` tell, closing remarks left out; None where they tell none."""
    bare = strip_remarks(name)
    longest_first = (bare[-size:] for size in range(min(6, len(bare)), 0, -1))
    return next((_by_suffix()[end] for end in longest_first if end in _by_suffix()), None)


def is_document(name: str) -> bool:
    """Whether `name` is the title of an official document, not of a form, a book or a platform."""
    found = document_type(name)
    return found is not None and found.kind != "book"


def strip_remarks(name: str) -> str:
    """`name` without closing remarks: 行动计划（2015-2020年） → 行动计划."""
    bare = name.rstrip("”’〉》 ")
    while (shorter := _CLOSING_BRACKET.sub("", bare).rstrip("”’〉》 ")) != bare:
        bare = shorter
    return _SERIES.sub("", bare)


def is_generic(name: str) -> bool:
    """Whether `name` is a bare type such as 《实施方案》, which points back to a document named before."""
    return _GENERIC.fullmatch(strip_remarks(name)) is not None


def same_document(one: str, other: str) -> bool:
    """Whether two titles name one document, with or without covering notice, issuer, remarks."""
    if len(one) > len(other):
        one, other = other, one
    short, long = _core(one), _core(other)
    if _conflicting_years(one, other):
        return False
    if short == long:
        return True
    if not long.endswith(short):
        return False
    front = long.removesuffix(short)
    return is_generic(one) or short.startswith("关于") or _COVER.search(front) is not None


@lru_cache(maxsize=4096)
def _core(name: str) -> str:
    bare = strip_remarks(strip_remarks(name).removesuffix("的通知"))
    return plain_name(bare).replace("的", "")


@lru_cache(maxsize=4096)
def plain_name(name: str) -> str:
    """`name` without punctuation and brackets."""
    return _NOT_LETTERS.sub("", name)


def _conflicting_years(one: str, other: str) -> bool:
    years, others = set(_YEARS.findall(one)), set(_YEARS.findall(other))
    return bool(years and others and not (years <= others or others <= years))
