"""Older Word files (.doc, .wps, .rtf): LibreOffice, where it is installed, makes them .docx."""

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus.errors import CorpusError
from corpus.files import MAX_BYTES
from corpus.readers import docx
from corpus.sheet import Sheet

_COMPOUND, _RTF = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf"
# Names of streams in the directory of a compound file.
_WORD, _LOCKED = (name.encode("utf-16-le") for name in ("WordDocument", "EncryptedPackage"))
_PROGRAMS = ("soffice", "libreoffice")
_SECONDS = 120


def accepts(data: bytes) -> bool:
    """Whether the bytes begin as a compound file or as RTF does."""
    return data.startswith((_COMPOUND, _RTF))


def reads(text: str) -> bool:
    """What `decode` makes is read as .docx."""
    return docx.reads(text)


def decode(data: bytes) -> tuple[str, str]:
    """`docx` and the markup. Raises CorpusError, also where LibreOffice is not installed."""
    if _LOCKED in data:
        raise CorpusError("文件加了密码", todo="请去掉密码后重试")
    if data.startswith(_COMPOUND) and _WORD not in data:
        raise CorpusError("不是 Word 文件", todo="请另存为 .docx、网页或 PDF 后重试")
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise CorpusError(
            "旧版 Word 文件要由 LibreOffice 转换,这里没有安装",
            todo="请安装 LibreOffice,或另存为 .docx 后重试",
        )
    return docx.decode(_convert(program, data))


def lay_out(text: str) -> Sheet:
    """The markup as a web page."""
    return docx.lay_out(text)


def _convert(program: str, data: bytes) -> bytes:
    """The same as .docx, made with a profile of its own, so that an open LibreOffice does not mind."""
    with TemporaryDirectory() as folder:
        source = Path(folder, "page.rtf" if data.startswith(_RTF) else "page.doc")
        source.write_bytes(data)
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        words = [program, profile, "--headless", "--convert-to", "docx", "--outdir", folder, str(source)]
        try:
            subprocess.run(words, capture_output=True, timeout=_SECONDS, check=False)
            return _read(source.with_suffix(".docx"))
        except subprocess.TimeoutExpired as error:
            raise CorpusError(f"转换了 {_SECONDS} 秒还没完成", todo="请另存为 .docx 后重试") from error


def _read(made: Path) -> bytes:
    """Bounded, as what people give is."""
    if not made.is_file() or made.stat().st_size > MAX_BYTES:
        raise CorpusError("LibreOffice 没能转换", todo="请另存为 .docx 后重试")
    return made.read_bytes()
