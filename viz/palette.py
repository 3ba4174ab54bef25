"""The data files behind every picture: styles of kinds and relations, words of the interface."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import graph

TABLES = Path(__file__).parent / "tables"
ONTOLOGY = Path(graph.__file__).parent / "ontology.toml"


def _read_toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def read_styles() -> dict[str, Any]:
    """Shape, colour and line of every kind (`nodes`) and relation (`edges`)."""
    return _read_toml(TABLES / "styles.toml")


@cache
def read_kit() -> dict[str, Any]:
    """Folders and captions of the Neo4j Browser kit."""
    return _read_toml(TABLES / "browser.toml")


@cache
def read_words() -> dict[str, dict[str, list[str]]]:
    """[Chinese, English] of the interface, properties, kinds and relations."""
    words = _read_toml(TABLES / "words.toml")
    ontology = _read_toml(ONTOLOGY)
    words["kind"] = {label: [row["zh"], label] for label, row in ontology["nodes"].items()}
    words["type"] = {name: [row["zh"], _english(name)] for name, row in ontology["relations"].items()}
    words["row"] = words["type"] | words["row"]
    return words


def _english(relation: str) -> str:
    return relation.replace("_", " ").lower()
