"""docker-compose.yml and Dockerfile, as far as they can be checked without a container engine."""

import re
import shutil
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
COMPOSE = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")


def test_compose_file_fits_the_compose_specification() -> None:
    check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec"]
    subprocess.run([*check, ROOT / "docker-compose.yml"], check=True, capture_output=True)


def test_no_default_password_and_a_clear_error_without_one() -> None:
    uses = re.findall(r"\$\{NEO4J_PASSWORD(.)(.)", COMPOSE)
    assert uses == [(":", "?"), (":", "?")]


def test_server_listens_on_loopback_and_is_watched() -> None:
    neo4j = yaml.safe_load(COMPOSE)["services"]["neo4j"]
    assert all(port.startswith("127.0.0.1:") for port in neo4j["ports"])
    assert neo4j["image"] == "neo4j:5.26-community"
    assert neo4j["healthcheck"]["test"]


def test_zhengtu_waits_for_a_healthy_server_and_sees_pages_read_only() -> None:
    service = yaml.safe_load(COMPOSE)["services"]["zhengtu"]
    assert service["depends_on"] == {"neo4j": {"condition": "service_healthy"}}
    assert service["volumes"] == ["${NOTICES:-./corpus/notices}:/notices:ro"]
    assert service["command"] == ["watch", "/notices"]


def test_image_runs_as_its_own_user() -> None:
    assert re.findall(r"^USER (.+)$", DOCKERFILE, re.M) == ["zhengtu"]


def allowed_by_dockerignore(name: str) -> bool:
    """Whether the build sees this top-level entry."""
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").split()
    return any(fnmatch(name, line[1:]) for line in lines if line.startswith("!"))


def test_the_build_sees_all_that_it_copies() -> None:
    copied = [
        name for line in re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.M) for name in line.split()
    ]
    assert len(copied) == 9
    assert [name for name in copied if not allowed_by_dockerignore(name)] == []


@pytest.mark.slow
def test_the_image_s_install_step_works_in_a_clean_environment(tmp_path: Path) -> None:
    source = tmp_path / "源 src"
    source.mkdir()
    for entry in ROOT.iterdir():
        if allowed_by_dockerignore(entry.name):
            copy = shutil.copytree if entry.is_dir() else shutil.copy
            copy(entry, source / entry.name)
    target = tmp_path / "site"
    install = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", target, source]
    subprocess.run(install, check=True, capture_output=True)
    installed = {
        path.name for path in target.iterdir() if path.is_dir() and not path.name.endswith(".dist-info")
    }
    assert installed - {"bin"} == {"corpus", "extract", "graph", "cypher", "viz", "zhengtu"}
    assert not (target / "corpus" / "notices").exists()
    environment = {"PYTHONPATH": str(target), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "zhengtu", "query"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True)
    assert "机构的任务" in done.stdout.decode("utf-8")
