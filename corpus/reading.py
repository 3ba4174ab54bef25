"""Files → pages → notices."""

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path

from corpus.duplicates import merge_duplicates
from corpus.errors import CorpusError
from corpus.files import find_files, read_bytes
from corpus.notice import Notice, Page, SourceFile
from corpus.page import parse_page
from corpus.pdf.faults import page_problems
from corpus.readers import find_reader


def read_page(path: str | Path) -> Page:
    """Read one file. Raises CorpusError where it can't be read or holds no notice."""
    path = Path(path)
    try:
        data = read_bytes(path)
        encoding, text = find_reader(data).decode(data)
        source = SourceFile(path.name, str(path), encoding, hashlib.sha256(data).hexdigest())
        page = parse_page(source, text)
        if not page.notices:
            raise CorpusError("没有找到公文", todo="请确认文件内容是政府公文")
    except CorpusError as error:
        raise error if error.where else CorpusError(error.what, where=str(path), todo=error.todo) from error
    return page


def read_corpus(
    paths: Iterable[str | Path],
    on_problem: Callable[[CorpusError], None],
    on_page: Callable[[Page], None] = lambda page: None,
) -> tuple[Notice, ...]:
    """All notices below the paths, each once; what can't be read goes to `on_problem`."""
    notices: list[Notice] = []
    for path in find_files(paths):
        try:
            page = read_page(path)
        except CorpusError as problem:
            on_problem(problem)
            continue
        for unread in page_problems(page):
            on_problem(unread)
        on_page(page)
        notices += page.notices
    return merge_duplicates(notices)
