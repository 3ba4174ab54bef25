"""The command line as people use it: results and messages apart, exit codes, help in Chinese and English."""

import json
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from zhengtu.app import app, main

COMMANDS = sorted(str(command.name) for command in app.registered_commands)


class Done(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """Run `zhengtu ARGUMENTS…` in this process."""

    def run_command(*arguments: object) -> Done:
        monkeypatch.setattr(sys, "argv", ["zhengtu", *map(str, arguments)])
        try:
            main()
            code = 0
        except SystemExit as end:
            code = int(end.code or 0)
        out, err = capsys.readouterr()
        return Done(code, out, err)

    return run_command


@pytest.fixture(scope="session")
def graph_file(tmp_path_factory: pytest.TempPathFactory, sample_pages: Path) -> Path:
    """The sample pages, built into an embedded graph."""
    file = tmp_path_factory.mktemp("graph") / "样例.lbug"
    build = [sys.executable, "-m", "zhengtu", "build", sample_pages, "--store", file]
    subprocess.run(build, check=True, capture_output=True)
    return file


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_chinese_with_english_beside_it(run, command: str) -> None:
    done = run(command, "--help")
    assert done.code == 0
    assert any("\u4e00" <= letter <= "\u9fff" for letter in done.out)
    assert "(" in done.out


def test_the_question_of_the_readme(run, graph_file: Path) -> None:
    done = run("ask", "省卫生计生委牵头哪些任务", "--store", graph_file, "--json")
    answer = json.loads(done.out)
    assert set(answer) == {"question", "query", "parameters", "columns", "rows", "evidence"}
    assert len(answer["rows"]) == 7
    assert {proof["row"] for proof in answer["evidence"]} == set(range(7))
    assert all("卫生计生委" in proof["quote"] for proof in answer["evidence"])


def test_answer_in_words_then_table_then_quotes(run, graph_file: Path) -> None:
    done = run("ask", "省卫生计生委牵头哪些任务?", "--store", graph_file)
    assert done.out.index("共7项") < done.out.index("大力发展") < done.out.index("依据")
    assert "粤府办〔2018〕22号" in done.out


def test_what_is_not_understood_is_refused_with_the_words(run, graph_file: Path) -> None:
    done = run("ask", "省卫生计生委的食堂几点开门", "--store", graph_file)
    assert (done.code, done.out) == (3, "")
    assert done.err.startswith("错误：")
    assert done.err.count("\n") == 1


def test_queries_are_listed_without_a_name(run) -> None:
    listed = json.loads(run("query", "--json").out)
    assert len(listed) >= 10
    assert {"主题", "名称", "用途", "参数"} == set(listed[0])


def test_a_mistyped_query_name_offers_the_nearest(run, graph_file: Path) -> None:
    done = run("query", "tasks_of_agenci", "--store", graph_file)
    assert done.code == 3
    assert "tasks_of_agency" in done.err


def test_a_saved_query_takes_parameters_by_name(run, graph_file: Path) -> None:
    arguments = ("--agencies", "广东省卫生计生委", "--roles=LEADS", "--store", graph_file, "--json")
    assert len(json.loads(run("query", "tasks_of_agency", *arguments).out)["rows"]) == 7


def test_cypher_reads_and_the_store_refuses_a_write(run, graph_file: Path) -> None:
    statement = "MATCH (n:Notice {number: $number}) RETURN n.title AS title"
    read = run("cypher", statement, "--number", "粤府办〔2018〕22号", "--store", graph_file, "--json")
    assert len(json.loads(read.out)["rows"]) == 1
    before = graph_file.read_bytes()
    write = run("cypher", "MATCH (n:Notice) SET n.title = 'x'", "--store", graph_file)
    assert write.code == 1
    assert write.err.count("\n") == 1
    assert graph_file.read_bytes() == before


def test_records_come_one_a_line(run, sample_pages: Path) -> None:
    page = next(sample_pages.glob("003*.txt"))
    (record,) = (json.loads(line) for line in run("extract", page).out.splitlines())
    assert record["notice"]["region"] == "梅州市"


def test_a_drawn_notice_escapes_its_text(run, tmp_path: Path) -> None:
    page = tmp_path / "通知.txt"
    title = "梅州市人民政府关于<script>alert(1)</script>的通知"
    body = "各县（市、区）人民政府：\n\n一、总体要求。（市财政局负责）\n\n梅州市人民政府\n2018年1月2日\n"
    page.write_text(f"{title}\n\n{body}", encoding="utf-8")
    done = run("show", page)
    assert "<script>alert" not in done.out
    assert "&lt;script&gt;alert" in done.out


def test_status_and_issues_speak_of_the_graph(run, graph_file: Path) -> None:
    status = json.loads(run("status", "--store", graph_file, "--json").out)
    assert status["nodes"]["Notice"] >= 16
    issues = json.loads(run("issues", "--store", graph_file, "--json").out)
    assert all({"kind", "message", "notice"} <= set(issue) for issue in issues["rows"])
    assert {proof["row"] for proof in issues["evidence"]} == set(range(len(issues["rows"])))


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("status", "--store", "没有.lbug"), 1, "还没有图文件"),
        (("status", "--store", "ftp://x"), 1, "不认识的图库地址"),
        (("build", "没有这个目录"), 1, "没有这个目录"),
        (("ask", "x", "--nosuch"), 2, ""),
        (("query", "notices", "裸词"), 2, ""),
    ],
)
def test_each_failure_is_one_line_with_its_code(run, monkeypatch, tmp_path, arguments, code, said) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(*arguments)
    assert done.code == code
    assert said in done.err
    assert list(tmp_path.iterdir()) == []


def test_one_unreadable_file_leaves_the_others_and_is_told(run, tmp_path: Path, sample_pages: Path) -> None:
    good = next(sample_pages.glob("003*.txt"))
    empty = tmp_path / "空.txt"
    empty.write_bytes(b"")
    done = run("build", good, empty, "--store", tmp_path / "g.lbug", "--json")
    assert done.code == 1
    assert "空.txt" in done.err
    assert json.loads(run("status", "--store", tmp_path / "g.lbug", "--json").out)["nodes"]["Task"] == 48


LATE = ("spacy", "jieba", "neo4j", "pyarrow", "igraph", "opencc", "lxml", "pyvis", "numpy")


@pytest.mark.parametrize(
    "arguments", [("ask", "省卫生计生委牵头哪些任务"), ("query", "notices"), ("status",)]
)
def test_what_a_command_does_not_need_is_not_loaded(graph_file: Path, arguments: tuple[str, ...]) -> None:
    code = (
        "import sys; from zhengtu.app import app\n"
        f"app({[*arguments, '--store', str(graph_file)]!r}, standalone_mode=False)\n"
        f"print([name for name in {LATE!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, cwd=Path(__file__).parents[2]
    )
    assert done.stderr.decode().splitlines()[-1] == "[]"
