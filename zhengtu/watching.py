"""Rebuild whenever the pages of a folder change; leaves files alone that are still being written."""

import signal
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from corpus.errors import ZhengtuError

Rebuild = Callable[[], str]
Tell = Callable[[str], None]

DEBOUNCE = 2000  # milliseconds without a further change before a rebuild
TICK = 500  # milliseconds between looks at the stop event
QUIET = 2.0  # seconds since the last write before a file counts as whole
RETRY = (5.0, 15.0, 60.0)  # seconds between tries while the store is away


def watch_folder(folders: Iterable[Path], rebuild: Rebuild, tell: Tell, stop: threading.Event) -> None:
    """Rebuild now and after each change until `stop` is set; a failed rebuild is told and tried again."""
    from watchfiles import watch

    folders, first = tuple(folders), True
    # The first look comes after the watcher stands, so that no change falls between the two.
    for changes in watch(
        *folders,
        stop_event=stop,
        debounce=DEBOUNCE,
        rust_timeout=TICK,
        yield_on_timeout=True,
        raise_interrupt=False,
    ):
        if first or changes:
            wait_for_quiet(folders, stop)
            _rebuild_until_done(rebuild, tell, stop)
        first = False


def stop_on_signals() -> threading.Event:
    """An event that SIGTERM and SIGINT set."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    return stop


def _rebuild_until_done(rebuild: Rebuild, tell: Tell, stop: threading.Event) -> None:
    tries = 0
    while not stop.is_set():
        try:
            tell(f"健康 {rebuild()}")
            return
        except ZhengtuError as error:
            pause = RETRY[min(tries, len(RETRY) - 1)]
            tell(f"故障 {error}；{pause:g} 秒后再试")
            tries += 1
            stop.wait(pause)


def wait_for_quiet(folders: Iterable[Path], stop: threading.Event) -> None:
    """Wait until nothing was written for `QUIET` seconds."""
    folders = tuple(folders)
    while not stop.is_set() and seconds_since_last_write(folders) < QUIET:
        stop.wait(QUIET / 4)


def seconds_since_last_write(folders: Iterable[Path]) -> float:
    """Age of the newest file below the folders; times to come, from a clock that is wrong, tell nothing."""
    files = (path for folder in folders for path in ([folder] if folder.is_file() else folder.rglob("*")))
    now = time.time()
    return now - max((time for time in map(_modified, files) if time <= now), default=0.0)


def _modified(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
