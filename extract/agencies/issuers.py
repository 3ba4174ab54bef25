"""Who issues a notice, for which region, and the short names that it defines."""

import re

import msgspec

from corpus.notice import Notice, Span
from corpus.regions import find_region, region_path
from extract.agencies.context import AgencyContext
from extract.agencies.find import find_agencies
from extract.agencies.resolve import resolve_agencies
from extract.record import Agency

_DEFINED = re.compile(r"([\u4e00-\u9fff]{4,40})（以下简称[：:]?[“\"]?([\u4e00-\u9fff]{2,12})[”\"]?）")


def read_context(notice: Notice) -> AgencyContext:
    """The context of `notice` from its header and the short names it defines."""
    header = notice.header
    region = find_region(header.region) if header.region else None
    bare = AgencyContext(region, region_path(region.code) if region else ())
    issuers = []
    for issuer in header.issuers:
        mentions = find_agencies(issuer, Span(0, len(issuer)))
        resolved = resolve_agencies(mentions, bare)
        issuers.append(
            msgspec.structs.replace(resolved[0], name=issuer) if resolved else Agency(issuer, known=False)
        )
    aliases = {short: name for name, short in _DEFINED.findall(notice.text)}
    return AgencyContext(bare.region, bare.path, tuple(issuers), aliases)
