"""One page → its notices: canonical characters, spam and site's frame away, gaps closed, split, parsed."""

from collections.abc import Iterable, Sequence

from corpus.accounting import account, map_runs
from corpus.assembly import again, build_notice, is_notice
from corpus.characters import canonical
from corpus.duplicates import merge_duplicates
from corpus.lift import Lifted, lift
from corpus.line_rules import Decoration
from corpus.lines import find_bullets, find_decoration, find_page_numbers, lines_of
from corpus.notice import Dropped, Notice, Page, SourceFile, Span
from corpus.pipes import without_pipes
from corpus.readers import lay_out
from corpus.sheet import BREAK, Sheet, drop
from corpus.spam import find_spam, restored_word
from corpus.split import Part, split_notices


def parse_page(source: SourceFile, text: str) -> Page:
    """The notices in a decoded page; every character is in one of them or in `dropped`."""
    sheet, decorations = _cleaned(lay_out(text))
    lifted = lift(sheet.text)
    read = [(part, lifted.keep(part.kept)) for part in split_notices(lifted, decorations)]
    built = _built(source, [(part, own) for part, own in read if own.text.strip()])
    notices = merge_duplicates(notice for notice in built if is_notice(notice))
    dropped = [*sheet.dropped, *_repeated(lifted, [part for part, _ in read])]
    return Page(source, text, notices, tuple(account(len(text), notices, built, dropped)))


def _built(source: SourceFile, read: list[tuple[Part, Lifted]]) -> list[Notice]:
    """The notices; a text that stands on the page again is not parsed again."""
    notices: list[Notice] = []
    parsed: dict[str, Notice] = {}
    for part, own in read:
        known = parsed.get(own.text)
        notice = again(known, own) if known else build_notice(source, own, part.says)
        parsed.setdefault(own.text, notice)
        notices.append(notice)
    return notices


def _cleaned(laid_out: Sheet) -> tuple[Sheet, list[Decoration]]:
    """The sheet in canonical characters without bullets, spam and the site's frame; the frame as read."""
    sheet = laid_out.with_text(canonical(laid_out.text))
    sheet = sheet.without(drop(span.start, span.end, "bullet") for span in find_bullets(sheet.text))
    sheet = without_pipes(_without_spam(sheet))
    sheet = _without_feet(sheet, find_page_numbers(sheet.text))
    decorations = list(find_decoration(sheet.text))
    feet = [Span(d.start, d.end) for d in decorations if d.rule == "page_number"]
    frame = (drop(d.start, d.end, d.rule) for d in decorations if d.rule != "page_number")
    return _without_feet(sheet.without(frame, filler=BREAK), feet), decorations


def _without_feet(sheet: Sheet, feet: Iterable[Span]) -> Sheet:
    """The sheet without its pages' feet; a paragraph may go on behind them."""
    lines = lines_of(sheet.text, feet)
    return sheet.without(drop(line.start, line.end, "page_number") for line in lines)


def _without_spam(sheet: Sheet) -> Sheet:
    spam = list(find_spam(sheet.text))
    words = [restored_word(sheet.text, span, spam) for span in spam]
    text = sheet.text
    for span, word in zip(spam, words, strict=True):
        text = text[: span.start] + word + text[span.start + len(word) :]
    drops = [drop(span.start + len(word), span.end, "spam") for span, word in zip(spam, words, strict=True)]
    return sheet.with_text(text).without(drops)


def _repeated(lifted: Lifted, parts: Sequence[Part]) -> list[Dropped]:
    """The title lines that a site repeats above the notice."""
    titles = lifted.keep([span for part in parts for span in part.repeated])
    return [
        Dropped(run, "repeated_title") for run in map_runs(titles.starts, titles.sources, len(titles.text))
    ]
