"""PDF: `corpus/pdf` makes it markup in a process of its own, which is laid out as a web page is."""

import os
import subprocess
import sys

from corpus.errors import CorpusError
from corpus.readers import html
from corpus.sheet import Sheet

_SIGN = b"%PDF-"
# Some servers put bytes before the sign.
_HEAD = 1024
_BEGINNING = '<!DOCTYPE html>\n<html class="pdf">'
_SECONDS = 300


def accepts(data: bytes) -> bool:
    """Whether the sign of a PDF stands near the start."""
    return _SIGN in data[:_HEAD]


def reads(text: str) -> bool:
    """Whether `decode` made this text."""
    return text.startswith(_BEGINNING)


def decode(data: bytes) -> tuple[str, str]:
    """`pdf` and the markup. Raises CorpusError."""
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "corpus.pdf"],
            input=data,
            capture_output=True,
            timeout=_SECONDS,
            env=_paths(),
        )
    except subprocess.TimeoutExpired as error:
        raise CorpusError(f"PDF 读了 {_SECONDS} 秒还没读完", todo="请拆分或另存后重试") from error
    said = done.stdout.decode("utf-8", "replace")
    if done.returncode == 0:
        return "pdf", said
    what, _, todo = said.partition("\n")
    if done.returncode == 1 and todo:
        raise CorpusError(what, todo=todo)
    raise CorpusError("PDF 太大或已损坏,没能读完", todo="请拆分或另存后重试")


def lay_out(text: str) -> Sheet:
    """The markup as a web page."""
    return html.lay_out(text)


def _paths() -> dict[str, str]:
    """The process finds the modules where this one does."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
