"""PDF → markup: glyphs and strokes → lines and ruled tables → paragraphs in reading order.

The markup is small HTML, which `corpus/readers/html.py` lays out: `<p>`, `<table>`, an anchor where each page
begins (`<a id="page=3">`), and `<aside data-rule="page_number">` around what is printed but no text.
"""
