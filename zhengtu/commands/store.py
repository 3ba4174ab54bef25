"""`status`, `issues` and `export`: what stands in a store."""

from pathlib import Path
from typing import Annotated

import typer

from zhengtu.options import DEFAULT_STORE, AsJson, StoreUrl
from zhengtu.printing import print_json, print_line, print_table

Target = Annotated[Path, typer.Argument(help="写到哪个目录或文件 (folder or file)")]
Format = Annotated[str, typer.Option("--format", help="neo4j-admin、jsonl、graphml (format)")]


def status(store: StoreUrl = DEFAULT_STORE, json: AsJson = False) -> None:
    """图库里有什么，何时建成，各类事实有无着落 (counts, build and the ledger's shares)."""
    from graph.ontology import read_ontology
    from graph.stores import open_store

    state = open_store(store).status()
    if json:
        print_json({"url": state.url, "build": state.build, "built_at": state.built_at, "nodes": state.nodes,
                    "edges": state.edges})  # fmt: skip
        return
    ontology = read_ontology()
    print_line(f"图库 {state.url}　构建 {state.build or '（无）'}　{state.built_at or ''}")
    rows = [{"种类": ontology.nodes[label].zh, "标签": label, "数量": n} for label, n in state.nodes.items()]
    rows += [
        {"种类": ontology.relations[name].zh, "标签": name, "数量": n} for name, n in state.edges.items()
    ]
    print_table(("种类", "标签", "数量"), rows)


def issues(store: StoreUrl = DEFAULT_STORE, json: AsJson = False) -> None:
    """列出没读懂、对不上、不在词表里的 (what was not understood or does not add up)."""
    from cypher.answer import publish_answer
    from cypher.runner import run_query
    from graph.stores import open_store
    from zhengtu.answers import print_answer

    answer = run_query(open_store(store), "issues")
    if json:
        print_json(publish_answer(answer))
    else:
        print_answer(answer)


def export(target: Target, store: StoreUrl = DEFAULT_STORE, format: Format = "neo4j-admin") -> None:
    """导出图谱 (export the graph for other tools)."""
    from graph.export import export_graph
    from graph.stores import open_store

    export_graph(open_store(store).read_graph(), target, format)
    print_line(str(target))
