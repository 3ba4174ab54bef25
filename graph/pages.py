"""Pages → graph, without any store; records come from the cache where notice and rules are unchanged."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

import msgspec

from corpus.errors import CorpusError, ZhengtuError
from corpus.notice import Notice
from corpus.reading import read_corpus
from extract.record import Record
from graph.build import build_graph
from graph.cache import RecordCache, cache_folder
from graph.model import Graph

Paths: TypeAlias = Iterable[str | Path]
Progress: TypeAlias = Callable[[str, int, int], None]  # stage, done, of how many (0: not known)
OnProblem: TypeAlias = Callable[[ZhengtuError], None]


class Reading(msgspec.Struct, frozen=True):
    """The graph, and from how many notices; `cached` of them did not have to be read again."""

    graph: Graph
    notices: int
    cached: int
    problems: int


def no_progress(stage: str, done: int, total: int) -> None:
    """Nobody is watching."""


def read_graph_of(
    paths: Paths, *, progress: Progress = no_progress, on_problem: OnProblem = lambda problem: None
) -> Reading:
    """The graph of the pages below `paths`. What can't be read goes to `on_problem` and the rest goes on.

    CorpusError where no notice is found at all.
    """
    paths = list(paths)
    problems: list[ZhengtuError] = []

    def count_problem(problem: ZhengtuError) -> None:
        problems.append(problem)
        on_problem(problem)

    progress("读取", 0, 0)
    notices = read_corpus(paths, count_problem)
    if not notices:
        raise CorpusError("没有读到任何公文", where="、".join(map(str, paths)), todo="检查路径和文件内容")
    cache = RecordCache(cache_folder())
    records = list(_extract(notices, cache, progress, count_problem))
    progress("建图", 0, 0)
    return Reading(build_graph(records), len(notices), cache.hits, len(problems))


def _extract(
    notices: tuple[Notice, ...], cache: RecordCache, progress: Progress, on_problem: OnProblem
) -> Iterator[Record]:
    for done, notice in enumerate(notices, 1):
        try:
            yield cache.get(notice) or _extract_anew(notice, cache)
        except ZhengtuError as problem:
            on_problem(problem)
        progress("提取", done, len(notices))


def _extract_anew(notice: Notice, cache: RecordCache) -> Record:
    # Its tables take time to load: not for a build in which nothing is new.
    from extract.extraction import extract_record

    record = extract_record(notice)
    cache.put(record)
    return record
