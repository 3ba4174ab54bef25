"""The prompt that `zhengtu ask` opens: history, completion of names and question shapes, follow-ups."""

from collections.abc import Iterator
from pathlib import Path

import platformdirs
from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.history import FileHistory

from corpus.errors import ZhengtuError
from cypher.ask.dialogue import Dialogue, complete
from graph.model import Store
from zhengtu.answers import print_answer
from zhengtu.printing import say

FAREWELL = frozenset({"", "退出", "再见", "exit", "quit"})


class _Names(Completer):
    """Completes the word before the cursor with names of the graph and question shapes."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get_completions(self, document: Document, event: CompleteEvent) -> Iterator[Completion]:
        """Whole continuations of the text before the cursor."""
        for text, start in complete(document.text_before_cursor, self._store):
            yield Completion(text, start_position=start)


def run_shell(store: Store) -> None:
    """Ask until an empty line or the end of input; an error ends only its own question."""
    folder = platformdirs.user_state_path("zhengtu", ensure_exists=True)
    session: PromptSession[str] = PromptSession(
        "问> ",
        history=FileHistory(Path(folder, "questions")),
        completer=_Names(store),
        complete_while_typing=False,
    )
    dialogue = Dialogue(store)
    say("输入问题，Tab 补全，空行结束")
    while True:
        try:
            question = session.prompt().strip()
        except (EOFError, KeyboardInterrupt):
            return
        if question in FAREWELL:
            return
        try:
            print_answer(dialogue.ask(question))
        except ZhengtuError as error:
            say(f"错误：{error}")
            if dialogue.offered:
                say("输入 1 就问能答的这一句")
