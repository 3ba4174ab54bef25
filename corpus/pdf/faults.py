"""Pages that can't be read: what is said of them, and how the markup tells which they are."""

import re
from collections.abc import Iterator

from corpus.errors import CorpusError
from corpus.notice import Page

_ALONE = {
    "scanned_page": ("扫描件没有文字层", "请先做 OCR(文字识别)后重试"),
    "garbled_page": ("字体没有 Unicode 对照表,文字读不出来", "请先做 OCR(文字识别),或改用网页、Word 版"),
    "broken_page": ("PDF 已损坏", "请重新下载或另存后重试"),
}
_MOST_NAMED = 10
_FAULT = re.compile(r'<a id="page=(\d{1,6})" data-fault="(\w+)"></a>')


def whole_problem(fault: str) -> CorpusError:
    """No page can be read."""
    what, todo = _ALONE[fault]
    return CorpusError(what, todo=todo)


def page_problems(page: Page) -> Iterator[CorpusError]:
    """One line for each kind of fault in a PDF whose other pages were read."""
    pages: dict[str, list[str]] = {}
    for number, fault in _FAULT.findall(page.text) if page.source.encoding == "pdf" else ():
        pages.setdefault(fault, []).append(number)
    for fault, numbers in pages.items():
        what, todo = _ALONE[fault]
        yield CorpusError(
            f"{_named(numbers)}没有读:{what}", where=page.source.path, todo=f"其余页已读;{todo}"
        )


def _named(numbers: list[str]) -> str:
    more = f"等{len(numbers)}页" if len(numbers) > _MOST_NAMED else "页"
    return f"第{'、'.join(numbers[:_MOST_NAMED])}{more}"
