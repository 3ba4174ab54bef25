"""Bytes → text: UTF-8, UTF-16, GB18030 and Big5, with or without a byte order mark."""

import codecs
import re

from corpus.errors import CorpusError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The commonest characters of official texts: a wrong code page turns them into rare ones.
_COMMON = re.compile("[的和一发关政通知局部人民国家省市县区各府經發關國實與為，。、]")
_PAGE_CODES = ("gb18030", "big5", "big5hkscs", "utf-16-le", "utf-16-be")


def decode(data: bytes) -> tuple[str, str]:
    """The name of the encoding and the text. Raises CorpusError where no encoding fits."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, _decode_as(data, encoding)
    text = _try(data, "utf-8")
    if text is not None and not _wide_latin(data):
        return "utf-8", text
    return _likeliest(data)


def is_utf16(head: bytes) -> bool:
    """Whether the first bytes of a file read as Chinese in UTF-16."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return True
    even = head[: len(head) // 2 * 2]
    texts = [even.decode(encoding, errors="replace") for encoding in ("utf-16-le", "utf-16-be")]
    return max(map(commonness, texts)) > 0.02


def _likeliest(data: bytes) -> tuple[str, str]:
    read = [(encoding, _try(data, encoding)) for encoding in _PAGE_CODES]
    scored = [(commonness(text), encoding, text) for encoding, text in read if text is not None]
    score, encoding, text = max(scored, key=lambda row: row[0], default=(0.0, "", ""))
    if score < 0.01:
        raise CorpusError("编码无法识别", todo="请另存为 UTF-8 后重试")
    return encoding, text


def _decode_as(data: bytes, encoding: str) -> str:
    text = _try(data, encoding)
    if text is None:
        raise CorpusError(f"文件以 {encoding} 开头,内容却不是", todo="请另存为 UTF-8 后重试")
    return text


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _wide_latin(data: bytes) -> bool:
    """ASCII in UTF-16 without a mark is valid UTF-8 full of zero bytes."""
    return data[:4096].count(0) > len(data[:4096]) // 5


def commonness(text: str) -> float:
    """The share of characters that official texts are full of."""
    sample = text[:20_000]
    return len(_COMMON.findall(sample)) / max(len(sample), 1)
