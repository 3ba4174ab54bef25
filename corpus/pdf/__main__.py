"""`python -m corpus.pdf` reads a PDF from its input and writes the markup, or one line about what is wrong.

A process of its own, because a hostile file may take all time and memory, or make the library fall.
"""

import sys
from contextlib import suppress

from corpus.errors import CorpusError
from corpus.pdf.document import render_document
from corpus.pdf.pdfium import read_leaves

# Seconds of computing and bytes of memory; the time is enough for a thousand pages on a slow machine.
SECONDS = 120
_MEMORY = 3 << 30


def main() -> int:
    """Exit code 1 where the file can't be read: `what` and `todo` are written."""
    _bound()
    try:
        text, code = render_document(read_leaves(sys.stdin.buffer.read())), 0
    except CorpusError as problem:
        text, code = f"{problem.what}\n{problem.todo}", 1
    sys.stdout.buffer.write(text.encode())
    return code


def _bound() -> None:
    """Windows knows no such bounds, macOS none of memory; there only the waiting ends."""
    if sys.platform != "win32":
        import resource

        bounds = {resource.RLIMIT_CPU: SECONDS, resource.RLIMIT_AS: _MEMORY, resource.RLIMIT_CORE: 0}
        for kind, most in bounds.items():
            with suppress(ValueError, OSError):
                resource.setrlimit(kind, (most, most))


if __name__ == "__main__":
    sys.exit(main())
