"""Which rules there are, and which of them speak while notices are read, though no record may name them."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from extract.duties import reading
from extract.duties.words import read_words
from extract.ledger import read_ledger_rules
from extract.money import rules
from extract.money.verdicts import Verdict
from extract.programmes.titles import title_forms
from extract.targets import reader
from extract.targets.lexicon import vetoes

_MONEY = Path(rules.__file__).parent
_VERDICT = re.compile(r'(?:Verdict\("\w+", |ignored\()"(\w+)"\)')


def declared_rules() -> set[str]:
    """Every rule by the name under which `watch_rules` or the report of records tells of it."""
    return {
        *(f"ledger.{row.kind}.ignored:{row.rule}" for row in read_ledger_rules()),
        *(f"money.{rule.__name__}" for rule in (*rules.MONEY_RULES, *rules.RATE_RULES)),
        *(
            f"verdict.{name}"
            for path in _MONEY.glob("rules_*.py")
            for name in _VERDICT.findall(path.read_text("utf-8"))
        ),
        *(f"veto.{row.rule}" for row, _ in vetoes()),
        *(f"word.{rule}" for rule in read_words()),
        *(f"programme.{form.name}" for form in title_forms() if form.kind != "none"),
    }


@contextmanager
def watch_rules() -> Iterator[set[str]]:
    """The rules that spoke so far, of those that are asked through one of the functions below."""
    spoke: set[str] = set()
    with ExitStack() as watched:
        for name in ("MONEY_RULES", "RATE_RULES"):
            asked = tuple(_telling(rule, _of_money(rule.__name__), spoke) for rule in getattr(rules, name))
            watched.enter_context(patch.object(rules, name, asked))
        for module, name, names in _ASKED:
            watched.enter_context(patch.object(module, name, _telling(getattr(module, name), names, spoke)))
        yield spoke


Names = Callable[[Any], Iterable[str]]
_ASKED: tuple[tuple[Any, str, Names], ...] = (
    (reader, "find_veto", lambda rule: [f"veto.{rule}"]),
    (reading, "read_tokens", lambda tokens: [f"word.{token.rule}" for token in tokens]),
)


def _of_money(rule: str) -> Names:
    def names(verdict: Verdict) -> list[str]:
        return [f"money.{rule}", f"verdict.{verdict.rule}"]

    return names


def _telling(function: Callable[..., Any], names: Names, spoke: set[str]) -> Callable[..., Any]:
    """`function`, and the names of what it answers go to `spoke`."""

    def tell(*asked: Any, **named: Any) -> Any:
        answer = function(*asked, **named)
        spoke.update(names(answer) if answer else ())
        return answer

    return tell
