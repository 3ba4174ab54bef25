"""Lists that print a part once for all: 广州、深圳市人民政府; 省财政、质监等部门; 电信、移动宜春分公司."""

import re
from collections.abc import Callable, Iterator
from itertools import takewhile

import msgspec

from corpus.notice import Span
from corpus.regions import region_names, regions_named
from extract.agencies.branches import branch_mention, branch_openings, match_tail
from extract.agencies.lexicon import read_stems
from extract.agencies.mention import Mention
from extract.agencies.scope import OF_ZONES

_ITEM = re.compile(r"([^、，；：（）由。\n]{2,12})[、和及与]?\Z")
_GENERIC = frozenset(("省", "市", "县", "区", "州", "自治区"))
# 财政部门, 市县财政部门: those of every place.
_EVERY = frozenset(("", "市县", "省市", "县区", "县市", "区县", "省级", "市级", "县级", "区级"))
_LEVELS = _GENERIC | _EVERY
_DEPARTMENTS = re.compile(r"等(?:有关|相关)?(?:职能|主管)?部门")
_BRANCH_ENDS = ("支行", "分行", "分公司")
_PLACES = {
    "政府": re.compile(r"(?![省市县区各有其])[\u3400-\u9fff]{1,5}[镇乡]"),
    "街道办": re.compile(r"(?![省市县区各有其])[\u3400-\u9fff]{1,5}街道"),
}
_REACH = 13
_SEPARATORS = ("、", "和", "及", "与")


def spread_list(text: str, span: Span, mention: Mention) -> list[Mention]:
    """`mention` with the bodies beside it in its list that take a part of its name, in order."""
    if mention.complete:
        return _spread_branch(text, span, mention)
    if mention.prefix:
        return _spread_regions(text, span.start, mention)
    return _spread_stems(text, span.start, mention) if mention.key else [mention]


def find_departments(text: str, span: Span) -> Iterator[Mention]:
    """`省财政、质监等部门`: each stem with 部门 where a region stands first, else one collective."""
    for found in _DEPARTMENTS.finditer(text, span.start, span.end):
        stems = _stems_before(text, span.start, found.start())
        if len(stems) > 1 or (stems and _split_stem(stems[0].of(text))[0]):
            yield from _departments(text, stems, "部门", found.end())


def _spread_regions(text: str, low: int, mention: Mention) -> list[Mention]:
    start, prefix = mention.span.start, mention.prefix
    # 广州、深圳、东莞等市人民政府: the generic name stands for those before it.
    shared = prefix in _GENERIC and text[start - 1 : start] == "等"
    if not shared and text[start - 1 : start] not in _SEPARATORS:
        return [mention]
    if not shared and prefix not in region_names():
        return [*_spread_places(text, low, mention), mention]
    suffix = prefix[-1] if prefix[-1] in "省市县区州" else ""
    # 西安市、西咸新区管委会: a city has none.
    is_item = _is_zone if mention.key in OF_ZONES else _is_place
    regions = _items_before(text, low, start - shared, is_item)
    spread = [_region_mention(item, text, suffix, mention) for item in regions]
    return spread if shared and spread else [*spread, mention]


def _spread_places(text: str, low: int, mention: Mention) -> Iterator[Mention]:
    """大湾镇、木果镇人民政府; 月照街道、德坞街道办事处."""
    kind = _PLACES.get(mention.key or "")
    if kind and kind.fullmatch(mention.prefix):
        for item in _items_before(text, low, mention.span.start, kind.fullmatch):
            yield _region_mention(item, text, "", mention)


def _is_place(item: str) -> bool:
    """新疆生产建设兵团 is a body of its own."""
    return item in region_names() and not item.endswith("兵团")


def _is_zone(item: str) -> bool:
    return any(region.level == "zone" for region in regions_named(item))


def _region_mention(item: Span, text: str, suffix: str, mention: Mention) -> Mention:
    region = item.of(text)
    region += suffix if region + suffix in region_names() else ""
    return msgspec.structs.replace(mention, span=item, name=region + mention.core, prefix=region)


def _spread_stems(text: str, low: int, mention: Mention) -> list[Mention]:
    """省交通运输、旅游发展部门 and 市发改、财政局: the head stands once."""
    stem = max((cut for cut in range(2, len(mention.core)) if mention.core[:cut] in read_stems()), default=0)
    if not stem or text[mention.span.start - 1 : mention.span.start] not in _SEPARATORS:
        return [mention]
    stems = _stems_before(text, low, mention.span.start)
    if not stems:
        return [mention]
    before = _departments(text, stems, mention.core[stem:], mention.span.end)
    return before if before[0].collective else [*before, msgspec.structs.replace(mention, collective=False)]


def _departments(text: str, stems: list[Span], head: str, end: int) -> list[Mention]:
    prefix, _ = _split_stem(stems[0].of(text))
    if prefix in _EVERY and head.endswith("部门"):
        span = Span(stems[0].start, end)
        return [Mention(span, span.of(text), "", span.of(text), None, collective=True)]
    return [_stem_mention(text, span, head) for span in stems]


def _stem_mention(text: str, span: Span, head: str) -> Mention:
    prefix, stem = _split_stem(span.of(text))
    return Mention(span, f"{prefix}{stem}{head}", prefix, stem + head, read_stems()[stem])


def _stems_before(text: str, low: int, end: int) -> list[Span]:
    return _items_before(text, low, end, lambda item: bool(_split_stem(item)[1]))


def _split_stem(item: str) -> tuple[str, str]:
    """Region and stem of 省财政, 财政, 安徽省财政; empty where it is none."""
    stems = read_stems()
    if item in stems:
        return "", item
    for cut in range(1, len(item) - 1):
        if item[cut:] in stems and (item[:cut] in _LEVELS or item[:cut] in region_names()):
            return item[:cut], item[cut:]
    return "", ""


def _spread_branch(text: str, span: Span, mention: Mention) -> list[Mention]:
    openings = branch_openings()
    cut = max(cut for cut in range(2, len(mention.name)) if mention.name[:cut] in openings)
    opening, tail = mention.name[:cut], mention.name[cut:]
    before = _items_before(text, span.start, mention.span.start, openings.__contains__)
    spread = [branch_mention(item.of(text) + tail, item.of(text), mention.prefix, item) for item in before]
    spread.append(mention)
    end = mention.span.end
    while text[end : end + 1] in ("、", "和") and (found := match_tail(text, opening, end + 1, span.end)):
        # 国家税务总局浙江省税务局、宁波市税务局: the second is whole.
        if not found[0].endswith(_BRANCH_ENDS):
            break
        spread.append(branch_mention(opening + found[0], opening, found[1], Span(*found.span())))
        end = found.end()
    return spread


def _items_before(text: str, low: int, end: int, is_item: Callable[[str], object]) -> list[Span]:
    """The items of a list that ends at `end`, as far to the left as `is_item` holds, in order."""
    spans = takewhile(lambda span: is_item(span.of(text)), _walk_left(text, low, end))
    return [*spans][::-1]


def _walk_left(text: str, low: int, end: int) -> Iterator[Span]:
    while found := _ITEM.search(text, max(low, end - _REACH), end):
        yield Span(*found.span(1))
        end = found.start(1)
