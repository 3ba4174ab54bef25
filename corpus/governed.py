"""The region that a notice governs: its issuers', its subject's, or the one it speaks of most."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from corpus.marks import mark
from corpus.regions import find_region, regions_named

_COUNTRY = "全国"
_ABBREVIATIONS = Path(__file__).parent / "tables" / "abbreviations.tsv"


def find_region_of(issuers: tuple[str, ...], title: str, text: str, number: str = "") -> str | None:
    """The region that the notice governs: its issuers', its subject's, or the one it speaks of most."""
    own = [name for issuer in issuers if (name := _region_of_body(issuer)) and name != _COUNTRY]
    if own:
        return own[-1]
    subject = mark("subject").search(title)
    about = (subject and leading_region(subject["subject"])) or (not issuers and leading_region(title))
    if about:
        return about
    if issuers and issuers[0].startswith(("省", "自治区")) and (province := _province_of(number)):
        return province
    national = any(mark("national").match(issuer) for issuer in issuers)
    return _COUNTRY if national else _commonest_region(text)


def leading_region(name: str) -> str | None:
    """The lowest region at the start of a name: `福建省漳州市人民政府` → `漳州市`; full name.

    A name that several regions bear (鼓楼区) is given as it stands.
    """
    found, rest = None, name.removeprefix("中共")
    while named := next(_named_at_start(rest), None):
        within = found and find_region(named, within=found)
        region = within or find_region(named)
        if region is None:
            return named
        found, rest = region, rest[len(named) :]
    return found.name if found else None


def _named_at_start(text: str) -> Iterator[str]:
    """Names of regions that the text begins with, longest first; a name of several only where it is whole."""
    for length in range(min(12, len(text)), 1, -1):
        name = text[:length]
        if regions_named(name) and (name[-1] in "市县区旗" or find_region(name)):
            yield name


def _region_of_body(name: str) -> str | None:
    """`国家税务总局深圳市税务局` → `深圳市`: a branch governs the region behind the name of the whole.

    公安部 is no body of 公安县.
    """
    if mark("central_body").match(name):
        return None
    branched = mark("branched").match(name)
    return leading_region(name[branched.end() :] if branched else name)


def _province_of(number: str) -> str | None:
    """`苏政发〔2018〕86号` → 江苏省: the first sign of a provincial body's number is its province's."""
    return _abbreviations().get(number[:1])


@cache
def _abbreviations() -> dict[str, str]:
    rows = _ABBREVIATIONS.read_text(encoding="utf-8").splitlines()
    return dict(row.split("\t", 1) for row in rows if not row.startswith("#"))


def _commonest_region(text: str) -> str | None:
    """The region that the text names most often, by itself or in a branch: 人民银行宜春市中心支行."""
    ends = [found.end() for found in re.finditer("[省市县旗]|(?=分局|分公司|中心支行|海关)", text)]
    names = Counter(text[end - length : end] for end in ends for length in (2, 3, 4, 5) if end >= length)
    known = [name for name, _ in names.most_common() if regions_named(name)]
    region = find_region(known[0]) if known else None
    return region.name if region else None
