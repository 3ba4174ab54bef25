"""Bodies in time: who took over from whom, by the table of reforms."""

from collections.abc import Iterator

from extract.agencies import successors
from graph.build.agencies import Bodies
from graph.build.draft import Draft
from graph.model import Graph


def add_successions(draft: Draft, bodies: Bodies) -> None:
    """Join each body to those that took over from it, also where no notice names them, and on to today's."""
    waiting = list(_single_bodies(draft.graph))
    done: set[str] = set()
    while waiting:
        id, name = waiting.pop()
        if id in done:
            continue
        done.add(id)
        for succession in successors(name):
            later = bodies.add_known(succession.name)
            if later != id:
                draft.add_edge("SUCCEEDED_BY", id, later, on=succession.on, source=succession.source)
                waiting.append((later, succession.name))


def _single_bodies(graph: Graph) -> Iterator[tuple[str, str]]:
    for id, node in graph.nodes.items():
        if node.label == "Agency" and not node.properties.get("collective"):
            yield id, str(node.properties["name"])
