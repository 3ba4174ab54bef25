"""The ontology file is whole and says what the code relies on."""

import pytest

from graph.build.draft import Draft
from graph.ontology import EVIDENCE, ontology_version, read_ontology


def test_relations_join_labels_that_exist() -> None:
    ontology = read_ontology()
    for relation in ontology.relations.values():
        assert {label for pair in relation.pairs for label in pair} <= ontology.nodes.keys()
        assert not relation.properties.keys() & EVIDENCE.keys()


def test_what_is_indexed_or_searched_is_a_property() -> None:
    for kind in read_ontology().nodes.values():
        assert {*kind.indexes, *kind.search} <= kind.properties.keys()
        assert all(kind.properties[name] == "string" for name in kind.search)


def test_its_version_is_stable() -> None:
    assert ontology_version() == ontology_version() != ""


def test_a_draft_refuses_what_the_ontology_does_not_know() -> None:
    draft = Draft()
    with pytest.raises(ValueError, match="colour"):
        draft.add_node("Task", "t", {"colour": "red"})
    draft.add_node("Task", "t", {"title": "x"})
    draft.add_node("Region", "r", {"name": "y"})
    with pytest.raises(ValueError, match="not in the ontology"):
        draft.add_edge("PART_OF", "t", "r")
    with pytest.raises(ValueError, match="not in the ontology"):
        draft.add_edge("HAS_TASK", "t", "t")
