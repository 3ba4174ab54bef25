"""`python -m tests.cypher [--details] [--store FILE] [QUESTIONS.jsonl …]` prints how questions are answered.

Without `--store` a graph of the sample pages is built first.
"""

import argparse
import sys
import tempfile
from functools import partial
from pathlib import Path

from cypher.ask import ask
from graph.rebuild import rebuild
from graph.stores import open_store
from tests.cypher.judge import judge_all, print_shares, read_questions

HERE = Path(__file__).parent
PAGES = HERE.parents[1] / "corpus" / "notices"


def main() -> int:
    """Exit code 1 where a wrong answer is given as right."""
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="*", type=Path, default=sorted(HERE.glob("questions*.jsonl")))
    parser.add_argument("--store")
    parser.add_argument("--details", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = options.store or str(Path(folder) / "sample.lbug")
        if not options.store:
            rebuild([PAGES], url)
        store = open_store(url)
        judged = {path: judge_all(read_questions(path), partial(ask, store)) for path in options.files}
        store.close()
    for path, verdicts in judged.items():
        print_shares(path.name, verdicts, details=options.details)
    return int(any(each.verdict == "wrong" for verdicts in judged.values() for each in verdicts))


if __name__ == "__main__":
    sys.exit(main())
