"""`build`, `watch` and `diff`: from pages to a store, and what changes on the way."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from zhengtu.options import DEFAULT_STORE, AllowShrink, AsJson, Pages, StoreUrl
from zhengtu.printing import print_json, print_line, print_table, say, show_progress

if TYPE_CHECKING:
    from graph.rebuild import BuildReport

IfChanged = Annotated[
    bool, typer.Option("--if-changed", help="页面与规则未变则不做 (nothing to do if nothing changed)")
]
Against = Annotated[
    str | None, typer.Option("--against", help="与另一图库相比，而不是与页面 (compare with another store)")
]
MaybePages = Annotated[
    list[Path] | None, typer.Argument(help="文件或目录 (files or folders)", show_default=False)
]


def build(
    pages: Pages,
    store: StoreUrl = DEFAULT_STORE,
    if_changed: IfChanged = False,
    allow_shrink: AllowShrink = False,
    json: AsJson = False,
) -> None:
    """读入页面，建成图谱 (read pages and build the graph)."""
    report = _rebuild(pages, store, if_changed=if_changed, allow_shrink=allow_shrink)
    if json:
        print_json(
            {
                "store": report.url,
                "unchanged": report.unchanged,
                "notices": report.notices,
                "problems": report.problems,
                "nodes": report.nodes,
                "edges": report.edges,
                "added": len(report.changes.added),
                "changed": len(report.changes.changed),
                "removed": len(report.changes.removed),
            }
        )
    else:
        print_line(describe_build(report))
    if report.problems:
        raise typer.Exit(1)


def watch(pages: Pages, store: StoreUrl = DEFAULT_STORE, allow_shrink: AllowShrink = False) -> None:
    """守着目录，页面一变就重建 (rebuild whenever the pages change; ends on SIGTERM)."""
    from zhengtu.watching import stop_on_signals, watch_folder

    watch_folder(
        pages,
        lambda: describe_build(_rebuild(pages, store, if_changed=True, allow_shrink=allow_shrink)),
        say,
        stop_on_signals(),
    )


def diff(
    pages: MaybePages = None, store: StoreUrl = DEFAULT_STORE, against: Against = None, json: AsJson = False
) -> None:
    """列出页面（或另一图库）与图库的差别，带原文 (what a build would change, with quotes)."""
    from graph.delta import compare_graphs
    from graph.pages import read_graph_of
    from graph.stores import open_store
    from zhengtu.changes import describe_changes, tabulate

    if bool(pages) == bool(against):
        raise typer.BadParameter("请给出页面，或用 --against 给出另一图库")
    old = open_store(store).read_graph()
    new = open_store(against).read_graph() if against else read_graph_of(pages or (), on_problem=_tell).graph
    rows = describe_changes(compare_graphs(old, new), old, new)
    if json:
        print_json(rows)
    elif rows:
        print_table(("变化", "种类", "名称", "改动", "原文"), map(tabulate, rows))
    else:
        print_line("没有差别")


def describe_build(report: "BuildReport") -> str:
    """One line that says what a build did."""
    if report.unchanged:
        return f"页面与规则未变，图库照旧：{report.url}"
    added, changed, removed = map(len, (report.changes.added, report.changes.changed, report.changes.removed))
    written = f"新增 {added}、更改 {changed}、移除 {removed}"
    skipped = f"，跳过 {report.problems} 个文件" if report.problems else ""
    size = f"{report.notices} 份通知 → {report.nodes} 个节点、{report.edges} 条关系"
    return f"{size}（{written}{skipped}）：{report.url}"


def _rebuild(pages: list[Path], store: str, *, if_changed: bool, allow_shrink: bool) -> "BuildReport":
    from graph.rebuild import rebuild

    with show_progress() as progress:
        return rebuild(
            pages,
            store,
            if_changed=if_changed,
            allow_shrink=allow_shrink,
            progress=progress,
            on_problem=_tell,
        )


def _tell(problem: Exception) -> None:
    say(f"跳过：{problem}")
