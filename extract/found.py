"""What every finder returns: what it read, what it ignores by a named rule, what it could not read."""

from typing import Generic, TypeVar

import msgspec

from corpus.notice import Span
from extract.record import Unread

T = TypeVar("T")


class Ignored(msgspec.Struct, frozen=True):
    """A trigger (`amount`, `duty`, `percent`) that a named rule leaves out on purpose."""

    kind: str
    span: Span
    rule: str


class Found(msgspec.Struct, Generic[T], frozen=True):
    """The answer of a finder."""

    items: tuple[T, ...] = ()
    unread: tuple[Unread, ...] = ()
    ignored: tuple[Ignored, ...] = ()
