"""Whole extraction (clean, split, convert, parse, extract) beside `jieba.lcut` on the same text, one core.

    python benchmarks/extraction.py [FOLDER …]

Prints characters per second of CPU time and the ratio, for the sample pages where no folder is given. The
first round, not counted, loads tables and dictionaries on both sides.
"""

import logging
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import jieba

from corpus import find_files, parse_page, read_page
from corpus.notice import Page
from extract.extraction import extract_record

ROUNDS = 5
SAMPLES = Path(__file__).parents[1] / "corpus" / "notices"


def extract_page(page: Page) -> None:
    """Everything from the decoded text on."""
    for notice in parse_page(page.source, page.text).notices:
        extract_record(notice)


def seconds_of(work: Callable[[], object]) -> float:
    """CPU seconds of the fastest of several rounds, after one to warm up."""
    work()
    return min(_once(work) for _ in range(ROUNDS))


def _once(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin


def main(folders: Sequence[Path]) -> None:
    """Print one row for each way."""
    jieba.setLogLevel(logging.ERROR)
    pages = [read_page(path) for path in find_files(folders or [SAMPLES])]
    characters = sum(len(page.text) for page in pages)
    ours = seconds_of(lambda: [extract_page(page) for page in pages])
    theirs = seconds_of(lambda: [jieba.lcut(page.text) for page in pages])
    print(f"{characters} characters in {len(pages)} pages")
    print(f"{'zhengtu, whole extraction':<28} {characters / ours:>12,.0f} characters/s")
    print(f"{'jieba.lcut':<28} {characters / theirs:>12,.0f} characters/s")
    print(f"{'ratio':<28} {theirs / ours:>12.2f}")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
