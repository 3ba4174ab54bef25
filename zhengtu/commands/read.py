"""`extract` and `show`: what is read from pages, before any graph."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from zhengtu.errors import NothingFound
from zhengtu.options import Pages
from zhengtu.printing import print_json_lines, print_line, say, show_progress

if TYPE_CHECKING:
    from corpus.notice import Notice

Title = Annotated[str, typer.Option(help="只要标题含此字样的通知 (only notices whose title has this)")]
Out = Annotated[Path | None, typer.Option("--out", "-o", help="写到哪个文件 (output file)")]


def extract(pages: Pages) -> None:
    """读出每份通知的记录，每行一个 JSON (one record a line, with spans and rules)."""
    from extract.extraction import extract_record
    from extract.publish import render_record

    with _read_notices(pages) as notices:
        print_json_lines(render_record(extract_record(notice)) for notice in notices)


def show(pages: Pages, title: Title = "", out: Out = None) -> None:
    """把通知连同标出的机构、职责、资金、指标画成网页 (draw notices with their spans as HTML)."""
    with _read_notices(pages) as notices:
        chosen = [notice for notice in notices if title in notice.header.title]
        if not chosen:
            raise NothingFound("没有标题含此字样的通知", where=title, todo="去掉 --title 看全部")
        from extract.drawing import render_notices

        html = render_notices(chosen)
        if out is None:
            print_line(html)
        else:
            from viz.files import write_text

            write_text(out, html)
            say(f"已写出 {out}")


@contextmanager
def _read_notices(pages: list[Path]) -> Iterator[tuple["Notice", ...]]:
    """All notices of the pages; files that can't be read are told, and make the exit code 1 at the end."""
    from corpus import CorpusError, read_corpus

    problems: list[CorpusError] = []
    with show_progress() as progress:
        progress("读入", 0, 0)
        notices = read_corpus(pages, problems.append)
    for problem in problems:
        say(f"跳过：{problem}")
    yield notices
    if problems:
        raise typer.Exit(1)
