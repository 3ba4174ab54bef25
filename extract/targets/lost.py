"""Results without one value: lost on the way to the page (建成个低碳生态城市), or a ratio."""

from collections.abc import Iterator

from corpus.notice import Span
from extract.record import Unread
from extract.targets.lexicon import form
from extract.targets.scope import Sentence, is_ahead


def find_lost_numbers(text: str, sentence: Sentence) -> Iterator[Unread]:
    """Verbs of building with a measure word and no number between, in a sentence with a time to come; 1:8."""
    for match in form("ratio").finditer(text, sentence.span.start, sentence.span.end):
        yield Unread("target", f"目标为两数之比：{match.group()}", Span(*match.span()))
    if any(is_ahead(period) for period in sentence.periods):
        for match in form("lost_number").finditer(text, sentence.span.start, sentence.span.end):
            yield Unread("target", f"目标缺少数值：{match.group()}", Span(*match.span()))
