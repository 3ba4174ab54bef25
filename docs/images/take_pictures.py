"""Takes the pictures of this folder from a store: `python docs/images/take_pictures.py STORE`.

Debian's `pngquant`, where it is there, makes them a third of their size.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from graph.stores import open_store
from tests.programs import start_browser
from viz.render import render_view

SIZE = {"width": 1360, "height": 820}
# What to click before the picture is taken, as a script in the page.
FIRST_QUOTE = "document.querySelector('#detail .relation[data-type=LEADS]').click()"
A_BUNDLE = """Model.choose("bundle", Model.edges.filter((edge) =>
    edge.type === "LEADS" && edge.from.cluster === "宜春市机构"))"""
FIRST_CELL = "document.querySelector('g[data-edge]').dispatchEvent(new Event('click', { bubbles: true }))"
FIRST_BAND = "document.querySelector('.band[data-edge]').dispatchEvent(new Event('click', { bubbles: true }))"
PICTURES = {
    "overview": ("overview", None, A_BUNDLE),
    "agency": ("agency", "省卫生计生委", FIRST_QUOTE),
    "notice": ("notice", "粤府办〔2018〕22号", ""),
    "matrix": ("matrix", "粤府办〔2018〕22号", FIRST_CELL),
    "money": ("money", None, FIRST_BAND),
    "targets": ("targets", "粤府办〔2018〕22号", FIRST_CELL),
    "lineage": ("lineage", None, ""),
}


def take_pictures(url: str) -> None:
    """One PNG for each view, beside this file."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play, tempfile.TemporaryDirectory() as folder:
        browser = start_browser(play, "chromium")
        for name, (kind, subject, click) in PICTURES.items():
            page = Path(folder, f"{name}.html")
            render_view(open_store(url), kind, subject).write_html(page)
            _take(browser, page, click, Path(__file__).parent / f"{name}.png")
        browser.close()


def _take(browser: Any, page: Path, click: str, picture: Path) -> None:
    tab = browser.new_page(viewport=SIZE)
    tab.goto(page.as_uri())
    if click:
        tab.evaluate(click)
    tab.wait_for_timeout(600)
    tab.screenshot(path=picture)
    tab.close()
    if shrink := shutil.which("pngquant"):
        subprocess.run([shrink, "--force", "--strip", "--output", picture, picture], check=True)


if __name__ == "__main__":
    take_pictures(sys.argv[1])
