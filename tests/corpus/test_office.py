"""Older Word files, written by LibreOffice itself, and web archives: the same text as that of .docx."""

import quopri
import subprocess

import pytest

from corpus import CorpusError, read_corpus, read_page
from corpus.readers import find_reader, office
from tests.corpus.wordfile import cell, docx, levels, lists, p, table
from tests.programs import require_program

TABLE = table([[cell("区"), cell("补助（万元）")], [cell("东区"), cell("30")], [cell("西区"), cell("20")]])
NUMBERED = p("加强改造。由市住建局牵头。", num=1) + p("加大投入。由市财政局牵头。", num=1)
# LibreOffice writes numbers to RTF in another code page: 一？
TYPED = p("一、加强改造。由市住建局牵头。") + p("二、加大投入。由市财政局牵头。")
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ARCHIVE = """MIME-Version: 1.0
Content-Type: multipart/related; boundary="=_x"; type="text/html"

--=_x
Content-Type: text/html; charset="gb2312"
Content-Transfer-Encoding: quoted-printable

<html><p>{page}</p></html>
--=_x
Content-Type: image/png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--=_x--
"""


def write_word_file(path, tasks):
    """A notice with these tasks and a table."""
    head = p("某某市人民政府办公室关于做好冬季供热工作的通知") + p("各区人民政府：")
    foot = p("某某市人民政府办公室") + p("2019年11月2日")
    numbering = lists(levels(("chineseCounting", "%1、")))
    path.write_bytes(docx(head + tasks + TABLE + foot, numbering=numbering))


@pytest.mark.slow
@pytest.mark.parametrize(("form", "tasks"), [("doc:MS Word 97", NUMBERED), ("rtf:Rich Text Format", TYPED)])
def test_older_word_files_have_the_same_text(tmp_path, form, tasks):
    word_file = tmp_path / "page.docx"
    write_word_file(word_file, tasks)
    subprocess.run(
        [
            require_program("libreoffice"),
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            form,
            "--outdir",
            str(tmp_path),
            str(word_file),
        ],
        capture_output=True,
        check=True,
        timeout=120,
    )
    older = word_file.with_suffix(f".{form[:3]}")
    assert find_reader(older.read_bytes()) is office
    assert [notice.text for notice in read_page(older).notices] == [
        notice.text for notice in read_page(word_file).notices
    ]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (COMPOUND + "EncryptedPackage".encode("utf-16-le"), "文件加了密码"),
        (COMPOUND + "Workbook".encode("utf-16-le"), "不是 Word 文件"),
        (COMPOUND + "WordDocument".encode("utf-16-le"), "旧版 Word 文件要由 LibreOffice 转换,这里没有安装"),
        (rb"{\rtf1 }", "旧版 Word 文件要由 LibreOffice 转换,这里没有安装"),
    ],
)
def test_what_cannot_be_read_is_said(tmp_path, monkeypatch, data, what):
    monkeypatch.setenv("PATH", str(tmp_path))
    path = tmp_path / "旧.doc"
    path.write_bytes(data)
    problems: list[CorpusError] = []
    assert read_corpus([tmp_path], problems.append) == ()
    assert [(problem.what, bool(problem.todo)) for problem in problems] == [(what, True)]


def test_a_conversion_that_fails_is_said(tmp_path, monkeypatch):
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nexit 1\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    path = tmp_path / "旧.doc"
    path.write_bytes(b"{\\rtf1 }")
    with pytest.raises(CorpusError, match="LibreOffice 没能转换"):
        read_page(path)


def test_a_web_archive_is_the_page_inside(tmp_path):
    title = "某某市人民政府关于做好冬季供热工作的通知"
    page = quopri.encodestring(f"{title}</p><p>各区：请认真执行。".encode("gb2312")).decode()
    path = tmp_path / "通知.doc"
    path.write_text(ARCHIVE.format(page=page), encoding="ascii")
    (notice,) = read_page(path).notices
    assert notice.header.title == title
