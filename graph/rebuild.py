"""Pages → store in one call: what `zhengtu build` and `zhengtu watch` do."""

from typing import TYPE_CHECKING

import msgspec

from graph.journal import Built, hash_inputs, last_built, note_built, sole_rebuild
from graph.model import Changes
from graph.stores import open_store

if TYPE_CHECKING:
    from graph.pages import OnProblem, Paths, Progress


class BuildReport(msgspec.Struct, frozen=True):
    """What a build did. `unchanged`: neither pages nor rules nor store differ from the last build."""

    url: str
    changes: Changes = Changes()
    notices: int = 0
    cached: int = 0
    problems: int = 0
    nodes: int = 0
    edges: int = 0
    unchanged: bool = False


def rebuild(
    paths: "Paths",
    store_url: str,
    *,
    if_changed: bool = False,
    allow_shrink: bool = False,
    progress: "Progress" = lambda stage, done, total: None,
    on_problem: "OnProblem" = lambda problem: None,
) -> BuildReport:
    """Make the store hold what the pages below `paths` say.

    With `if_changed` nothing is done where pages, rules and store are as the last build left them. Pages that
    can't be read go to `on_problem`. CorpusError where no notice is found at all; StoreError from the store,
    and where another rebuild of it is at work. The former graph then stays.
    """
    paths, store = list(paths), open_store(store_url)
    try:
        with sole_rebuild(store_url):
            inputs = hash_inputs(paths)
            if if_changed and _stands(store_url, Built(inputs, store.current_build())):
                return BuildReport(store_url, unchanged=True)
            # Reading and extraction take time to load: not for a corpus that is as it was.
            from graph.pages import read_graph_of

            reading = read_graph_of(paths, progress=progress, on_problem=on_problem)
            progress("写入", 0, 0)
            changes = store.write_graph(reading.graph, allow_shrink=allow_shrink)
            note_built(store_url, Built(inputs, store.current_build()))
    finally:
        store.close()
    nodes, edges = len(reading.graph.nodes), len(reading.graph.edges)
    return BuildReport(store_url, changes, reading.notices, reading.cached, reading.problems, nodes, edges)


def _stands(store_url: str, built: Built) -> bool:
    return built.build is not None and last_built(store_url) == built
