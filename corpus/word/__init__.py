"""Word file (.docx) → markup: paragraphs with the numbers that Word prints before them, and tables, in order.

The markup is small HTML, which `corpus/readers/html.py` lays out: `<p>`, `<br>`, `<table>` with a cell for
each place of its grid, `<nav>` around a table of contents, `<aside>` around what stands on every page.
"""
