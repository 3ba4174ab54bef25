"""Nodes and relations as flat rows, as stores and files hold them."""

from graph.model import Edge, Node, Value


def node_row(node: Node) -> dict[str, Value]:
    """`id` and properties side by side."""
    return {"id": node.id, **node.properties}


def edge_row(edge: Edge) -> dict[str, Value]:
    """`id`, evidence and properties side by side, as stores hold them."""
    proof = edge.evidence
    evidence = {name: getattr(proof, name) for name in proof.__struct_fields__} if proof else {}
    return {"id": edge.id, **evidence, **edge.properties}
