"""`zhengtu build --if-changed` on an unchanged corpus beside the full build of it, on the embedded store.

    python benchmarks/unchanged.py [COPIES]

The corpus is the sample pages, copied with other numbers and sentence ends, so that no copy is taken for a
duplicate. Timed as whole commands and inside one process; exit code 1 where an unchanged corpus costs more
than it should.
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from corpus import find_files
from graph.cache import rule_version
from graph.rebuild import BuildReport, rebuild

COPIES = 100
ROUNDS = 3
SHARE = 0.02
SAMPLES = Path(__file__).parents[1] / "corpus" / "notices"


def write_pages(folder: Path, copies: int) -> None:
    """Copies of the sample pages, each a page of its own."""
    for page in find_files([SAMPLES]):
        text = page.read_bytes().decode("utf-8", "surrogateescape")
        for copy in range(copies):
            varied = re.sub(r"(\d)号", rf"\g<1>{copy}号", text).replace("。", f"（{copy}）。")
            target = folder / f"{copy:03}" / page.name
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(varied.encode("utf-8", "surrogateescape"))


def seconds(work: Callable[[], object]) -> float:
    """Wall clock of one call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def run_build(pages: Path, store: Path, *options: str) -> None:
    """The command as a scheduler starts it."""
    command = [sys.executable, "-m", "zhengtu", "build", pages, "--store", store, *options]
    subprocess.run(command, check=True, capture_output=True)


def rebuild_unchanged(pages: Path, store: Path) -> BuildReport:
    """In this process, with the rules hashed anew as in a new one."""
    rule_version.cache_clear()
    report = rebuild([pages], str(store), if_changed=True)
    assert report.unchanged
    return report


def time_whole_commands(pages: Path, store: Path) -> tuple[float, float]:
    """Seconds of the first build, and of the next with `--if-changed`."""
    full = seconds(lambda: run_build(pages, store))
    return full, min(seconds(lambda: run_build(pages, store, "--if-changed")) for _ in range(ROUNDS))


def time_in_process(pages: Path, store: Path) -> tuple[float, float]:
    """The same without the start of Python; the rules' tables are warm for the full build."""
    rebuild([SAMPLES], f"{store}.warm")
    full = seconds(lambda: rebuild([pages], str(store)))
    return full, min(seconds(lambda: rebuild_unchanged(pages, store)) for _ in range(ROUNDS))


def main(copies: int) -> int:
    """Print one row for each way."""
    with tempfile.TemporaryDirectory() as temporary:
        folder, pages = Path(temporary), Path(temporary, "pages")
        pages.mkdir()
        write_pages(pages, copies)
        size = sum(page.stat().st_size for page in find_files([pages]))
        shares = []
        for name, measure in (("whole commands", time_whole_commands), ("in one process", time_in_process)):
            os.environ["ZHENGTU_CACHE"] = str(folder / f"cache of {name}")
            full, unchanged = measure(pages, folder / f"{name}.lbug")
            shares.append(unchanged / full)
            print(f"{name:16}{full:8.2f} s full{unchanged:8.3f} s unchanged{unchanged / full:8.2%}")
        print(f"{copies * 5} pages, {size / 1e6:.1f} MB; at most {SHARE:.0%}")
    return int(max(shares) > SHARE)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else COPIES))
