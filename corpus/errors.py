"""Everything that can go wrong, as one tree.

ZhengtuError                 one clear line: what is wrong, where, what to do
├── CorpusError              a file or page that can't be used            (corpus)
├── ExtractError             a table or rule of the extractor is broken   (extract)
├── StoreError               a graph store that can't be read or written  (graph)
├── QueryError               a saved query or its parameters              (cypher)
│   ├── UnknownName          nothing has this name; carries the nearest   (exit code 3)
│   └── NotUnderstood        a question that can't be read; says which words (exit code 3)
└── ViewError                a picture that can't be drawn or saved       (viz)
    └── UnclearRequest       a picture of what? (exit code 2)

Each package defines its own branch; the command line maps a branch to its exit code.
"""


class ZhengtuError(Exception):
    """One line for the user: `what`, `where` it is (file, notice, offset) and what `todo`."""

    exit_code = 1

    def __init__(self, what: str, *, where: str = "", todo: str = "") -> None:
        self.what, self.where, self.todo = what, where, todo
        super().__init__(what, where, todo)

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f" → {self.todo}" if self.todo else ""
        return f"{place}{self.what}{advice}".replace("\n", " ")


class CorpusError(ZhengtuError):
    """A file or page that can't be read as notices."""
