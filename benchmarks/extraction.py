"""Whole extraction (clean, split, convert, parse, extract) beside `jieba.lcut` on the same text, one core.

    python benchmarks/extraction.py [FOLDER …]

Prints characters per second of CPU time and the ratio, for each folder by itself; where none is given, for
the sample pages and for the short, dense notices in `shared/notices` beside the checkout, if they are there.
The two sides take turns round by round, and the fastest of several rounds counts for each page. The first
round, not counted, loads tables and dictionaries on both sides.
"""

import logging
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import jieba

from corpus import CorpusError, find_files, parse_page, read_page
from corpus.notice import Page
from extract.extraction import extract_record

ROUNDS = 7
ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "corpus" / "notices"
DENSE = ROOT.parent / "shared" / "notices"

Side = Callable[[Page], object]


def extract_page(page: Page) -> None:
    """Everything from the decoded text on."""
    for notice in parse_page(page.source, page.text).notices:
        extract_record(notice)


def cut_page(page: Page) -> None:
    """The yardstick."""
    jieba.lcut(page.text)


def read_pages(folder: Path) -> list[Page]:
    """The pages of a folder; files beside them that hold no notice are left out."""
    pages = []
    for path in find_files([folder]):
        try:
            pages.append(read_page(path))
        except CorpusError:
            continue
    return pages


def seconds_of(sides: Sequence[Side], pages: Sequence[Page]) -> list[float]:
    """CPU seconds of each side for all pages."""
    rounds = [[[_once(side, page) for page in pages] for side in sides] for _ in range(ROUNDS + 1)][1:]
    return [
        sum(min(seconds) for seconds in zip(*of_one_side, strict=True))
        for of_one_side in zip(*rounds, strict=True)
    ]


def _once(side: Side, page: Page) -> float:
    begin = time.process_time()
    side(page)
    return time.process_time() - begin


def report(folder: Path) -> None:
    """Print one row for each side."""
    pages = read_pages(folder)
    characters = sum(len(page.text) for page in pages)
    ours, theirs = seconds_of([extract_page, cut_page], pages)
    print(f"{folder.parent.name}/{folder.name}: {characters} characters in {len(pages)} pages")
    print(f"{'zhengtu, whole extraction':<28} {characters / ours:>12,.0f} characters/s")
    print(f"{'jieba.lcut':<28} {characters / theirs:>12,.0f} characters/s")
    print(f"{'ratio':<28} {theirs / ours:>12.2f}\n")


def main(folders: Sequence[Path]) -> None:
    """Report each folder."""
    jieba.setLogLevel(logging.ERROR)
    for folder in folders or [SAMPLES, *([DENSE] if DENSE.is_dir() else [])]:
        report(folder)


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
