"""Results to stdout, messages and progress to stderr; Rich is loaded only when it prints something."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

Progress = Callable[[str, int, int], None]  # stage, done, of how many (0: not known)


def print_json(value: object) -> None:
    """One JSON document on stdout, Chinese as it is."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=1, default=str) + "\n")


def print_json_lines(values: Iterable[object]) -> None:
    """One JSON document a line."""
    for value in values:
        sys.stdout.write(json.dumps(value, ensure_ascii=False, default=str) + "\n")


def say(message: str) -> None:
    """A message on stderr."""
    sys.stderr.write(message + "\n")


def print_table(columns: Sequence[str], rows: Iterable[Mapping[str, object]], title: str = "") -> None:
    """A table whose columns stand straight under Chinese text; plain, without colour, when piped."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    table = Table(box=SIMPLE_HEAD, title=title or None, title_justify="left", pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(render_cell(row.get(column)) for column in columns))
    _console().print(table)


def print_line(text: str, style: str = "") -> None:
    """One line of text on stdout, as it is (no markup is read in it)."""
    from rich.text import Text

    _console().print(Text(text, style=style))


def _console() -> "Console":
    from rich.console import Console

    width = None if sys.stdout.isatty() else 160
    return Console(width=width, highlight=False, markup=False, emoji=False)


def render_cell(value: object) -> str:
    """A value as a reader wants to see it in a table."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list | tuple):
        return "、".join(render_cell(item) for item in value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


@contextmanager
def show_progress() -> Iterator[Progress]:
    """A progress bar on stderr for long work, told by stage; silent when stderr is no terminal."""
    if not sys.stderr.isatty():
        yield lambda stage, done, total: None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        job = bar.add_task("", total=None)
        yield lambda stage, done, total: bar.update(
            job, description=stage, completed=done, total=total or None
        )
