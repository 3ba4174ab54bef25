"""Rows in batches whose size is counted in bytes, so that long texts don't swell a message."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

import msgspec

T = TypeVar("T")
MAX_BYTES = 1_000_000
MAX_ROWS = 10_000


def split_batches(rows: Iterable[T]) -> Iterator[list[T]]:
    """Lists of at most MAX_ROWS rows and about MAX_BYTES of JSON; a single row may be larger."""
    encode = msgspec.json.Encoder().encode
    batch: list[T] = []
    size = 0
    for row in rows:
        length = len(encode(row))
        if batch and (size + length > MAX_BYTES or len(batch) == MAX_ROWS):
            yield batch
            batch, size = [], 0
        batch.append(row)
        size += length
    if batch:
        yield batch
