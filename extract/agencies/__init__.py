"""Bodies in a notice: finding never resolves.

context  = read_context(notice)                 who issues, for which region, what 我委 means
mentions = find_agencies(notice.text, span)     printed bodies, in order
mentions = add_listed(text, mentions, items)    with names known by their place in a duty phrase
mentions = add_subjects(text, mentions, span)   with names that a sentence says to answer for something
agencies = resolve_agencies(mentions, context)  qualified by their region
"""

from extract.agencies.context import AgencyContext
from extract.agencies.find import find_agencies
from extract.agencies.issuers import read_context
from extract.agencies.listed import add_listed, add_subjects, may_be_body
from extract.agencies.mention import Mention
from extract.agencies.names import agency_key, is_same_body, known_names, resolve_name
from extract.agencies.reforms import Succession, successors
from extract.agencies.resolve import resolve_agencies

__all__ = [
    "AgencyContext",
    "Mention",
    "Succession",
    "add_listed",
    "add_subjects",
    "agency_key",
    "find_agencies",
    "is_same_body",
    "known_names",
    "may_be_body",
    "read_context",
    "resolve_agencies",
    "resolve_name",
    "successors",
]
