"""Plans, schemes and funds that a notice issues or pays out: `find_programmes(notice)`."""

from extract.programmes.finding import find_programmes

__all__ = ["find_programmes"]
