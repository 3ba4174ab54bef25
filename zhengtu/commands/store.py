"""`status`, `issues` and `export`: what stands in a store."""

from pathlib import Path
from typing import Annotated

import msgspec
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
        print_json(msgspec.to_builtins(state))
        return
    ontology = read_ontology()
    print_line(f"图库 {state.url}　构建 {state.build or '（无）'}　{state.built_at or ''}")
    rows = [{"种类": ontology.nodes[label].zh, "标签": label, "数量": n} for label, n in state.nodes.items()]
    rows += [
        {"种类": ontology.relations[name].zh, "标签": name, "数量": n} for name, n in state.edges.items()
    ]
    print_table(("种类", "标签", "数量"), rows)
    if state.ledger:
        print_table(("触发词", "已用", "按规则略去", "未读懂"), map(_share_out, sorted(state.ledger.items())))


def _share_out(entry: tuple[str, dict[str, int]]) -> dict[str, str]:
    """Used, ignored and unread triggers of one kind, each with its share."""
    kind, counts = entry
    whole = sum(counts.values())
    ignored = sum(count for outcome, count in counts.items() if outcome.startswith("ignored"))
    shares = {"已用": counts.get("used", 0), "按规则略去": ignored, "未读懂": counts.get("unread", 0)}
    names = {"amount": "金额", "duty": "职责", "percent": "百分比"}
    return {"触发词": names.get(kind, kind)} | {key: f"{n}（{n / whole:.0%}）" for key, n in shares.items()}


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
