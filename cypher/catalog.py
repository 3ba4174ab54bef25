"""Saved queries: one `.cypher` file each under `queries/<theme>/`, described by its head of `//` comments.

// title, which Neo4j Browser shows as the script's name
// 用途: what it is for
// 参数 name: type = default  what it means
// 问法: a question shape (see cypher/ask/shapes.py); `name=[…]` fixes a parameter
// 例: a question that it answers
// 反例: a question that it must not answer
// 另: a saved query that is asked the same where this one finds nothing
// 答: the sentence that answers, with {n} for the number of rows
"""

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from cypher.errors import QueryError

QUERIES = Path(__file__).parent / "queries"

ParameterType = Literal["string", "strings", "integer", "float"]


class QueryParameter(msgspec.Struct, frozen=True):
    """A typed parameter; without a default it must be given."""

    name: str
    type: ParameterType
    meaning: str
    default: object = None
    required: bool = False


class SavedQuery(msgspec.Struct, frozen=True):
    """A saved query with its head read; `statement` is the whole file, which runs as it stands."""

    name: str
    theme: str
    title: str
    purpose: str
    parameters: tuple[QueryParameter, ...]
    shapes: tuple[str, ...]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    fallback: str | None
    sentence: str
    statement: str

    def takes(self, name: str) -> bool:
        """Whether it has this parameter."""
        return any(parameter.name == name for parameter in self.parameters)


_PARAMETER = re.compile(r"(\w+): (string|strings|integer|float)(?: = (.+?))?  (.+)")


def parse_parameter(line: str) -> QueryParameter:
    """`agencies: strings = []  机构名称` → parameter."""
    match = _PARAMETER.fullmatch(line)
    if match is None:
        raise QueryError(f"参数写法不对：{line}", todo="写成 名称: 类型 = 默认值  含义")
    name, kind, default, meaning = match.groups()
    value = None if default is None else json.loads(default)
    return msgspec.convert(
        {"name": name, "type": kind, "meaning": meaning, "default": value, "required": default is None},
        QueryParameter,
    )


def parse_query(name: str, theme: str, statement: str) -> SavedQuery:
    """Read the head of a saved query; raises QueryError where a line has an unknown key."""
    title, *rest = _head_lines(statement)
    fields: dict[str, list[str]] = {key: [] for key in ("用途", "参数", "问法", "例", "反例", "另", "答")}
    for line in rest:
        key, _, value = line.partition(" " if line.startswith("参数") else ": ")
        if key not in fields:
            raise QueryError(f"头注里有不认识的一行：{line}", where=f"{theme}/{name}.cypher")
        fields[key].append(value)
    return SavedQuery(
        name=name,
        theme=theme,
        title=title,
        purpose="".join(fields["用途"]),
        parameters=tuple(map(parse_parameter, fields["参数"])),
        shapes=tuple(fields["问法"]),
        examples=tuple(fields["例"]),
        counter_examples=tuple(fields["反例"]),
        fallback="".join(fields["另"]) or None,
        sentence="".join(fields["答"]),
        statement=statement,
    )


def _head_lines(statement: str) -> list[str]:
    lines = []
    for line in statement.splitlines():
        if not line.startswith("// "):
            break
        lines.append(line[3:])
    return lines


@cache
def read_catalog() -> Mapping[str, SavedQuery]:
    """All saved queries by name, theme by theme."""
    files = sorted(QUERIES.glob("*/*.cypher"))
    queries = (parse_query(file.stem, file.parent.name, file.read_text("utf-8")) for file in files)
    return {query.name: query for query in queries}
