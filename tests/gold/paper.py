"""Notices on paper: each is printed to a PDF as official documents are, by a browser or by LibreOffice, and
read back; the records must stay what they were.

    python -m tests.gold.paper [NAME …]            F1 of the printed PDFs beside that of the pages
    python -m tests.gold.paper NAME details        …and what is lost
    python -m tests.gold.paper NAME libreoffice    …printed by LibreOffice
"""

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from functools import partial
from html import escape
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from corpus import Notice, parse_page, read_page
from extract.extraction import extract_record
from extract.publish import render_record
from tests.gold.gate import KEPT, Set, known_sets, read_gold
from tests.gold.likeness import Fact
from tests.gold.measure import PARTS, Tally, mean_f1, measure, total
from tests.programs import require_program, start_browser

# GB/T 9704: margins, 28 characters a line; without 仿宋 the browser takes the Song type that it finds.
_STYLE = """
@page { size: A4; margin: 37mm 26mm 35mm 28mm }
body { font: 16pt/28.95pt FangSong, 仿宋, "Noto Serif CJK SC", serif; margin: 0; text-align: justify }
h1 { font: 22pt/32pt "Noto Sans CJK SC", sans-serif; text-align: center }
p { margin: 0; text-indent: 32pt }
p.number { text-align: center; text-indent: 0 }
p.addressees { text-indent: 0 }
p.signed { text-align: right; padding-right: 4em }
table { border-collapse: collapse; width: 100%; font-size: 10.5pt; line-height: 15pt }
td, th { border: 1px solid black; padding: 2pt 5pt; text-align: center; font-weight: normal }
"""
_FOOT = (
    '<div style="font-size: 14pt; width: 100%; text-align: center">— <span class="pageNumber"></span> —</div>'
)
Write = Callable[[Notice], bytes]


def page_of(notice: Notice) -> str:
    """The notice as a web page to be printed."""
    return f'<meta charset="utf-8"><style>{_STYLE}</style>' + "\n".join(_blocks(notice))


def _blocks(notice: Notice) -> Iterator[str]:
    """A paragraph for each line, a table for the lines of each table."""
    for table, group in groupby(lines_with_tables(notice), key=lambda line: line[0]):
        texts = [text for _, text in group]
        yield from [_table(texts)] if table else (_paragraph(text, notice) for text in texts)


def lines_with_tables(notice: Notice) -> Iterator[tuple[int, str]]:
    """Each line and the number of the table that it is a row of, 0 for none."""
    start = 0
    for line in notice.text.split("\n"):
        yield (
            next((at for at, t in enumerate(notice.tables, 1) if t.span.start <= start < t.span.end), 0),
            line,
        )
        start += len(line) + 1


def _paragraph(text: str, notice: Notice) -> str:
    header = notice.header
    if text == header.title:
        return f"<h1>{escape(text)}</h1>"
    kind = "number" if text == header.number else "addressees" if text.endswith("：") else ""
    signs = text in header.issuers or (
        header.spans.get("issued") and text == header.spans["issued"].of(notice.text)
    )
    return f'<p class="{"signed" if signs else kind}">{escape(text)}</p>'


def _table(rows: Sequence[str]) -> str:
    split = [row.split("\t") for row in rows]
    width = max(map(len, split))
    head, *body = (
        "<tr>" + "".join(map(_cell, [*row, *[""] * (width - len(row))])) + "</tr>" for row in split
    )
    return f"<table border=1><thead>{head}</thead>{''.join(body)}</table>"


def _cell(text: str) -> str:
    return f"<td>{escape(text)}</td>"


@contextmanager
def browser_printer() -> Iterator[Write]:
    """Printing by Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        yield partial(browser_print, start_browser(play, "chromium"))


def browser_print(browser: Any, notice: Notice) -> bytes:
    """Printing by a browser, with page numbers in the foot."""
    page = browser.new_page()
    page.set_content(page_of(notice))
    data: bytes = page.pdf(
        prefer_css_page_size=True,
        display_header_footer=True,
        header_template="<i></i>",
        footer_template=_FOOT,
    )
    page.close()
    return data


def office_print(notice: Notice) -> bytes:
    """Printing by LibreOffice."""
    with TemporaryDirectory() as folder:
        page = Path(folder, "page.html")
        page.write_text(page_of(notice), "utf-8")
        command = [
            require_program("libreoffice"),
            "--headless",
            f"-env:UserInstallation=file://{Path(folder, 'profile').as_posix()}",
        ]
        command += [
            "--infilter=HTML (StarWriter)",
            "--convert-to",
            "pdf:writer_pdf_Export",
            "--outdir",
            folder,
            str(page),
        ]
        subprocess.run(command, capture_output=True, timeout=120, check=True)
        return page.with_suffix(".pdf").read_bytes()


def read_written(notice: Notice, write: Write) -> Iterator[Notice]:
    """The notices of the file that a notice is written to."""
    with TemporaryDirectory() as folder:
        path = Path(folder, notice.source.name)
        path.write_bytes(write(notice))
        for found in read_page(path).notices:
            first = msgspec.structs.replace(found.occurrences[0], source=notice.source)
            yield msgspec.structs.replace(found, occurrences=(first,))


def run_written(each: Set, write: Write) -> tuple[Tally, Tally]:
    """The tallies of a set: its notices as text, and as written."""
    gold = read_gold(each)
    names = dict.fromkeys(record["source"] for record in gold)
    notices = [notice for name in names for notice in read_page(each.pages / name).notices]
    plain = [found for notice in notices for found in parse_page(notice.source, notice.text).notices]
    written = [found for notice in notices for found in read_written(notice, write)]
    before, after = (total(measure(gold, [_record(notice) for notice in read])) for read in (plain, written))
    return before, after


def _record(notice: Notice) -> Fact:
    return render_record(extract_record(notice))


def main(arguments: Sequence[str]) -> None:
    """Print both figures for each set, part by part."""
    words = [word for word in arguments if word != "libreoffice"]
    with nullcontext(office_print) if "libreoffice" in arguments else browser_printer() as write:
        report_sets(write, words)


def report_sets(write: Write, words: Sequence[str]) -> None:
    """The figures of the sets named, or of all, and with `details` what is lost."""
    sets = [each for each in known_sets() if each.name not in KEPT]
    chosen = [each for each in sets if each.name in words] or sets
    print(f"{'':<12} {'text':>6} {'file':>6} " + " ".join(f"{part[:8]:>8}" for part in PARTS))
    for each in chosen:
        _report(each, write, "details" in words)


def _report(each: Set, write: Write, details: bool) -> None:
    plain, written = run_written(each, write)
    losses = " ".join(f"{written.f1(part) - plain.f1(part):>+8.3f}" for part in PARTS)
    print(f"{each.name:<12} {mean_f1(plain):>6.3f} {mean_f1(written):>6.3f} {losses}", flush=True)
    if details:
        for name in ("missed", "extra"):
            known = getattr(plain, name)
            for item in getattr(written, name):
                if item not in known:
                    print(name, *item)


if __name__ == "__main__":
    main(sys.argv[1:])
