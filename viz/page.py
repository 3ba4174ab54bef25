"""The page around a picture: template, scripts and styles in one document, under a strict policy."""

import base64
import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

from viz.payload import build_payload
from viz.view import View

ASSETS = Path(__file__).parent / "assets"
SCRIPTS = (
    "words",
    "model",
    "detail",
    "groups",
    "signs",
    "network",
    "drawing",
    "table",
    "legend",
    "search",
    "main",
)
_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def render_page(view: View) -> str:
    """The document of `view`: title once, data as JSON that can't end its element, no outside request."""
    scripts = [_read_script("vis")] if not view.drawing else []
    scripts.append(_read_script("page"))
    return str(
        template("page.html").render(
            view=view,
            data=encode_json(build_payload(view)),
            scripts=scripts,
            style=read_style(),
            policy=_policy(scripts),
        )
    )


def encode_json(value: Any) -> str:
    """JSON for a script element: `<`, `>`, `&` and the line separators only as escapes."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def _policy(scripts: list[str]) -> str:
    """Only these very scripts may run, and nothing may be fetched."""
    allowed = " ".join(f"'{_digest(script)}'" for script in scripts)
    rest = "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    return f"default-src 'none'; script-src {allowed}; {rest}"


def _digest(script: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


@cache
def template(name: str) -> Any:
    """A template of `assets/`, with everything that it is given escaped."""
    from jinja2 import Environment, FileSystemLoader

    return Environment(loader=FileSystemLoader(ASSETS), autoescape=True).get_template(name)


@cache
def read_style() -> str:
    """The style sheet of every page."""
    return (ASSETS / "page.css").read_text(encoding="utf-8")


@cache
def _read_script(name: str) -> str:
    """`vis` is the vis-network that pyvis carries, `page` all scripts of ours in order."""
    if name == "vis":
        import pyvis

        bundled = Path(pyvis.__file__).parent / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
        return bundled.read_text(encoding="utf-8")
    return "\n".join((ASSETS / f"{part}.js").read_text(encoding="utf-8") for part in SCRIPTS)
