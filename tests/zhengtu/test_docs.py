"""The docs say what the program does: the reference is generated, each command stands in it."""

import subprocess
import sys
from pathlib import Path

from zhengtu.app import app

ROOT = Path(__file__).parents[2]


def test_command_reference_is_what_the_program_says(tmp_path: Path) -> None:
    file = tmp_path / "commands.md"
    generate = [
        sys.executable,
        "-m",
        "typer",
        "zhengtu.app",
        "utils",
        "docs",
        "--name",
        "zhengtu",
        "--output",
        file,
    ]
    subprocess.run(generate, check=True, capture_output=True, cwd=ROOT)
    assert file.read_text("utf-8") == (ROOT / "docs" / "commands.md").read_text("utf-8"), (
        "make docs renews it"
    )


def test_readme_names_each_command() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    names = [str(command.name) for command in app.registered_commands] + ["server"]
    assert [name for name in names if f"zhengtu {name}" not in readme] == []
