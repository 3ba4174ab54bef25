"""Money that a notice gives, plans or promises: `find_funding(notice, context)`."""

from extract.money.finding import find_funding

__all__ = ["find_funding"]
