"""Bad input: one clear line each, and the rest is still read."""

import os
import sys
from pathlib import Path

import pytest

from corpus import CorpusError, find_files, read_corpus, read_page
from corpus.files import MAX_BYTES, read_bytes

NOTICE = "某某市人民政府关于加快数据发展的通知\n\n各区人民政府：\n\n　　请认真执行。\n\n2019年1月2日\n"


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "通知.txt"
    path.write_text(NOTICE, encoding="utf-8")
    return path


def problem_with(path):
    """The one line that the user reads about this path."""
    problems = []
    assert read_corpus([path], problems.append) == ()
    (problem,) = problems
    assert isinstance(problem, CorpusError)
    assert problem.where == str(path)
    assert problem.todo
    assert "\n" not in str(problem)
    return problem.what


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "文件是空的"),
        (b" \n\n", "文件是空的"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "不是网页、PDF、Word 或文本文件"),
        ("今天天气很好。".encode(), "没有找到公文"),
        (b"\xff\xfe\x00\xd8\x00\xd8", "文件以 utf-16 开头,内容却不是"),
        ("通知".encode() + b"\xff\x80\xff" * 30, "编码无法识别"),
    ],
)
def test_file_that_holds_no_notice(tmp_path, data, what):
    path = tmp_path / "坏.txt"
    path.write_bytes(data)
    assert problem_with(path) == what


def test_file_that_does_not_exist(tmp_path):
    assert problem_with(tmp_path / "无.txt") == "文件不存在"


def test_file_that_vanishes_while_it_is_read(page):
    files = find_files([page.parent])
    first = next(files)
    first.unlink()
    assert problem_with(first) == "文件不存在"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_file_without_permission(page):
    page.chmod(0)
    assert problem_with(page) == "没有读取权限"


def test_permission_error_is_told_plainly(page, monkeypatch):
    def refuse(*args, **kwargs):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert problem_with(page) == "没有读取权限"


def test_pipe_is_not_waited_for(tmp_path):
    pipe = tmp_path / "管道"
    os.mkfifo(pipe)
    assert problem_with(pipe) == "不是普通文件"


def test_path_with_a_zero_byte():
    with pytest.raises(CorpusError, match="路径无效"):
        read_bytes(Path("a\0b"))


def test_file_over_the_bound(tmp_path):
    path = tmp_path / "大.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert problem_with(path) == "文件超过 64 MB"


@pytest.mark.slow
def test_one_very_long_line_is_read(tmp_path):
    path = tmp_path / "长.txt"
    path.write_text(NOTICE.rstrip() + "\n" + "为加快发展，各区要认真执行。" * 200_000, encoding="utf-8")
    (notice,) = read_page(path).notices
    assert len(notice.text) > 2_000_000


def test_folder_with_nothing_readable(tmp_path):
    (tmp_path / "图.png").write_bytes(b"\x89PNG")
    assert list(find_files([tmp_path])) == []


def test_the_rest_is_read_and_each_problem_told(page):
    (page.parent / "空.txt").write_bytes(b"")
    problems, pages = [], []
    notices = read_corpus([page.parent, page.parent / "无.txt"], problems.append, pages.append)
    assert [notice.header.title for notice in notices] == ["某某市人民政府关于加快数据发展的通知"]
    assert [problem.what for problem in problems] == ["文件是空的", "文件不存在"]
    assert len(pages) == 1


def test_links_below_a_folder_are_not_followed(page, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("别处")
    (elsewhere / "他.txt").write_text(NOTICE, encoding="utf-8")
    (page.parent / "环").symlink_to(page.parent)
    (page.parent / "连.txt").symlink_to(elsewhere / "他.txt")
    assert list(find_files([page.parent])) == [page]


def test_a_file_named_twice_is_read_once(page):
    assert list(find_files([page, page.parent, f"{page.parent}/./{page.name}"])) == [page]


def test_files_come_in_a_fixed_order_without_hidden_ones(tmp_path):
    for name in ("b.txt", "a.html", ".c.txt", "README.md", "子/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert [file.name for file in find_files([tmp_path])] == ["a.html", "b.txt", "d.txt"]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "big5", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_encodings(tmp_path, encoding):
    text = (
        NOTICE
        if encoding != "big5"
        else "廣東省人民政府關於加快數據發展的通知\n\n各市人民政府:\n\n請認真執行。\n"
    )
    path = tmp_path / "通知.txt"
    path.write_bytes(text.encode(encoding))
    page = read_page(path)
    assert page.text == text
    assert page.notices[0].header.genre == "通知"


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "utf-16"])
def test_web_pages_in_their_encodings(tmp_path, encoding):
    charset = {"gb18030": "gb2312"}.get(encoding, encoding)
    html = f'<html><head><meta charset="{charset}"></head><body><p>{NOTICE.strip()}</p></body></html>'
    path = tmp_path / "通知.html"
    path.write_bytes(html.encode(encoding))
    assert read_page(path).notices[0].header.title.startswith("某某市人民政府关于")
