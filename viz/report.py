"""All views of a store in one folder, and a page that links them."""

from collections.abc import Iterator
from pathlib import Path

from graph.model import Store
from viz.errors import ViewError
from viz.files import write_text
from viz.page import read_style, template
from viz.palette import read_words
from viz.render import KINDS, render_view
from viz.view import View

# Views about one thing: the things most linked, so many at most; the index says how many more there are.
EACH = 20
_RANKED = {
    "agency": """MATCH (n:Agency)-[r:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(t:Task)
        WHERE NOT coalesce(n.collective, false)
        RETURN n.name AS name, count(r) AS degree ORDER BY degree DESC, name""",
    "notice": """MATCH (n:Notice) WHERE n.seen = true
        RETURN n.title AS name, n.issued AS degree ORDER BY name""",
    "programme": """MATCH (n:Programme)-[r]-(x)
        RETURN n.name AS name, count(r) AS degree ORDER BY degree DESC, name""",
    "region": """MATCH (n:Region)<-[r:PAID_TO|IN_REGION]-(x)
        RETURN n.name AS name, count(r) AS degree ORDER BY degree DESC, name""",
}


def write_report(store: Store, folder: Path) -> Path:
    """Write every view and `index.html` into `folder`; returns the index. Raises ViewError where it can't."""
    folder = Path(folder)
    pages: dict[str, list[tuple[str, str]]] = {}
    subjects = {kind: _subjects(store, kind) for kind in KINDS if kind != "query"}
    for number, (kind, name) in enumerate(_planned(subjects)):
        view = _render(store, kind, name)
        if view is not None:
            file = f"{number:02d}-{kind}.html"
            view.write_html(folder / file)
            pages.setdefault(kind, []).append((view.title, file))
    if not pages:
        raise ViewError("图库里没有可画的内容，未写文件", where=store.url, todo="先运行 zhengtu build")
    left_out = {kind: max(len(names) - EACH, 0) for kind, names in subjects.items()}
    index = template("index.html")
    words = read_words()["view"]
    write_text(
        folder / "index.html", index.render(style=read_style(), words=words, pages=pages, left_out=left_out)
    )
    return folder / "index.html"


def _subjects(store: Store, kind: str) -> list[str | None]:
    """Whom views of this kind are about, the best linked first; None for a view of everything."""
    if kind not in _RANKED:
        return [None]
    return [str(row["name"]) for row in store.run(_RANKED[kind]).rows]


def _planned(subjects: dict[str, list[str | None]]) -> Iterator[tuple[str, str | None]]:
    for kind, names in subjects.items():
        yield from ((kind, name) for name in names[:EACH])


def _render(store: Store, kind: str, name: str | None) -> View | None:
    """The view, or None where this store has nothing for it (no money, say)."""
    try:
        return render_view(store, kind, name)
    except ViewError:
        return None
