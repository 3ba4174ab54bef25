"""`--why`: how a question was read, and what to paste into Neo4j Browser."""

import json

from cypher.answer import Answer
from cypher.runner import find_query


def explain(answer: Answer) -> str:
    """Tokens, then `:param` lines and the saved query, ready to paste into Neo4j Browser."""
    query = find_query(answer.query)
    read = " ".join(f"{text}[{kind}]" for kind, text in answer.reading)
    parameters = "\n".join(
        f":param {name} => {json.dumps(value, ensure_ascii=False)};"
        for name, value in answer.parameters.items()
    )
    name = f"{query.theme}/{query.name}（{query.title}）"
    return f"读法：{read}\n查询：{name}\n\n{parameters}\n\n{query.statement}"
