"""The same facts printed otherwise: pages are rewritten as other offices and converters would print them, and
the records must stay what they were.

    python -m tests.gold.variants [NAME …]     what each rewriting loses, part by part
    python -m tests.gold.variants NAME details …and the items

The rewritings are rows of `variants.toml`: patterns and replacements, applied one after another, and ways of
printing.
"""

import re
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

import msgspec
from opencc import OpenCC

from corpus import parse_page, read_page
from corpus.notice import Page
from extract.extraction import extract_record
from extract.publish import render_record
from tests.gold.gate import Set, open_sets, read_gold
from tests.gold.likeness import Fact
from tests.gold.measure import PARTS, Tally, mean_f1, measure, total
from tests.gold.printing import Printing

_TABLE = Path(__file__).with_name("variants.toml")


class Variant(msgspec.Struct, frozen=True):
    """A way of printing: `swaps` are (pattern, replacement) pairs for the page; `script` is a conversion of
    all characters; `printing` prints each notice by itself; `floor` is the least mean F1 over seeds and
    invented notices."""

    name: str
    swaps: tuple[tuple[str, str], ...] = ()
    script: str | None = None
    printing: Printing | None = None
    floor: float = 0.0

    def rewrite(self, text: str) -> str:
        """The page as this way of printing has it."""
        for pattern, replacement in self.swaps:
            text = _compile(pattern).sub(replacement, text)
        return _converter(self.script)(text) if self.script else text

    def pages(self, page: Page) -> Iterator[str]:
        """The page rewritten, or each of its notices on a page of its own."""
        if self.printing is None:
            yield self.rewrite(page.text)
        else:
            yield from (self.printing.print_page(self.rewrite(notice.text)) for notice in page.notices)


def read_variants() -> tuple[Variant, ...]:
    """All rows of the table."""
    rows = tomllib.loads(_TABLE.read_text("utf-8"))["variant"]
    return tuple(msgspec.convert(rows, list[Variant]))


def run_variant(variant: Variant, sets: Iterable[Set]) -> Tally:
    """The tally over all pages of the sets, rewritten."""
    return total([tally for each in sets for tally in measure(read_gold(each), _extract(variant, each))])


@cache
def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE)


@cache
def _converter(script: str) -> Callable[[str], str]:
    convert: Callable[[str], str] = OpenCC(script).convert
    return convert


def _extract(variant: Variant, each: Set) -> list[Fact]:
    names = dict.fromkeys(record["source"] for record in read_gold(each))
    pages = (read_page(each.pages / name) for name in names)
    return [
        render_record(extract_record(notice))
        for page in pages
        for text in variant.pages(page)
        for notice in parse_page(page.source, text).notices
    ]


def main(arguments: Sequence[str]) -> None:
    """Print the losses over all known sets."""
    chosen = [variant for variant in read_variants() if not _names(arguments) or variant.name in arguments]
    sets = open_sets()
    plain = run_variant(Variant("as printed"), sets)
    print(f"{'':<34} {'mean':>6} " + " ".join(f"{part[:8]:>8}" for part in PARTS))
    for variant in chosen:
        _report(variant, sets, plain, "details" in arguments)


def _names(arguments: Sequence[str]) -> list[str]:
    return [argument for argument in arguments if argument != "details"]


def _report(variant: Variant, sets: Sequence[Set], plain: Tally, details: bool) -> None:
    tally = run_variant(variant, sets)
    losses = " ".join(f"{tally.f1(part) - plain.f1(part):>+8.3f}" for part in PARTS)
    print(f"{variant.name:<34} {mean_f1(tally):>6.3f} {losses}")
    if details:
        for name, items, known in (
            ("missed", tally.missed, plain.missed),
            ("extra", tally.extra, plain.extra),
        ):
            for item in items:
                if item not in known:
                    print(name, *item)


if __name__ == "__main__":
    main(sys.argv[1:])
