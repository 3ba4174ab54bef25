"""Bodies in a notice: finding never resolves.

context  = read_context(notice)                 who issues, for which region, what 我委 means
mentions = find_agencies(notice.text, span)     printed bodies, in order
agencies = resolve_agencies(mentions, context)  qualified by their region
"""

from extract.agencies.context import AgencyContext
from extract.agencies.find import find_agencies
from extract.agencies.issuers import read_context
from extract.agencies.mention import Mention
from extract.agencies.names import agency_key, is_same_body, known_names, resolve_name
from extract.agencies.reforms import Succession, successors
from extract.agencies.resolve import resolve_agencies

__all__ = [
    "AgencyContext",
    "Mention",
    "Succession",
    "agency_key",
    "find_agencies",
    "is_same_body",
    "known_names",
    "read_context",
    "resolve_agencies",
    "resolve_name",
    "successors",
]
