"""Each group of a strand with its place and its verdict."""

from collections.abc import Iterator

import msgspec

from extract.money.lexicon import find_tokens
from extract.money.phrases import BUDGET, grant_word
from extract.money.places import Place, find_places
from extract.money.rules import judge_place
from extract.money.strands import Strand
from extract.money.verdicts import Verdict

_OF_WHICH = "其中，"


def judge(strand: Strand, issued: int | None = None) -> Iterator[tuple[Place, Verdict]]:
    """The groups of `strand`, of a notice of the year `issued`; what was said before one counts for it."""
    promised = grant_word().search(strand.lead) is not None
    allotted = any(token.kind == "allot" for token in find_tokens(strand.lead))
    allotted = allotted or BUDGET.match(strand.text) is not None
    for place in find_places(strand):
        promised = promised or place.said("give", "grant")
        allotted = allotted or _opens_parts(place)
        place = msgspec.structs.replace(place, promised=promised, allotted=allotted, issued=issued)
        verdict = judge_place(place)
        yield place, verdict
        promised = promised or verdict.role == "grant"
        allotted = _is_allotted(verdict, place) or (allotted and verdict.role != "ignored")


def _opens_parts(place: Place) -> bool:
    """现将资金（总额4亿元）下达给你们，其中南昌市2000万元; …。其中，南京市3500万元"""
    strand = place.strand
    before = strand.slice(max(strand.span.start, place.start - len(_OF_WHICH)), place.start)
    opens = place.left.startswith("其中") or before == _OF_WHICH
    return opens and place.nearest is None and place.said("allot")


def _is_allotted(verdict: Verdict, place: Place) -> bool:
    """安排长汀县、连城县各500万元，武平县300万元: each is allotted as much as a single one."""
    return verdict.role in ("allot", "sum") or (verdict.rule == "each" and place.has("allot"))
