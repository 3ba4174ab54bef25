"""Installing programs, with stand-ins for the system's commands: done where allowed, else said."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

# What `apt-get install` leaves behind, made by a stand-in beside itself.
APT = """#!/bin/sh
here=$(dirname "$0")
for package; do
    case $package in
        chromium | firefox-esr) printf '#!/bin/sh\n' > "$here/$package"; chmod +x "$here/$package" ;;
        libreoffice-writer-nogui) printf '#!/bin/sh\n' > "$here/soffice"; chmod +x "$here/soffice" ;;
        fontconfig) printf '#!/bin/sh\necho font\n' > "$here/fc-list"; chmod +x "$here/fc-list" ;;
    esac
done
"""


def run(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The installer with `folder` as the only place of commands."""
    command = [sys.executable, "-m", "tests.programs"]
    return subprocess.run(
        command,
        cwd=ROOT,
        env={"PATH": str(folder), **environment},
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.fixture
def commands(tmp_path: Path) -> Path:
    """A folder with the few commands that any system has."""
    for name in ("sh", "env", "dirname", "chmod", "true"):
        (tmp_path / name).symlink_to(f"/bin/{name}")
    return tmp_path


def put(path: Path, script: str) -> None:
    path.write_text(script)
    path.chmod(0o755)


@pytest.mark.parametrize(("required", "code"), [("", 0), ("1", 1)])
def test_missing_programs_are_named(commands: Path, required: str, code: int) -> None:
    done = run(commands, ZHENGTU_REQUIRE_PROGRAMS=required)
    assert done.returncode == code
    assert "not here: chromium firefox-esr libreoffice-writer-nogui" in done.stderr


def test_missing_programs_are_installed(commands: Path) -> None:
    put(commands / "sudo", '#!/bin/sh\nshift\nexec "$@"\n')
    put(commands / "apt-get", APT)
    done = run(commands, ZHENGTU_REQUIRE_PROGRAMS="1")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("installing chromium firefox-esr libreoffice-writer-nogui")
    assert run(commands).stdout == ""


def test_failed_installing_is_told(commands: Path) -> None:
    put(commands / "sudo", '#!/bin/sh\nshift\nexec "$@"\n')
    put(commands / "apt-get", "#!/bin/sh\ntest $1 = --version\n")
    assert "not here" in run(commands).stderr
