"""An amount in its clause: the words and tokens on both sides, and what the sentence has said so far."""

import re
from collections.abc import Iterator

import msgspec

from corpus.notice import Span
from extract.money.lexicon import Token
from extract.money.strands import BLANK, Group, Strand

_CAPPED = re.compile(r"最高|上限|不超过|不得超过|最多|封顶")
_CAPPED_BEHIND = re.compile(r"封顶|为限|为上限")


class Place(msgspec.Struct, frozen=True):
    """A group in its clause, from the group before it to the group behind it.

    `before` are all tokens before it in the clause, `own` those behind the group before. `promised`: the
    sentence, or the line above it, has spoken of giving; `allotted`: the group before it was allotted;
    `issued`: the year of the notice.
    """

    strand: Strand
    group: Group
    clause: Span
    left: str
    right: str
    before: tuple[Token, ...]
    own: tuple[Token, ...]
    promised: bool = False
    allotted: bool = False
    issued: int | None = None

    @property
    def start(self) -> int:
        """Where `left` starts."""
        return self.group.start - len(self.left)

    @property
    def nearest(self) -> Token | None:
        """The last token between the group before and this one."""
        return self.own[-1] if self.own else None

    @property
    def opens_item(self) -> bool:
        """Whether no word of the lexicon stands between a colon, or the group before, and this one."""
        return self.nearest is None or "：" in self.left[self.nearest.span.end - self.start :]

    @property
    def segment(self) -> Span:
        """The part between semicolons that holds the group."""
        return self.strand.clause(self.group.start, self.group.end, marks="；;")

    @property
    def is_capped(self) -> bool:
        """Whether the amount is an upper limit."""
        return (
            self.group.quantities[0].bound == "<="
            or _CAPPED.search(self.left) is not None
            or _CAPPED_BEHIND.match(self.right) is not None
            or self.in_cap_column
        )

    @property
    def in_cap_column(self) -> bool:
        """Whether the group stands in a table's column of upper limits."""
        return self.strand.cell is not None and self.strand.cell.caps_from is not None

    @property
    def is_least(self) -> bool:
        """Whether the amount is a lower limit."""
        return self.group.quantities[0].bound == ">="

    def has(self, *kinds: str) -> bool:
        """Whether a token of these classes stands before the group in its clause."""
        return any(token.kind in kinds for token in self.before)

    def said(self, *kinds: str) -> bool:
        """Whether a token of these classes stands before the group in its sentence."""
        start = self.group.start
        return any(t.kind in kinds and t.span.end <= start for t in self.strand.tokens)


def find_places(strand: Strand) -> Iterator[Place]:
    """The place of each group of `strand`, in order."""
    end = strand.span.start
    for index, group in enumerate(strand.groups):
        at = group.start
        clause = strand.clause(at, group.end)
        is_last = index + 1 == len(strand.groups)
        following = strand.span.end if is_last else max(group.end, strand.groups[index + 1].start)
        before = tuple([t for t in strand.tokens if clause.start <= t.span.start and t.span.end <= at])
        start = max(clause.start, end)
        own = tuple(token for token in before if token.span.start >= start)
        left = strand.slice(start, at).lstrip(BLANK)
        right = strand.slice(group.end, following)
        yield Place(strand, group, clause, left, right, before, own)
        end = group.end
