"""Rows and gold → how often each level of confidence is right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import calibration
from fake_rows import table


def test_what_is_judged(gold: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.extract.csv").write_text(
        table("n1 2031-05-02 Ostra high", "n2 2031-05-03 Vell low", "n2 2031-05-09 Miro high")
    )
    (tmp_path / "wire.extract.csv").write_text(
        table("w1 2031-05-04 Vell high", "w1 2031-05-09 Norva medium", "w1 - Ostra low", "w1 - - low")
    )
    found = calibration.kept(gold, tmp_path)
    told = {(each.doc, each.level, each.figure, each.right) for each in found}
    assert told == {
        ("n1", "high", "day", True),
        ("n1", "high", "place", True),
        ("n2", "low", "day", True),  # The first row of a report is the event; what follows is not judged.
        ("n2", "low", "place", False),
        ("w1", "high", "event", True),
        ("w1", "high", "place", True),
        ("w1", "high", "day", True),
        ("w1", "medium", "event", True),
        ("w1", "medium", "place", True),
        ("w1", "medium", "day", False),
        ("w1", "low", "event", False),
        ("w1", "low", "place", False),  # A place where no event of the article lies; no place is no wrong place.
    }
    assert calibration.reached(calibration.counts(found)) == {
        "high_right": 100.0,
        "medium_right": 50.0,
        "low_right": 33.3,
        "high_share": 66.7,
    }


def test_the_table_has_a_line_for_each_level(gold: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.extract.csv").write_text(table("n1 2031-05-02 Ostra high", "n2 2031-05-03 Vell low"))
    lines = list(calibration.table(calibration.counts(calibration.kept(gold, tmp_path))))
    assert [line.split()[:2] for line in lines[1:]] == [
        [name, level] for name in ("notes", "all") for level in ("high", "medium", "low")
    ]
    assert "1/1 100.0" in lines[1]
    assert "0/1   0.0" in lines[3]


def test_the_command_is_run(gold: Path, fake: Callable[..., str]) -> None:
    command = fake(notes=table("n1 2031-05-02 Ostra high"))
    score = calibration.scorer(gold)
    told = calibration.judged(
        score, gold / "notes.jsonl", lambda docs: score.run(command, "extract", docs, None, "notes")
    )
    assert [(each.figure, each.right) for each in told] == [("place", True), ("day", True)]
    assert calibration.judged(score, gold / "quiet.jsonl", lambda docs: {}) == []
