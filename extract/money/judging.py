"""Each group of a strand with its place and its verdict."""

from collections.abc import Iterator

import msgspec

from extract.money.lexicon import find_tokens
from extract.money.phrases import grant_word
from extract.money.places import Place, find_places
from extract.money.rules import judge_place
from extract.money.strands import BLANK, Strand
from extract.money.verdicts import UNKNOWN, Verdict


def judge(strand: Strand) -> Iterator[tuple[Place, Verdict]]:
    """The groups of `strand` in order; what was said before one counts for it."""
    promised = grant_word().search(strand.lead) is not None
    verdict = UNKNOWN
    allotted = any(token.kind == "allot" for token in find_tokens(strand.lead))
    for place in find_places(strand):
        promised = promised or place.said("give", "grant")
        place = msgspec.structs.replace(place, promised=promised, allotted=allotted)
        verdict = verdict if _ends_range(place) else judge_place(place)
        yield place, verdict
        allotted = verdict.role == "allot" or (allotted and verdict.role != "ignored")


def _ends_range(place: Place) -> bool:
    """总投资20亿元（含20亿元）-100亿元: the upper end is what the lower end is."""
    return place.left.strip(BLANK) in ("-", "—", "–", "~", "～", "至", "到")
