"""Programs beside Python that tests need; `python -m tests.programs` installs those that are missing.

Firefox is Mozilla's own, driven by WebDriver BiDi: Playwright's patched build is not what readers have.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from typing import Any, NamedTuple

import pytest


class Known(NamedTuple):
    """A program's commands, best first, its Debian package, and what Playwright starts a browser with."""

    commands: tuple[str, ...]
    package: str
    options: Mapping[str, Any] = {}


FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
]
_OFFICE = "libreoffice-writer-nogui"
PROGRAMS = {
    "chromium": Known(("chromium", "chromium-browser", "google-chrome"), "chromium", {"args": FLAGS}),
    "firefox": Known(("firefox-esr", "firefox"), "firefox-esr", {"channel": "moz-firefox"}),
    "libreoffice": Known(("soffice", "libreoffice"), _OFFICE),
}
FONTS = ["fonts-noto-cjk", "fontconfig"]


def start_browser(play: Any, name: str) -> Any:
    """The browser, headless. Where it is missing the test is skipped, or fails if programs are required."""
    return getattr(play, name).launch(executable_path=require_program(name), **PROGRAMS[name].options)


def require_program(name: str) -> str:
    """The program's path. Where it is missing the test is skipped, or fails if programs are required."""
    path = _find(name)
    if path is None:
        stop = pytest.fail if is_required() else pytest.skip
        stop(f"no {name} here: apt-get install {PROGRAMS[name].package}")
    return str(path)


def install_missing() -> int:
    """Install what is missing if this user may, say what still is; an exit code, 1 only if it is required."""
    missing = _missing()
    if missing and _may_install():
        print(f"installing {' '.join(missing)}", flush=True)
        _apt("update")
        _apt("install", "-y", *(package for package in missing if package != _OFFICE))
        # Without Java and fonts that Debian recommends beside it.
        _apt(
            "install",
            "-y",
            "--no-install-recommends",
            *(package for package in missing if package == _OFFICE),
        )
        missing = _missing()
    if missing:
        print(f"not here: {' '.join(missing)}; tests that need it are skipped", file=sys.stderr)
    return int(bool(missing) and is_required())


def _missing() -> list[str]:
    packages = [known.package for name, known in PROGRAMS.items() if _find(name) is None]
    return packages + ([] if _has_chinese_font() else FONTS)


def _find(name: str) -> str | None:
    return next(filter(None, map(shutil.which, PROGRAMS[name].commands)), None)


def is_required() -> bool:
    """Whether nothing may be skipped: in CI, or where ZHENGTU_REQUIRE_PROGRAMS says so."""
    return bool(os.environ.get("CI") or os.environ.get("ZHENGTU_REQUIRE_PROGRAMS"))


def _has_chinese_font() -> bool:
    lister = shutil.which("fc-list")
    return bool(lister and subprocess.run([lister, ":lang=zh"], capture_output=True).stdout)


def _sudo() -> list[str]:
    """What makes the next word run as root, without asking for a password."""
    return [] if os.getuid() == 0 else ["sudo", "-n"]


def _may_install() -> bool:
    words = [*_sudo(), "apt-get", "--version"]
    return (
        all(map(shutil.which, {words[0], "apt-get"}))
        and not subprocess.run(words, capture_output=True).returncode
    )


def _apt(*words: str) -> None:
    command = [*_sudo(), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", *words]
    subprocess.run(command, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(install_missing())
