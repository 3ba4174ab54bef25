"""How long a question takes: cold on the sample graph beside an empty Typer program, and on a large graph.

    python benchmarks/ask.py [RELATIONS]

The large graph (1,000,000 relations unless told) is made up: notices, bodies, tasks and duties with the names
of real ones. Prints a Markdown table; figures are medians in milliseconds, cold ones of whole processes.
"""

import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from graph.model import Edge, Evidence, Graph, Node  # noqa: E402
from graph.rebuild import rebuild  # noqa: E402
from graph.stores import open_store  # noqa: E402

EMPTY = "import typer; app = typer.Typer(); app.command()(lambda: None); app()"
QUESTIONS = ("广东省卫生计生委牵头哪些任务", "谁牵头“互联网+”医疗服务", "2018年有多少份通知")
PROVINCES = ("广东省", "安徽省", "福建省", "江西省", "湖北省", "山西省", "四川省", "云南省")
HEADS = ("卫生计生委", "发展改革委", "财政厅", "教育厅", "科技厅", "商务厅", "民政厅", "交通运输厅")
TOPICS = ("远程医疗", "智慧旅游", "数字经济", "电子商务", "智能制造", "普惠金融", "现代农业", "公共服务平台")
ROLES = ("LEADS", "SUPPORTS", "RESPONSIBLE_FOR")
TASKS_PER_NOTICE, DUTIES_PER_TASK, RUNS = 20, 4, 7
TEXT = "加快推进有关工作，完善工作机制，强化督促检查，确保各项任务落到实处。"


def main() -> None:
    """Measure and print."""
    relations = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        sample, large = str(Path(folder, "sample.lbug")), str(Path(folder, "large.lbug"))
        rebuild([ROOT / "corpus" / "notices"], sample)
        store = open_store(large)
        store.write_graph(make_graph(relations))
        store.close()
        empty = measure([sys.executable, "-c", EMPTY])
        print("| question | sample | / empty | large | more |\n| --- | ---: | ---: | ---: | ---: |")
        for question in QUESTIONS:
            small, big = measure(command(question, sample)), measure(command(question, large))
            print(f"| {question} | {small:.0f} | {small / empty:.1f} | {big:.0f} | {big - small:.0f} |")
        print(f"\nempty Typer program: {empty:.0f} ms; large graph: {relations:,} relations")


def command(question: str, store: str) -> list[str]:
    """`zhengtu ask` as a process of its own."""
    return [sys.executable, "-m", "zhengtu", "ask", question, "--store", store, "--json"]


def measure(words: list[str]) -> float:
    """Median wall time of a process in milliseconds."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run(words, check=True, capture_output=True, cwd=ROOT)
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)


def make_graph(relations: int) -> Graph:
    """A graph with about so many relations; the same for the same number."""
    chance = random.Random(1)
    graph = Graph()
    bodies = list(_bodies(relations))
    graph.nodes.update((body.id, body) for body in bodies)
    count = relations // (TASKS_PER_NOTICE * (DUTIES_PER_TASK + 1))
    for at in range(count):
        _add_notice(graph, at, bodies, chance)
    return graph


def _bodies(relations: int) -> Iterator[Node]:
    names = [province + head for province in PROVINCES for head in HEADS]
    for at in range(max(relations // 100, len(names))):
        name = names[at] if at < len(names) else f"第{at}开发区管委会"
        region = name[:3] if at < len(names) else None
        yield Node("Agency", f"a{at}", {"name": name, "region": region, "aliases": [], "known": True})


def _add_notice(graph: Graph, at: int, bodies: list[Node], chance: random.Random) -> None:
    region, topic = chance.choice(PROVINCES), chance.choice(TOPICS)
    title = f"{region}人民政府关于{topic}第{at}号实施方案的通知"
    properties = {"title": title, "region": region, "year": 2010 + at % 15, "seen": True, "text": title}
    graph.nodes[f"n{at}"] = Node("Notice", f"n{at}", properties)
    for index in range(TASKS_PER_NOTICE):
        task, name = f"t{at}-{index}", _title(at, index, chance)
        graph.nodes[task] = Node("Task", task, {"title": name, "text": name + TEXT, "ordinal": index})
        proof = Evidence(f"n{at}", 0, len(title), title, "made")
        graph.edges[f"h{task}"] = Edge("HAS_TASK", f"n{at}", task, f"h{task}", {}, proof)
        for rank, body in enumerate(chance.sample(bodies[:64] if index == 0 else bodies, DUTIES_PER_TASK)):
            role = ROLES[0] if rank == 0 else chance.choice(ROLES[1:])
            edge = f"d{task}-{rank}"
            graph.edges[edge] = Edge(role, body.id, task, edge, {"basis": "explicit"}, proof)


def _title(at: int, index: int, chance: random.Random) -> str:
    """A title; one in a thousand is about what a question asks for."""
    topic = "“互联网+”医疗服务" if (at + index) % 1000 == 0 else chance.choice(TOPICS)
    return f"加快发展{topic}（{at}-{index}）"


if __name__ == "__main__":
    main()
