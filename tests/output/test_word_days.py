"""Days as words: in Python as on the page."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from conflictcli import report
from conflictcli.output.days import days

WORDS = {
    ("2031-05-02", "2031-05-02"): "2 May 2031",
    ("2031-05-02", "2031-05-12"): "2–12 May 2031",
    ("2031-05-02", "2031-06-03"): "2 May – 3 Jun 2031",
    ("2031-12-31", "2032-01-01"): "31 Dec 2031 – 1 Jan 2032",
    ("2031-05-01", "2031-05-31"): "May 2031",
    ("2032-02-01", "2032-02-29"): "Feb 2032",
    ("2032-02-01", "2032-02-28"): "1–28 Feb 2032",
    ("2031-05-01", "2031-06-30"): "May – Jun 2031",
    ("2031-12-01", "2032-01-31"): "Dec 2031 – Jan 2032",
    ("2031-01-01", "2031-12-31"): "2031",
    ("1979-01-01", "1982-12-31"): "1979–1982",
    ("2031-01-01", "2031-12-30"): "1 Jan – 30 Dec 2031",
    ("2031-05-02", "2032-05-02"): "2 May 2031 – 2 May 2032",
    ("9999-12-01", "9999-12-31"): "Dec 9999",
    ("2031-05-02", "2031-12-31"): "2 May – 31 Dec 2031",
}


@pytest.mark.parametrize(("ends", "words"), WORDS.items())
def test_days(ends: tuple[str, str], words: str) -> None:
    assert days(*ends) == words


@pytest.mark.skipif(shutil.which("node") is None, reason="no node")
def test_the_page_words_them_likewise() -> None:
    script = (Path(report.__file__).parent / "assets" / "words.js").read_text(encoding="utf-8")
    asked = f"{script}\nconsole.log(JSON.stringify({json.dumps(list(WORDS))}.map((ends) => daysWords(...ends))))"
    done = subprocess.run(["node", "-e", asked], capture_output=True, text=True, encoding="utf-8", check=True)
    assert json.loads(done.stdout) == list(WORDS.values())
