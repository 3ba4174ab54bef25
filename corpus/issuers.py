"""Who issued a notice, from its title and signature, and the region that the notice governs."""

import re
from collections import Counter

from corpus.marks import mark
from corpus.notice import Span
from corpus.regions import find_region, regions_named

_COUNTRY = "全国"


def find_issuers(text: str, title: str, issued: Span | None) -> tuple[tuple[str, ...], Span | None]:
    """Issuing bodies in full, as in the title, or as in the signature where that is fuller; their place if signed."""
    titled = _split_bodies(_issuer_part(title))
    signed, span = _signature(text, issued)
    if titled and signed and len(titled) == len(signed) and all(map(_fuller, sorted(signed), sorted(titled))):
        return tuple(signed), span
    if titled:
        return tuple(_qualified(titled)), None
    if signed:
        return tuple(mark("stand_in").sub("", body) for body in signed), span
    joint = mark("joint_issue").search(text, 0, 300)
    return (
        (tuple(_of_region(joint["names"].split("、"), title)), Span(*joint.span("names")))
        if joint
        else ((), None)
    )


def find_region_of(issuers: tuple[str, ...], title: str, text: str) -> str | None:
    """The region that the notice governs: its issuers', else its subject's, else the one it speaks of most."""
    own = [name for issuer in issuers if (name := leading_region(issuer)) and name != _COUNTRY]
    if own:
        return own[-1]
    subject = mark("subject").search(title)
    if issuers:
        return (subject and leading_region(subject["subject"])) or _COUNTRY
    return (
        leading_region(title) or (subject and leading_region(subject["subject"])) or _commonest_region(text)
    )


def leading_region(name: str) -> str | None:
    """The lowest region at the start of a name: `福建省漳州市人民政府` → `漳州市`; full name."""
    found, rest = None, name
    while True:
        for length in range(min(12, len(rest)), 1, -1):
            region = find_region(rest[:length])
            if region is not None:
                found, rest = region.name, rest[length:]
                break
        else:
            return found


def _issuer_part(title: str) -> str:
    found = mark("issuer_part").match(title)
    return found["names"] if found else ""


def _split_bodies(names: str) -> list[str]:
    """`江苏省经济和信息化委省财政厅` → two bodies; [] where a part is none."""
    bodies = [body for body in mark("body").findall(names) if body]
    return bodies if "".join(bodies) == re.sub(r"[\s、，]", "", names) and bodies else []


def _qualified(bodies: list[str]) -> list[str]:
    """`省财政厅` behind `江苏省…` becomes `江苏省财政厅`."""
    return _of_region(bodies, bodies[0])


def _of_region(bodies: list[str], title: str) -> list[str]:
    """`自治区党委办公厅` under `内蒙古出台…` is 内蒙古自治区党委办公厅."""
    region = leading_region(title) or ""
    rank = next((rank for rank in ("自治区", "省", "市", "县", "区") if region.endswith(rank)), "")
    return [region + body[len(rank) :] if rank and body.startswith(rank) else body for body in bodies]


def _fuller(signed: str, titled: str) -> bool:
    """江苏省经济和信息化委员会 holds all of 江苏省经济和信息化委 in order, and its region."""
    rest = iter(signed)
    return all(character in rest for character in titled) and bool(
        leading_region(signed) or not leading_region(titled)
    )


def _signature(text: str, issued: Span | None) -> tuple[list[str], Span | None]:
    """Bodies in the lines right above the date."""
    if issued is None:
        return [], None
    line_start = text.rfind("\n", 0, issued.start) + 1
    same_line = text[line_start : issued.start].strip()
    bodies: list[str] = _split_bodies(mark("stand_in").sub("", same_line)) if same_line else []
    first = line_start
    while first > 1 and len(bodies) < 12:
        above = text.rfind("\n", 0, first - 1) + 1
        line = mark("stand_in").sub("", text[above : first - 1])
        if len(line) > 60 or line[-1:] in "。：；" or not (names := _split_bodies(line)):
            break
        bodies, first = names + bodies, above
    return bodies, Span(first, issued.start).__class__(first, max(first, line_start - 1)) if bodies else None


def _commonest_region(text: str) -> str | None:
    """The prefecture or county whose name stands most often in the text."""
    names = re.findall(r"[\u4e00-\u9fff]{2,4}?市", text) + re.findall(
        r"(?:银行|电信|移动|联通)([\u4e00-\u9fff]{2,3})(?:市|分公司|中心)", text
    )
    known = Counter(name for name in names if regions_named(name))
    best = known.most_common(1)
    region = find_region(best[0][0]) if best else None
    return region.name if region else None
