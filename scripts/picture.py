"""The sample reports → docs/images/report.webp: what `conflict report` makes of them, as a browser shows it.

    python scripts/picture.py [CHROMIUM]

To be run when the page looks otherwise; CHROMIUM is a browser's path, else Playwright's own.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs" / "images" / "report.webp"
WIDTH, HEIGHT = 1240, 1330
QUALITY = 88
"""Of WebP: letters stay sharp."""


def page_of_the_seeds(path: Path) -> None:
    rows = b""
    for command in (("extract", "seeds/", "-q"), ("merge", "-q"), ("report", "-q", "-o", str(path))):
        done = subprocess.run(
            [sys.executable, "-m", "conflictcli", *command], cwd=ROOT, input=rows, stdout=subprocess.PIPE, check=True
        )
        rows = done.stdout


def picture_of(path: Path, browser: str | None) -> bytes:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        page = chromium.new_page(viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce")
        page.goto(path.as_uri())
        page.wait_for_timeout(2000)
        return page.screenshot()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.html"
        page_of_the_seeds(path)
        shot = picture_of(path, sys.argv[1] if len(sys.argv) > 1 else None)
    PICTURE.parent.mkdir(exist_ok=True)
    Image.open(io.BytesIO(shot)).convert("RGB").save(PICTURE, quality=QUALITY, method=6)
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
