"""Where the server lives: jars in the user's cache; data, settings, password and pid in the data folder."""

import os
import secrets
from pathlib import Path
from typing import NamedTuple

import platformdirs

NEO4J = "5.26.30"
USER = "neo4j"

# Transaction logs are allocated beforehand: after a full disk the server then starts again with all its data,
# while a log that grows breaks off in the middle of an entry and can't be recovered.
CONF = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{bolt}
server.bolt.advertised_address=127.0.0.1:{bolt}
server.http.listen_address=127.0.0.1:{http}
server.https.enabled=false
dbms.security.auth_enabled=true
dbms.usage_report.enabled=false
db.tx_log.preallocate=true
db.tx_log.rotation.size=16m
db.tx_log.rotation.retention_policy=2 files
server.memory.pagecache.size=128m
server.directories.import={home}/import
"""


class Ports(NamedTuple):
    """Loopback ports."""

    bolt: int = 7687
    http: int = 7474


class Home(NamedTuple):
    """The folders and files of one server."""

    root: Path
    jars: Path

    @property
    def pid(self) -> Path:
        """File with the process number while the server runs."""
        return self.root / "neo4j.pid"

    @property
    def ports(self) -> Path:
        """File with the ports of the last start."""
        return self.root / "ports"

    @property
    def log(self) -> Path:
        """All that the server prints."""
        return self.root / "console.log"

    @property
    def password_file(self) -> Path:
        """Password, mode 600."""
        return self.root / "password"

    @property
    def conf(self) -> Path:
        """Folder of the server's settings."""
        return self.root / "conf"

    @property
    def own_settings(self) -> Path:
        """Further settings of the user's own, one a line as in neo4j.conf; they outlive every start."""
        return self.root / "own.conf"

    @property
    def auth(self) -> Path:
        """Neo4j's own file of the first password; the server takes it over at its first start."""
        return self.root / "data" / "dbms" / "auth.ini"

    @property
    def initialised(self) -> bool:
        """Whether a first password is already set."""
        return self.auth.exists() or (self.root / "data" / "databases" / "system").exists()

    def read_password(self) -> str:
        """The generated password."""
        return self.password_file.read_text(encoding="utf-8").strip()

    def read_ports(self) -> Ports:
        """Ports of the last start."""
        bolt, http = self.ports.read_text(encoding="utf-8").split()
        return Ports(int(bolt), int(http))


def user_home() -> Home:
    """The user's own server; `ZHENGTU_SERVER_HOME` moves it."""
    data = os.environ.get("ZHENGTU_SERVER_HOME") or platformdirs.user_data_path("zhengtu") / "neo4j"
    return Home(
        Path(data).expanduser().absolute(), platformdirs.user_cache_path("zhengtu") / f"neo4j-{NEO4J}"
    )


def write_settings(home: Home, ports: Ports) -> None:
    """Write the configuration, and a password where there is none yet."""
    for folder in (home.root, home.conf, home.root / "import"):
        folder.mkdir(parents=True, exist_ok=True)
    home.root.chmod(0o700)
    (home.conf / "neo4j.conf").write_text(_settings(home, ports), encoding="utf-8")
    home.ports.write_text(f"{ports.bolt} {ports.http}\n", encoding="utf-8")
    if not home.password_file.exists():
        # Hexadecimal: one that began with a dash would be an option to the tool that sets it.
        write_secret(home.password_file, secrets.token_hex(16))


def write_secret(path: Path, text: str) -> None:
    """Write a file that only its owner can read, from its first byte on."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text + "\n")


def _settings(home: Home, ports: Ports) -> str:
    """Ours, and the user's own in place of those that they name too: Neo4j takes none twice."""
    ours = CONF.format(bolt=ports.bolt, http=ports.http, home=home.root.as_posix())
    own = home.own_settings.read_text(encoding="utf-8") if home.own_settings.exists() else ""
    named = {_name_of(line) for line in own.splitlines()}
    kept = [line for line in ours.splitlines() if _name_of(line) not in named]
    return "\n".join([*kept, own])


def _name_of(line: str) -> str:
    return line.partition("=")[0].strip()
