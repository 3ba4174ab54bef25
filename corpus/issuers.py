"""Who issued a notice, from its title and signature."""

import re
from collections.abc import Sequence

from corpus.areas import leading_region
from corpus.marks import mark
from corpus.notice import Span


def find_issuers(
    text: str, title: str, issued: Span | None, said: str = "", number: str = ""
) -> tuple[tuple[str, ...], Span | None]:
    """The issuing bodies as in the title, or in the signature where that is fuller, and where they sign.

    `厦门市工信局关于…` with the number 厦集成电路办〔2020〕2号 is that of the
    集成电路…领导小组办公室, which signs it.

    Where neither names them, those of an order, of a letter head or of a joint issue; at last those that the
    site `said`.
    """
    part = _issuer_part(title)
    names = mark("and_others").sub("", mark("stand_in").sub("", part))
    titled = _split_bodies(names)
    signed, span = _signature(text, issued)
    if signed and (
        _same_but_fuller(signed, titled) or (titled and names != part and len(signed) > len(titled))
    ):
        return tuple(signed), span
    if _numbered(signed, number) and not _numbered(titled, number):
        return tuple(signed), span
    if titled:
        return tuple(_qualified(titled)), None
    if signed:
        return tuple(mark("stand_in").sub("", body) for body in signed), span
    if ordered := mark("order_issuer").match(text):
        return tuple(_split_bodies(ordered["names"])), Span(*ordered.span("names"))
    if headed := mark("headed_by").search(text, 0, 300):
        return tuple(_split_bodies(headed["names"])), Span(*headed.span("names"))
    joint = mark("joint_issue").search(text, 0, 300)
    if joint is None:
        return tuple(_split_bodies(said)), None
    return tuple(_of_region(joint["names"].split("、"), title)), Span(*joint.span("names"))


def qualify(issuers: tuple[str, ...], region: str) -> tuple[str, ...]:
    """`市科技局` of a notice of 天津市 is 天津市科技局."""
    return tuple(_of_region(issuers, region))


def _issuer_part(title: str) -> str:
    found = mark("issuer_part").match(title)
    return found["names"] if found else ""


def _split_bodies(names: str) -> list[str]:
    """`江苏省经济和信息化委省财政厅` → two bodies; [] where a part is none."""
    bodies = [_split_run(run) for run in re.split(r"[\s、，]+", names) if run]
    return [body for run in bodies for body in run] if all(bodies) else []


def _split_run(run: str) -> list[str]:
    """Bodies printed without anything between them: one ends in a head where the next begins."""
    if mark("not_body").search(run) and not mark("group").match(run):
        return []
    for head in mark("heads").finditer(run):
        rest = run[head.end() :]
        if not rest:
            return [run]
        if rest.startswith(("办公厅", "办公室")):
            continue
        if (
            (_starts_body(rest) or _is_department(head[0], rest))
            and not _is_branch(run[: head.end()], rest)
            and (others := _split_run(rest))
        ):
            return [run[: head.end()], *others]
    return [run] if mark("body_end").search(run) else []


def _is_branch(whole: str, rest: str) -> bool:
    """`国家税务总局` before `福建省税务局`, but not before `财政部`; `兵团` before `第八师`."""
    if whole.endswith("兵团") and mark("division").match(rest):
        return True
    return bool(mark("branched").fullmatch(whole)) and not mark("national").match(rest)


def _is_department(head: str, rest: str) -> bool:
    """`黑龙江省住房和城乡建设厅` before `财政厅`: no department's name goes on behind its 厅."""
    return head == "厅" and bool(mark("body_line").match(rest)) and not rest.startswith("际")


def _starts_body(rest: str) -> bool:
    local = len(rest) > 2 and rest[0] in "省市县区"
    return local or bool(mark("national").match(rest)) or leading_region(rest) is not None


def _qualified(bodies: list[str]) -> list[str]:
    """`省财政厅` and the bare `财政厅` behind `江苏省…` become `江苏省财政厅`."""
    region = leading_region(bodies[0]) or ""
    whole = [region + body if mark("bare_department").match(body) else body for body in bodies]
    return _of_region(whole, bodies[0])


def _of_region(bodies: Sequence[str], title: str) -> list[str]:
    """`自治区党委办公厅` under `内蒙古出台…` is 内蒙古自治区党委办公厅."""
    region = leading_region(title) or ""
    rank = next((rank for rank in ("自治区", "省", "市", "县", "区") if region.endswith(rank)), "")
    return [region + body[len(rank) :] if rank and body.startswith(rank) else body for body in bodies]


def _same_but_fuller(signed: list[str], titled: list[str]) -> bool:
    if not titled or len(titled) != len(signed):
        return False
    full = _qualified(titled)
    return all(any(_fuller(body, other) for other in full) for body in signed)


def _numbered(bodies: Sequence[str], number: str) -> bool:
    """Whether the signs before the year of a number are taken from the name of one of them, in order."""
    signs = mark("number_signs").match(number)
    return signs is not None and any(_holds(body, signs["signs"]) for body in bodies)


def _holds(name: str, signs: str) -> bool:
    rest = iter(name)
    return all(sign in rest for sign in signs)


def _fuller(signed: str, titled: str) -> bool:
    """江苏省经济和信息化委员会 holds all of 江苏省经济和信息化委 in order, and its region."""
    return _holds(signed, titled) and bool(leading_region(signed) or not leading_region(titled))


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
        if not line:
            first = above
            continue
        if len(line) > 60 or line[-1:] in "。：；" or not (names := _split_bodies(line)):
            break
        bodies, first = names + bodies, above
    if not bodies:
        return _signature_below(text, issued.end)
    return bodies, Span(first, max(first, line_start - 1))


def _signature_below(text: str, at: int) -> tuple[list[str], Span | None]:
    """The last line of a text, where the bodies sign below the date."""
    below = Span(at + 1, len(text))
    bodies = _split_bodies(below.of(text)) if text[at : at + 1] == "\n" and len(text) - at < 80 else []
    return bodies, below if bodies else None
