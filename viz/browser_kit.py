"""The kit for Neo4j Browser: saved queries as a ZIP of scripts, folders by theme, and a `.grass` style."""

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

from cypher.catalog import QueryParameter, SavedQuery, read_catalog
from graph.ontology import read_ontology
from graph.stores.reading import MARKER
from viz.files import write_bytes, write_text
from viz.palette import read_kit, read_styles

# A fixed time in the archive, so that the same queries give the same bytes.
EPOCH = (2020, 1, 1, 0, 0, 0)
# Browser asks the server directly, so it may meet a build that is just being applied; this tells.
BUILD = f"""\
// 当前构建
// 切换中为 true 时，隔几秒再查
MATCH (b:{MARKER} {{id: 'current'}})
RETURN b.build AS 构建, b.built_at AS 建成时间, coalesce(b.until, 0) > timestamp() AS 切换中
"""
EMPTY: dict[str, object] = {"string": "", "strings": [], "integer": 0, "float": 0.0, "boolean": False}


def write_browser_kit(folder: Path) -> tuple[Path, Path]:
    """Write `政图查询.zip` and `政图.grass`; returns their paths. ViewError where they can't be written."""
    scripts, style = folder / "政图查询.zip", folder / "政图.grass"
    write_bytes(scripts, render_scripts())
    write_text(style, render_style())
    return scripts, style


def render_scripts() -> bytes:
    """The archive: `<theme>/<title>.cypher` as saved, and beside it the script that sets its parameters."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, script in _scripts():
            archive.writestr(zipfile.ZipInfo(path, date_time=EPOCH), script)
    return buffer.getvalue()


def _scripts() -> Iterator[tuple[str, str]]:
    for query in read_catalog().values():
        folder = read_kit()["folders"][query.theme]
        for title, script in find_scripts(query):
            yield f"{folder}/{title}.cypher", script
    yield "0 构建/当前构建.cypher", BUILD


def find_scripts(query: SavedQuery) -> Iterator[tuple[str, str]]:
    """(title, text) of the query's scripts. Browser shows results only of a statement that runs by itself."""
    yield query.title, query.statement
    if query.parameters:
        title = f"{query.title}（先设参数）"
        yield title, "\n".join([f"// {title}", *map(render_parameter, query.parameters), ""])


def render_parameter(parameter: QueryParameter) -> str:
    """`:param name => default;`, to be filled in where there is no default."""
    value = EMPTY[parameter.type] if parameter.required else parameter.default
    return f":param {parameter.name} => {json.dumps(value, ensure_ascii=False)};"


def render_style() -> str:
    """Colours, sizes and captions of all labels and relations in Browser's GraSS."""
    return "\n\n".join([*_node_rules(), *_relation_rules()]) + "\n"


def _node_rules() -> Iterator[str]:
    for label, style in read_styles()["nodes"].items():
        properties = read_ontology().nodes[label].properties if label in read_ontology().nodes else {}
        caption = next((name for name in read_kit()["captions"]["properties"] if name in properties), "id")
        yield _rule(
            f"node.{label}",
            {
                "diameter": f"{2 * style['size'] + 20}px",
                "color": style["fill"],
                "border-color": style["border"],
                "border-width": "2px",
                "text-color-internal": "#000000",
                "font-size": "10px",
                "caption": f"'{{{caption}}}'",
            },
        )


def _relation_rules() -> Iterator[str]:
    for name, style in read_styles()["edges"].items():
        yield _rule(
            f"relationship.{name}",
            {
                "shaft-width": f"{style.get('width', 1)}px",
                "color": style["colour"],
                "border-color": style["colour"],
                "text-color-external": "#000000",
                "font-size": "8px",
                "padding": "3px",
                "caption": "'<type>'",
            },
        )


def _rule(selector: str, values: dict[str, str]) -> str:
    body = "\n".join(f"  {name}: {value};" for name, value in values.items())
    return f"{selector} {{\n{body}\n}}"
