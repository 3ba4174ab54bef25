"""Saved queries are written as Neo4j takes them; this makes of them what the embedded engine takes."""

import re

from graph.errors import StoreError
from graph.model import Parameters

# Strings, backticked names and comments are stepped over; the alternatives after them are translated.
_TOKENS = re.compile(
    r"""(?P<keep>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|/\*.*?\*/|//[^\n]*)"""
    r"""|(?P<labels>\blabels\s*\(\s*(?P<node>\w+)\s*\)(?P<first>\s*\[\s*0\s*\])?)"""
    r"""|(?<=\w)\.(?P<keyword>on|end)\b"""  # properties that are words of the engine's grammar
    r"""|\$(?P<parameter>\w+)"""
    r"""|(?P<function>\b(?:type|toString|toInteger|toFloat)(?=\s*\())"""
    r"""|(?P<engine>\b(?:COPY|LOAD|INSTALL|ATTACH|DETACH\s+(?!DELETE)|EXPORT|IMPORT)\s)"""
    r"""|(?P<next>;\s*(?=\S))""",
    re.IGNORECASE | re.DOTALL,
)
_FUNCTIONS = {"type": "label", "tostring": "string", "tointeger": "to_int64", "tofloat": "to_double"}


def to_ladybug(statement: str, parameters: Parameters) -> str:
    """The same statement in the embedded engine's words; it takes no parameter that is null.

    StoreError for one that is not Cypher but reads or writes files there, for several at once, and for a
    parameter that is not given.
    """

    def translate(match: re.Match[str]) -> str:
        name = match["parameter"]
        if name and name not in parameters:
            raise StoreError(f"缺少参数 ${name}", todo="给出它的值")
        if name:
            return "NULL" if parameters[name] is None else match[0]
        return _translate(match)

    return _TOKENS.sub(translate, statement)


def _translate(match: re.Match[str]) -> str:
    if match["engine"]:
        raise StoreError(
            f"图库只执行 Cypher 查询，不执行 {match['engine'].strip()}", todo="用 MATCH … RETURN …"
        )
    if match["next"]:
        raise StoreError("一次只能执行一条语句", todo="分开执行")
    if match["keyword"]:
        return f".`{match['keyword']}`"
    if match["labels"]:
        return f"label({match['node']})" if match["first"] else f"[label({match['node']})]"
    return _FUNCTIONS[match["function"].lower()] if match["function"] else match[0]
