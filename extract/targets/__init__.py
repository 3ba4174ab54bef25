"""Results that a notice sets to be reached: `find_targets(notice, funding)`."""

from extract.targets.finder import find_targets

__all__ = ["find_targets"]
