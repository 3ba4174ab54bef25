"""Size and time of a page beside bare pyvis on the same graph, in the same run. Prints a Markdown table.

    python benchmarks/viz.py [NODES EDGES]...

`build` is Python's work, `usable` the time in headless Chromium from opening until a search and a click have
been answered and drawn. Bare pyvis is opened as it writes itself, its physics on, for at most PATIENCE.
The best of REPEATS.
"""

import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

import contextlib

from graph.model import Edge, Evidence, Graph, Node
from tests.programs import start_browser
from viz.assembly import build_view, pairs_of
from viz.layout import layout_force

PATIENCE = 60.0
REPEATS = 3
SIZES = ((200, 400), (1_500, 4_500), (5_000, 15_000))
QUOTE = "各级卫生健康部门牵头，发展改革、财政、人力资源社会保障等部门按职责分工配合。"


def make_graph(nodes: int, edges: int) -> Graph:
    """Bodies and tasks of many notices, every edge with its quote; the same for the same sizes."""
    chance = random.Random(1)
    notices = [_notice(at) for at in range(max(nodes // 50, 1))]
    bodies = [Node("Agency", f"a{at}", {"name": f"第{at}市卫生健康委员会"}) for at in range(nodes // 5)]
    rest = nodes - len(notices) - len(bodies)
    tasks = [
        Node("Task", f"t{at}", {"title": f"任务{at}：推进“互联网+医疗健康”便民惠民服务"})
        for at in range(rest)
    ]
    made = [_duty(at, chance, notices, bodies, tasks) for at in range(edges)]
    return Graph({node.id: node for node in [*notices, *bodies, *tasks]}, {edge.id: edge for edge in made})


def _notice(at: int) -> Node:
    text = "\n".join(f"（{line}）{QUOTE}" for line in range(60))
    return Node(
        "Notice",
        f"n{at}",
        {"title": f"关于印发第{at}号行动计划的通知", "number": f"测〔2018〕{at}号", "text": text},
    )


def _duty(at: int, chance: random.Random, notices: list[Node], bodies: list[Node], tasks: list[Node]) -> Edge:
    notice, body, task = chance.choice(notices), chance.choice(bodies), chance.choice(tasks)
    text = str(notice.properties["text"])
    start = text.index(QUOTE, chance.randrange(len(text) - 2 * len(QUOTE) - 10))
    kind = chance.choice(["LEADS", "SUPPORTS", "SUPPORTS", "RESPONSIBLE_FOR"])
    ends = (notice.id, task.id) if at % 4 == 0 else (body.id, task.id)
    evidence = Evidence(notice.id, start, start + len(QUOTE), QUOTE, "benchmark")
    return Edge("HAS_TASK" if at % 4 == 0 else kind, *ends, f"e{at}", {}, evidence)


def write_ours(graph: Graph, path: Path) -> None:
    """The whole graph, unfolded: the hardest page that we write."""
    notices = {id: node for id, node in graph.nodes.items() if node.label == "Notice"}
    build_view(
        "overview", "基准", graph, layout_force(list(graph.nodes), pairs_of(graph)), notices
    ).write_html(path)


def write_bare(graph: Graph, path: Path) -> None:
    """The same graph as pyvis alone writes it."""
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    for node in graph.nodes.values():
        network.add_node(node.id, str(node.properties.get("name") or node.properties.get("title")))
    for edge in graph.edges.values():
        network.add_edge(edge.source, edge.target, title=edge.evidence.quote if edge.evidence else "")
    path.write_text(network.generate_html(), encoding="utf-8")


def time_ours(page: Any, path: Path) -> float:
    """Seconds until a name has been searched, chosen and shown in the panel, and the picture is drawn."""
    started = time.perf_counter()
    page.goto(path.as_uri())
    page.fill("#search", "任务7：")
    page.press("#search", "Enter")
    page.wait_for_selector("#detail h2")
    _wait_for_frame(page)
    return time.perf_counter() - started


def time_bare(page: Any, path: Path) -> float:
    """Seconds until vis-network says that its physics came to rest, or `PATIENCE`."""
    from playwright.sync_api import TimeoutError

    started = time.perf_counter()
    page.route("http*://**", lambda route: route.abort())
    page.goto(path.as_uri(), wait_until="commit")
    with contextlib.suppress(TimeoutError):
        page.wait_for_function(
            "window.network && document.getElementById('loadingBar')?.style.display === 'none'"
        )
    return time.perf_counter() - started


def _wait_for_frame(page: Any) -> None:
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def _measure(
    browser: Any, graph: Graph, path: Path, write: Callable[..., None], look: Callable[..., float]
) -> str:
    started = time.perf_counter()
    write(graph, path)
    built = time.perf_counter() - started
    usable = _look(browser, path, look)
    if usable < PATIENCE:
        usable = min(usable, *(_look(browser, path, look) for _ in range(REPEATS - 1)))
    shown = f"> {PATIENCE:.0f}" if usable >= PATIENCE else f"{usable:.1f}"
    return f"{built:.1f} s | {path.stat().st_size / 1e6:.1f} MB | {shown} s"


def _look(browser: Any, path: Path, look: Callable[..., float]) -> float:
    page = browser.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    usable = look(page, path)
    page.close()
    return usable


def main(sizes: tuple[tuple[int, int], ...]) -> None:
    """Print the table."""
    from playwright.sync_api import sync_playwright

    print("| nodes | edges | page | build | size | usable |\n|---|---|---|---|---|---|")
    with sync_playwright() as play, tempfile.TemporaryDirectory() as folder:
        browser = start_browser(play, "chromium")
        write_ours(make_graph(10, 10), Path(folder, "warm.html"))
        for nodes, edges in sizes:
            graph = make_graph(nodes, edges)
            for name, write, look in (
                ("zhengtu", write_ours, time_ours),
                ("bare pyvis", write_bare, time_bare),
            ):
                figures = _measure(browser, graph, Path(folder, f"{nodes}-{look.__name__}.html"), write, look)
                print(f"| {nodes} | {edges} | {name} | {figures} |", flush=True)
        browser.close()


if __name__ == "__main__":
    given = [int(part) for part in sys.argv[1:]]
    main(tuple(zip(given[::2], given[1::2], strict=True)) or SIZES)
