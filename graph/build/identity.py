"""Ids that are the same whenever the same source fields are read."""

import re
import unicodedata
from hashlib import blake2b

_NOT_WORD = re.compile(r"[\W_]+")


def hash_id(*fields: object) -> str:
    """20 hex digits; a list counts as its items, None as empty."""
    text = "\x1f".join(_flatten(field) for field in fields)
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()


def fold_name(name: str) -> str:
    """A title, number or name without what writers vary: width, case, brackets, quotes, blanks."""
    return _NOT_WORD.sub("", unicodedata.normalize("NFKC", name)).casefold()


def _flatten(field: object) -> str:
    if isinstance(field, tuple | list):
        return "\x1e".join(map(str, field))
    return "" if field is None else str(field)
