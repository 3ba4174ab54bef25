"""What a list of bodies has named once and for all after it: 省发展改革委、人力资源社会保障厅."""

import re

import msgspec

from corpus.regions import Region
from extract.agencies.lexicon import Word
from extract.agencies.mention import Mention
from extract.agencies.rules import read_rule
from extract.agencies.scope import CENTRAL, is_generic

OWN_PLACE = frozenset(("vertical", "dispatched", "enterprise", "bank"))
# 西宁市政府、财政厅: a place's government says nothing about the next body.
_PLACES = frozenset(("政府", "管委会"))
_COMMITTEE = re.compile(r"党委|委(?!员)")


class ListScope:
    """The region that a list has named and that holds for the bare names after it."""

    def __init__(self) -> None:
        self.region: Region | None = None
        self.central = False
        self.levels = self.committee = self.zone = ""

    def named(self, mention: Mention) -> Mention:
        """义龙新区党工委、管委会: the second is the same zone's."""
        if not self.zone or not mention.joined or mention.prefix or mention.key != "管委会":
            return mention
        return msgspec.structs.replace(mention, prefix=self.zone, name=self.zone + mention.name)

    def read(self, mention: Mention, region: Region | None, word: Word | None) -> None:
        """Take the mention's printed region; 沈阳海关 or 辽宁证监局 speak for themselves only.

        各县国土资源局牵头编制方案，农业局负责评价: what is bare is of these levels, in the whole sentence.
        """
        if not mention.joined and not (self.levels and not mention.prefix and word and word.local):
            self.region, self.central, self.levels, self.committee = None, False, "", ""
        self.zone = mention.prefix if mention.key == "党工委" else ""
        if mention.collective:
            # 各县（区）经信局、财政局; but 各区县人民政府，住建局.
            self.levels = "" if mention.key == "政府" else mention.prefix
        if mention.collective or mention.complete:
            return
        if not mention.prefix:
            # 国家发展改革委、能源局: the ministry before it says which one.
            self.central |= word is not None and not word.local and word.kind == "government"
            return
        if is_generic(mention.prefix) or not _speaks_for_itself(mention, word):
            self.region, self.central, self.levels = region, mention.prefix in CENTRAL, ""
            committee = _COMMITTEE.match(mention.core)
            self.committee = committee[0] if committee else ""


def _speaks_for_itself(mention: Mention, word: Word | None) -> bool:
    if word is None:
        return read_rule("independent").search(mention.core) is not None
    return word.kind in OWN_PLACE or word.key in _PLACES
