"""All views of a store in one folder, and a page that links them."""

import html
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from graph.model import Store
from viz.errors import ViewError
from viz.files import write_text
from viz.page import read_style
from viz.palette import read_words
from viz.render import KINDS, render_view
from viz.view import View

# Views about one thing: the things most linked, so many at most.
EACH = 12
_RANKED = {
    "agency": """MATCH (n:Agency)-[r:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(t:Task)
        RETURN n.name AS name, count(r) AS degree ORDER BY degree DESC, name LIMIT $most""",
    "notice": """MATCH (n:Notice) WHERE n.seen = true
        RETURN n.title AS name, n.id AS degree ORDER BY name LIMIT $most""",
    "programme": """MATCH (n:Programme)-[r]-(x)
        RETURN n.name AS name, count(r) AS degree ORDER BY degree DESC, name LIMIT $most""",
    "region": """MATCH (n:Region)<-[r:PAID_TO|IN_REGION]-(x)
        RETURN n.name AS name, count(r) AS degree ORDER BY degree DESC, name LIMIT $most""",
}


def write_report(store: Store, folder: Path) -> Path:
    """Write every view and `index.html` into `folder`; returns the index. Raises ViewError where it can't."""
    folder = Path(folder)
    entries: list[tuple[str, str, str]] = []
    for number, (kind, name) in enumerate(_planned(store)):
        file = f"{number:02d}-{kind}.html"
        view = _render(store, kind, name)
        if view is not None:
            view.write_html(folder / file)
            entries.append((kind, view.title, file))
    if not entries:
        raise ViewError("图库里没有可画的内容，未写文件", where=store.url, todo="先运行 zhengtu build")
    write_text(folder / "index.html", _index(entries))
    return folder / "index.html"


def _planned(store: Store) -> Iterator[tuple[str, str | None]]:
    """Each kind once, those about one thing for the things most linked."""
    for kind in KINDS:
        if kind == "query":
            continue
        if kind not in _RANKED:
            yield kind, None
            continue
        for row in store.run(_RANKED[kind], {"most": EACH}).rows:
            yield kind, str(row["name"])


def _render(store: Store, kind: str, name: str | None) -> View | None:
    """The view, or None where this store has nothing for it (no money, say)."""
    try:
        return render_view(store, kind, name)
    except ViewError:
        return None


def _index(entries: list[tuple[str, str, str]]) -> str:
    names = read_words()["view"]
    sections = []
    for kind in dict.fromkeys(kind for kind, _, _ in entries):
        links = [
            f'<li><a href="{quote(file)}">{html.escape(title)}</a></li>'
            for own, title, file in entries
            if own == kind
        ]
        chinese, english = names[kind]
        sections.append(f"<h2>{chinese} <small>{english}</small></h2><ul>{''.join(links)}</ul>")
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return (
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}"><title>政图报告</title>'
        f'<style>{read_style()}</style></head><body class="index"><h1>政图报告</h1>{"".join(sections)}</body></html>\n'
    )
