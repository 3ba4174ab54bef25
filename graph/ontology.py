"""The ontology of `ontology.toml`: which labels, relations and properties a graph may have."""

from functools import cache
from hashlib import blake2b
from importlib.resources import files
from typing import Literal

import msgspec

PropertyType = Literal["string", "integer", "float", "boolean", "date", "strings"]

# What a stated relation carries besides its own properties; see `graph.model.Evidence`.
EVIDENCE: dict[str, PropertyType] = {
    "notice": "string",
    "start": "integer",
    "end": "integer",
    "quote": "string",
    "rule": "string",
}


class NodeKind(msgspec.Struct, frozen=True):
    """A label: its Chinese name, the fields its id is made of, its properties by type."""

    zh: str
    key: tuple[str, ...]
    indexes: tuple[str, ...]
    search: tuple[str, ...]
    properties: dict[str, PropertyType]


class RelationKind(msgspec.Struct, frozen=True):
    """A relation type; `pairs` are the (from, to) labels it may join, `stated` ones carry evidence."""

    zh: str
    pairs: tuple[tuple[str, str], ...]
    stated: bool
    properties: dict[str, PropertyType] = {}

    @property
    def columns(self) -> dict[str, PropertyType]:
        """Own properties and those of the evidence, as a store holds them side by side."""
        return {**(EVIDENCE if self.stated else {}), **self.properties}


class Ontology(msgspec.Struct, frozen=True):
    """Node kinds by label and relation kinds by type."""

    nodes: dict[str, NodeKind]
    relations: dict[str, RelationKind]


@cache
def read_ontology() -> Ontology:
    """The ontology that the package carries."""
    return msgspec.toml.decode(files("graph").joinpath("ontology.toml").read_bytes(), type=Ontology)


@cache
def ontology_version() -> str:
    """Changes when a label, relation or property does: a graph file of another version can't be read."""
    return blake2b(msgspec.json.encode(read_ontology()), digest_size=8).hexdigest()
