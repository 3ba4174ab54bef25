"""Pages → markup: each page's frame away, its columns in order, paragraphs and tables across pages joined."""

from collections.abc import Iterable, Iterator, Sequence

from corpus.encodings import commonness
from corpus.pdf.columns import Flow, find_flows
from corpus.pdf.faults import whole_problem
from corpus.pdf.frame import find_frame
from corpus.pdf.lines import find_lines, read_line
from corpus.pdf.margins import Margins, find_margins
from corpus.pdf.markup import Writer
from corpus.pdf.ruling import find_tables
from corpus.pdf.shapes import Leaf, Line

# The commonest characters make up a tenth of official texts; read by a wrong map there are hardly any.
_ENOUGH = 200
_LEAST_COMMON = 0.01


class _Page:
    """A page with its lines and tables found; `frame` is what of the lines is no text, by rule."""

    def __init__(self, leaf: Leaf) -> None:
        self.number, self.width, self.fault, self.aside = leaf.number, leaf.width, leaf.fault, leaf.aside
        self.tables, free = find_tables(leaf.glyphs, leaf.strokes)
        self.lines = find_lines(free)
        self.frame: dict[int, str] = {}

    def find_flows(self) -> list[Flow]:
        """Its columns."""
        lines = [line for at, line in enumerate(self.lines) if at not in self.frame]
        return find_flows(self.width, lines, self.tables)


def render_document(leaves: Iterable[Leaf]) -> str:
    """The markup of a document. Raises CorpusError where no page can be read."""
    pages = [_Page(leaf) for leaf in leaves]
    _check(pages)
    for page, frame in zip(pages, find_frame([page.lines for page in pages]), strict=True):
        page.frame = frame
    flows = [page.find_flows() for page in pages]
    margins = iter(find_margins([flow for page in flows for flow in page]))
    writer = Writer()
    for page, columns in zip(pages, flows, strict=True):
        _write(writer, page, [(flow, next(margins)) for flow in columns])
    return writer.text()


def _write(writer: Writer, page: _Page, columns: Sequence[tuple[Flow, Margins]]) -> None:
    """Beginning, head, text, foot."""
    writer.begin_page(page.number, page.fault)
    if page.aside:
        writer.put_aside("turned_text", page.aside)
    middle = len(page.lines) / 2
    _put_frame(writer, page, [at for at in page.frame if at < middle])
    for flow, margins in columns:
        for item in flow.items:
            if isinstance(item, Line):
                writer.put_line(item, margins)
            else:
                writer.put_table(item)
    _put_frame(writer, page, [at for at in page.frame if at >= middle])


def _put_frame(writer: Writer, page: _Page, places: Iterable[int]) -> None:
    for at in sorted(places):
        writer.put_aside(page.frame[at], read_line(page.lines[at]))


def _check(pages: Sequence[_Page]) -> None:
    """Raises CorpusError where no page can be read, or all are read by a wrong map."""
    readable = [page for page in pages if not page.fault and (page.lines or page.tables)]
    if not readable:
        raise whole_problem(next((page.fault for page in pages if page.fault), "scanned_page"))
    text = "".join(_characters(readable))
    if len(text) > _ENOUGH and not text.isascii() and commonness(text) < _LEAST_COMMON:
        raise whole_problem("garbled_page")


def _characters(pages: Iterable[_Page]) -> Iterator[str]:
    for page in pages:
        yield from map(read_line, page.lines)
        yield from (read_line(line) for table in page.tables for cell in table.cells for line in cell.lines)
