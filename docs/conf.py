"""Sphinx: docs/ → a site that opens from disk, and with the tag `man` the manual. `make docs` builds both.

Nothing is fetched, and nothing of the day or the machine gets in: the same source gives the same files.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from pygments.lexers.special import TextLexer
from sphinx.application import Sphinx

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from program import filled  # noqa: E402
from program.commands import every  # noqa: E402

from conflictcli import __version__  # noqa: E402

project = "conflict"
author = "the conflict authors"
copyright = "the conflict authors. MIT licence"
release = version = __version__

extensions = ["myst_parser"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
smartquotes = False  # "--output" stays what is typed.
OF_THE_MANUAL = "man" in globals().get("tags", ())
if OF_THE_MANUAL:
    include_patterns = ["manual/*.md"]
    suppress_warnings = ["toc.not_included"]  # Each page is read by itself.
else:
    exclude_patterns = ["manual", "man"]

# ---- the site --------------------------------------------------------------------------------------------------

html_theme = "furo"
html_title = "conflict"
html_static_path = ["static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sphinx = False
html_use_index = True
html_show_search_summary = False  # It would fetch pages, which a browser refuses where they lie on a disk.
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#9b2d1f", "color-brand-content": "#9b2d1f"},
    "dark_css_variables": {"color-brand-primary": "#f0a08f", "color-brand-content": "#f0a08f"},
}
pygments_style = "xcode"
pygments_dark_style = "github-dark"

# ---- the manual ------------------------------------------------------------------------------------------------

root_doc = "manual/conflict" if OF_THE_MANUAL else "index"
released = re.search(
    r"^## \[\d[^]]*\] - (\d{4}-\d\d-\d\d)$", (HERE.parent / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE
)
today = released[1] if released else "unreleased"  # Sphinx would put the day of the build on each page.
man_pages = [
    (f"manual/{command.page}", command.page, command.short[:1].lower() + command.short[1:].rstrip("."), "", 1)
    for command in every().values()
]
man_show_urls = True


def setup(app: Sphinx) -> None:
    app.add_lexer("csv", TextLexer)
    app.add_lexer("crontab", TextLexer)
    app.connect("source-read", fill)
    app.connect("html-page-context", level_captions, priority=900)  # After the theme has made its list of pages.


def fill(app: Sphinx, name: str, source: list[str]) -> None:
    """What the program says of itself goes into a page before it is read."""
    source[0] = filled(source[0])


def level_captions(app: Sphinx, name: str, template: str, context: dict[str, object], tree: object) -> None:
    """Captions of the list of pages are headings, and a screen reader asks of which level."""
    listed = str(context.get("furo_navigation_tree", ""))
    context["furo_navigation_tree"] = listed.replace('role="heading"', 'role="heading" aria-level="2"')
