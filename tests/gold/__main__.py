"""`python -m tests.gold [GOLD.jsonl FOLDER]` prints the gate's table; `rules` and `details` say more."""

import sys
from collections.abc import Sequence
from pathlib import Path

from tests.gold.gate import KEPT, Set, known_sets, open_sets, read_floors, run_set
from tests.gold.measure import PARTS, Tally, mean_f1, total
from tests.gold.rules import print_rules


def main(arguments: Sequence[str]) -> int:
    """Exit code 1 where a figure is below its floor."""
    words = [word for word in arguments if word not in ("rules", "details")]
    given = (Set("given", Path(words[0]), Path(words[1])),) if len(words) == 2 else ()
    if "rules" in arguments:
        print_rules(given or open_sets())
        return 0
    return max([_report(each, "details" in arguments) for each in given or known_sets()], default=0)


def _report(each: Set, details: bool) -> int:
    tally = total(run_set(each))
    floors = read_floors().get(each.name, {})
    print(f"{each.name:<14} {'P':>6} {'R':>6} {'F1':>6} {'floor':>6}  hit/gold/run")
    for part in PARTS:
        counts = f"{tally.hit[part]}/{tally.gold[part]}/{tally.run[part]}"
        rates = f"{tally.precision(part):6.3f} {tally.recall(part):6.3f} {tally.f1(part):6.3f}"
        print(f"{part:<14} {rates} {floors.get(part, 0):6.3f}  {counts}")
    print(f"{'mean':<14} {mean_f1(tally):20.3f} {floors.get('mean', 0):6.3f}\n")
    if details and each.name not in KEPT:
        _print_details(tally)
    return int(mean_f1(tally) < floors.get("mean", 0) or any(tally.f1(p) < floors.get(p, 0) for p in PARTS))


def _print_details(tally: Tally) -> None:
    for name, items in (("missed", tally.missed), ("extra", tally.extra)):
        for part, where, item in items:
            print(f"{name} {part:<12} [{where}] {item}")


sys.exit(main(sys.argv[1:]))
