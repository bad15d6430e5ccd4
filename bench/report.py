"""Event rows → how long `conflict report` takes, how large its page is, and how soon a browser paints it.

python bench/report.py [ROWS...]

First the events of seeds/, then so many made rows (5,000, 20,000, 100,000 and 1,000,000 unless told), of 19 countries
and 3,000 towns over three years: tests/merge/made.py makes them, and each gets an address of its own. Of each: how many
sums the page has instead of events, seconds of the processor with the start of the command, memory at its highest, the
size of the page, and seconds for a still. Where Chromium and Playwright are there: when the page is first painted, when
it can be used, and how long it then takes to narrow it to a few months, all in milliseconds.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from measured import MEGABYTE, measured

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "merge"))

from made import OTHER, Shape, made
from merge import AT_ONCE, DAYS, moved

SEEDS = Path(__file__).parent.parent / "seeds"
SIZES = (5_000, 20_000, 100_000, 1_000_000)
WORLD = Shape(countries=Shape().countries + OTHER.countries, towns=3_000, days=1_000)
HEAD = (
    "| rows | shown | s | MB of memory | MB of the page | still, s | first paint, ms | ready, ms | narrowed, ms |\n"
    "| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("rows", nargs="*", type=int, default=SIZES)
    asked = parser.parse_args()
    print(HEAD)
    with tempfile.TemporaryDirectory() as folder:
        rows = Path(folder, "rows.csv")
        subprocess.run(command("extract", SEEDS, "-q", "-o", rows), check=True)
        print(line(rows, "seeds"), flush=True)
        for size in asked.rows:
            rows = Path(folder, "rows.jsonl")
            with rows.open("w") as file:
                file.writelines(json.dumps(row) + "\n" for row in world(size))
            print(line(rows, f"{size:,}"), flush=True)


def command(*words: object) -> list[str]:
    return [sys.executable, "-m", "conflictcli", *map(str, words)]


def line(rows: Path, name: str) -> str:
    """What one file of rows takes, as a line of the table."""
    page, still = rows.with_name("report.html"), rows.with_name("report.png")
    took = measured(command("report", rows, "-o", page))
    drawn = measured(command("report", rows, "--png", still))
    told = re.search(r"([\d,]+) sums", took.told)
    cells = [name, f"{told[1]} sums" if told else "each", f"{took.processors:.1f}", f"{took.memory:.0f}"]
    cells += [f"{page.stat().st_size / MEGABYTE:.1f}", f"{drawn.processors:.1f}"]
    return f"| {' | '.join([*cells, *seen(page)])} |"


def world(size: int) -> Iterator[dict[str, Any]]:
    """So many rows, each an event of its own; beyond 100,000 the same again, three years later."""
    rows = [row for row, _ in made(replace(WORLD, rows=min(size, AT_ONCE), events=min(size, AT_ONCE)), seed=1)]
    for number in range(size):
        part, nth = divmod(number, AT_ONCE)
        row = rows[nth]
        days = {name: moved(row[name], timedelta(part * WORLD.days)) for name in DAYS}
        yield {
            **row,
            **days,
            "event_id": f"{number:016x}",
            "url": f"https://herald.example/{row['published']}/{number}",
        }


def seen(page: Path) -> list[str]:
    """What a browser tells of a page, in milliseconds; dashes where there is none."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        chromium = None
    if chromium is None:
        return ["–"] * 3
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        shown = browser.new_page()
        shown.goto(page.as_uri())
        shown.wait_for_selector("html[data-ready]", timeout=120_000)
        paint, ready = shown.evaluate(
            "[performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0, performance.now()]"
        )
        narrowed = shown.evaluate(NARROW)
        browser.close()
    return [f"{paint:.0f}", f"{ready:.0f}", f"{narrowed:.0f}"]


NARROW = """async () => {
  const began = performance.now();
  for (const [id, day] of [["filter-from", "2021-04-01"], ["filter-to", "2021-06-30"]]) {
    const field = document.getElementById(id);
    field.value = day;
    field.dispatchEvent(new Event("input", {bubbles: true}));
    field.dispatchEvent(new Event("change", {bubbles: true}));
  }
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - began;
}"""

if __name__ == "__main__":
    main()
