"""Documents that a notice cites: `find_citations(notice, programmes)`."""

from extract.citations.finding import find_citations

__all__ = ["find_citations"]
