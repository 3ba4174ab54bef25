"""`ask` and `search`: questions and words in Chinese."""

from typing import Annotated

import typer

from zhengtu.options import DEFAULT_STORE, AsJson, RegionName, StoreUrl
from zhengtu.printing import print_json, print_line

Question = Annotated[
    str | None,
    typer.Argument(help="中文问题；省略则进入问答 (a question; none opens a prompt)", show_default=False),
]
Why = Annotated[
    bool, typer.Option("--why", help="说明问题怎样读懂 (how the question was read, ready for Browser)")
]
Words = Annotated[str, typer.Argument(help="要找的词 (words to look for)")]


def ask(
    question: Question = None,
    region: RegionName = None,
    why: Why = False,
    store: StoreUrl = DEFAULT_STORE,
    json: AsJson = False,
) -> None:
    """用中文提问，逐字有着落才回答 (ask in Chinese; answered with proof or refused with a reason)."""
    from graph.stores import open_store

    if question is None:
        from zhengtu.shell import run_shell

        run_shell(open_store(store))
        return
    from cypher.answer import publish_answer
    from cypher.ask import ask as answer_question
    from cypher.ask import explain
    from zhengtu.answers import print_answer

    answer = answer_question(open_store(store), question, region=region)
    if json:
        print_json(publish_answer(answer))
        return
    if why:
        print_line(explain(answer))
    print_answer(answer)


def search(words: Words, store: StoreUrl = DEFAULT_STORE, json: AsJson = False) -> None:
    """按词查找任务、指标、资金、通知 (find tasks, targets, money and notices by words)."""
    from cypher.answer import publish_answer
    from cypher.search import search as search_graph
    from graph.stores import open_store
    from zhengtu.answers import print_answer

    answer = search_graph(open_store(store), words)
    if json:
        print_json(publish_answer(answer))
    else:
        print_answer(answer)
