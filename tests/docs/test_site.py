"""make docs: the site builds without a warning, every link in it leads somewhere, and it needs no network."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from examples import ROOT
from program.commands import every

LIBRARIES = ("sphinx", "myst_parser", "furo")
LOADED = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src"}


class Page(HTMLParser):
    """What a page can be linked to by, what it links to, and what a browser loads for it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.ids.update(filter(None, (told.get("id"), told.get("name") if tag == "a" else None)))
        if tag == "a" and told.get("href"):
            self.links.append(told["href"] or "")
        if tag in LOADED and told.get(LOADED[tag]):
            self.loads.append(told[LOADED[tag]] or "")


@pytest.mark.skipif(
    any(find_spec(name) is None for name in LIBRARIES), reason="the site needs pip install 'conflictcli[docs]'"
)
def test_the_site(tmp_path: Path) -> None:
    """One build, some seconds long, and everything that is asked of it."""
    site = tmp_path / "site"
    options = ("-q", "-W", "--keep-going", "-E", "-b", "html", "-d", str(tmp_path / "doctrees"))
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", *options, str(ROOT / "docs"), str(site)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    texts = {path: path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    pages = {path: Page(text) for path, text in texts.items()}

    for path, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme in ("http", "https", "mailto"):
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            assert target.exists(), (path.name, link)
            if parts.fragment and target in pages:
                assert unquote(parts.fragment) in pages[target].ids, (path.name, link)
        for source in page.loads:  # It opens from a disk, and asks nobody for anything.
            parts = urlsplit(source)
            assert not parts.scheme and not parts.netloc, (path.name, source)
            assert (path.parent / unquote(parts.path)).exists(), (path.name, source)

    for command in filter(lambda command: command.name, every().values()):
        page = pages[site / "commands" / f"{command.name}.html"]
        for leaf in command.leaves:
            for option in leaf.options:
                name = re.findall(r"--[\w-]+", option.written)[0]
                assert f"cmdoption-{leaf.page}{name[1:]}" in page.ids, (leaf.name, option.written)

    for path in (*texts, *site.rglob("*.js")):  # Two builds are the same: nothing of the machine is in them.
        text = path.read_text(encoding="utf-8")
        assert str(ROOT) not in text
        assert str(tmp_path) not in text
