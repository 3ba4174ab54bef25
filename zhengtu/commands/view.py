"""`viz`, `report` and `browser-kit`: pictures of what stands in a store."""

from pathlib import Path
from typing import Annotated

import typer

from zhengtu.options import DEFAULT_STORE, StoreUrl, parse_extra
from zhengtu.printing import print_line

KindAndName = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[图种] [名称]",
        help="overview agency notice programme region matrix money targets lineage；只给名称则自找图种 "
        "(kind of view and whose; a name alone finds its view)",
        show_default=False,
    ),
]
Out = Annotated[Path, typer.Option("--out", "-o", help="写到哪个文件 (HTML file)")]
Query = Annotated[
    str | None, typer.Option("--query", help="画某个保存的查询，参数写成 --名称 值 (draw a saved query)")
]
Folder = Annotated[Path, typer.Argument(help="写到哪个目录 (folder)")]


def viz(
    words: KindAndName = None,
    query: Query = None,
    out: Out = Path("zhengtu.html"),
    store: StoreUrl = DEFAULT_STORE,
) -> None:
    """画成一个可离线双击打开的 HTML (one self-contained interactive HTML file)."""
    from graph.stores import open_store
    from viz.render import render_view

    subject, parameters = _split_words(words or [])
    if len(subject) > 2:
        raise typer.BadParameter(f"不知何意：{' '.join(subject[2:])} (one kind and one name)")
    kind, name = ("query", query) if query else (*subject, None, None)[:2]
    render_view(open_store(store), kind or "overview", name, parameters or None).write_html(out)
    print_line(str(out))


def report(folder: Folder, store: StoreUrl = DEFAULT_STORE) -> None:
    """把所有视图和索引页写进一个目录 (all views and an index page)."""
    from graph.stores import open_store
    from viz.report import write_report

    print_line(str(write_report(open_store(store), folder)))


def browser_kit(folder: Folder = Path()) -> None:
    """写出 Neo4j Browser 的脚本包与样式 (saved scripts and style for Neo4j Browser)."""
    from viz.browser_kit import write_browser_kit

    for file in write_browser_kit(folder):
        print_line(str(file))


def _split_words(words: list[str]) -> tuple[list[str], dict[str, str]]:
    """Words before the first `--name` say what is drawn, the rest are parameters of a saved query."""
    first = next((index for index, word in enumerate(words) if word.startswith("--")), len(words))
    return words[:first], parse_extra(words[first:])
