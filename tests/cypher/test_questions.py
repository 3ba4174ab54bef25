"""The question files: at least 95 % right, no wrong answer given as right."""

from functools import partial
from pathlib import Path

import pytest

from cypher.ask import ask
from graph.model import Store
from tests.cypher.judge import Expected, judge, judge_all, print_shares, read_questions

FILES = sorted(Path(__file__).parent.glob("questions*.jsonl"))


@pytest.mark.slow
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_questions(store: Store, path: Path) -> None:
    judged = judge_all(read_questions(path), partial(ask, store))
    print_shares(path.name, judged, details=True)
    verdicts = [each.verdict for each in judged]
    assert verdicts.count("wrong") == 0
    assert verdicts.count("right") >= 0.95 * len(verdicts)


@pytest.mark.parametrize(
    ("expected", "verdict"),
    [
        (Expected("省卫生计生委牵头哪些任务", "answer", contains=("大力发展“互联网+”医疗服务",)), "right"),
        (Expected("市科技局参与哪些任务", "ambiguous"), "right"),
        (Expected("省卫生计生委牵头哪些任务", "answer", query="tasks"), "wrong"),
        (Expected("省卫生计生委牵头哪些任务", "answer", contains=("登月",)), "wrong"),
        (Expected("省卫生计生委牵头哪些任务", "answer", parameters={"roles": ["SUPPORTS"]}), "wrong"),
        (Expected("广东省卫生计生委牵头哪些任务", "answer", count=7), "right"),
        (Expected("广东省卫生计生委牵头哪些任务", "ambiguous"), "wrong"),
        (Expected("广东省卫生计生委牵头哪些任务", "refuse"), "wrong"),
        (Expected("谁牵头登月", "refuse"), "right"),
        (Expected("谁牵头登月", "answer"), "refused"),
    ],
)
def test_judge(store: Store, expected: Expected, verdict: str) -> None:
    assert judge(expected, partial(ask, store)).verdict == verdict
