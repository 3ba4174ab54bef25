"""`query` and `cypher`: saved queries by name, and read statements by hand."""

from typing import Annotated

import typer

from zhengtu.options import DEFAULT_STORE, AsJson, StoreUrl, parse_extra
from zhengtu.printing import print_json, print_table


def complete_query(incomplete: str) -> list[tuple[str, str]]:
    """Names of saved queries, for the shell's completion."""
    from cypher.catalog import read_catalog

    return [(name, query.title) for name, query in read_catalog().items() if name.startswith(incomplete)]


Name = Annotated[
    str | None,
    typer.Argument(autocompletion=complete_query, help="查询名；省略则列出全部 (name; none lists all)"),
]
Statement = Annotated[str, typer.Argument(help="只读 Cypher 语句 (a read statement)")]


def query(
    context: typer.Context, name: Name = None, store: StoreUrl = DEFAULT_STORE, json: AsJson = False
) -> None:
    """运行保存的查询，参数写成 --名称 值 (run a saved query; parameters as --name value)."""
    if name is None:
        _list_queries(json)
        return
    from cypher.answer import publish_answer
    from cypher.runner import run_query
    from graph.stores import open_store
    from zhengtu.answers import print_answer

    answer = run_query(open_store(store), name, parse_extra(context.args))
    if json:
        print_json(publish_answer(answer))
    else:
        print_answer(answer)


def cypher(
    context: typer.Context, statement: Statement, store: StoreUrl = DEFAULT_STORE, json: AsJson = False
) -> None:
    """运行任意只读 Cypher，参数写成 --名称 值 (any read statement; the store itself refuses a write)."""
    from graph.stores import open_store

    found = open_store(store).run(statement, parse_extra(context.args))
    if json:
        print_json({"columns": found.columns, "rows": found.rows})
    else:
        print_table(found.columns, found.rows)


def _list_queries(json: bool) -> None:
    from cypher.catalog import read_catalog

    rows = [
        {"主题": query.theme, "名称": name, "用途": query.title, "参数": [p.name for p in query.parameters]}
        for name, query in read_catalog().items()
    ]
    if json:
        print_json(rows)
    else:
        print_table(("主题", "名称", "用途", "参数"), rows)
