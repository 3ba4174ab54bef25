"""The region that a notice governs: its issuers', its subject's, or the one it speaks of most."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

from corpus.areas import leading_area, leading_region
from corpus.marks import mark
from corpus.notice import Header
from corpus.regions import COUNTRY, Region, area_within, find_region, regions_named

_COUNTRY = "全国"
_ABBREVIATIONS = Path(__file__).parent / "tables" / "abbreviations.tsv"


def find_region_of(
    issuers: tuple[str, ...], title: str, text: str, number: str = "", answered: str = ""
) -> str | None:
    """The region that the notice governs: its issuers', its subject's, or the one it speaks of most.

    The answer (批复) of a central body governs the region of the body `answered`, where it has one.
    """
    own = [name for issuer in issuers if (name := _region_of_body(issuer)) and name != _COUNTRY]
    if own:
        return own[-1]
    if asked := leading_region(answered):
        return asked
    subject = mark("subject").search(title)
    about = (subject and leading_region(subject["subject"])) or (not issuers and leading_region(title))
    if about:
        return about
    if issuers and issuers[0].startswith(("省", "自治区")) and (province := _province_of(number)):
        return province
    national = any(mark("national").match(issuer) for issuer in issuers)
    return _COUNTRY if national else _commonest_region(text)


def find_governed(header: Header, text: str) -> Region | None:
    """The header's region; of an area that no table has the issuers or the title tell what it lies in.

    Where they don't (大鹏新区管委会) it is the region that the text speaks of most.
    """
    region = find_region(header.region or "")
    areas = map(leading_area, (*header.issuers, header.title, header.region or ""))
    area = None if region else next((area for area in areas if area and area.name == header.region), None)
    if area and area.parent == COUNTRY and (around := find_region(_commonest_region(text) or "")):
        return area_within(around, area.name, area.level)
    return region or area


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
