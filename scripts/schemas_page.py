"""The tables in conflictcli/schemas/ → docs/schemas.md."""

from __future__ import annotations

from pathlib import Path

from conflictcli.schemas.page import page

PAGE = Path(__file__).parents[1] / "docs" / "schemas.md"

if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
