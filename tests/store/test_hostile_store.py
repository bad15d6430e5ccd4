"""Whatever a report says or is called: a store takes it as text, and gives it back as it was."""

from __future__ import annotations

import json
from pathlib import Path

from command import Conflict

BAD = (
    "'; DROP TABLE documents; --",
    '"); DELETE FROM events; --',
    "100% of A_B",
    "back\\slash \\' \\x00 %s :name $1 ?",
    "half \ud800 a letter",
    "esc \x1b[31m \x9b \x7f",
    "\u202egnp\u2066",
    "=1+2",
    "x" * 5_000,
)
NUL = "nul\x00byte"


def test_a_store_gives_back_what_it_was_given(conflict: Conflict, tmp_path: Path, store_url: str) -> None:
    told = (
        {
            "id": f"{bad}{n}",
            "title": bad,
            "source": bad,
            "url": f"https://paper.example/{n}?{bad}",
            "text": f"Warplanes carried out {n + 2} airstrikes near Mosul in Iraq on 2 May 2031, killing two. {bad[:200]} {n}",
        }
        for n, bad in enumerate((*BAD, NUL))
    )
    (tmp_path / "reports.jsonl").write_text("".join(f"{json.dumps(each)}\n" for each in told))
    assert conflict("ingest", "reports.jsonl", "--db", store_url).status == 0
    given = conflict("extract", "reports.jsonl", "-f", "jsonl").out.split("\n")
    back = conflict("export", "--db", store_url, "-f", "jsonl").out.split("\n")
    # PostgreSQL has no NUL: the sign for what cannot be shown stands for it, in either store.
    assert sorted(back) == sorted(line.replace("\\u0000", "\ufffd") for line in given)
    assert len(back) > len(BAD)
    for country in ("Iraq", "Syria"):
        shown = conflict("export", "--db", store_url, "--country", country, "-f", "jsonl").out
        assert bool(shown) is (country == "Iraq")
    assert conflict("ingest", "reports.jsonl", "--db", store_url).closing.startswith("10 documents: 10 known")
    assert conflict("export", "--db", store_url, "--merged", "-f", "jsonl").out
