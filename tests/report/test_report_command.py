"""`conflict report` as a person or a cron job runs it."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from command import Conflict
from examples import run_here
from some_rows import AIR, MIRO, OSTRA, row

from conflictcli.tables import Record

ROWS = [
    row(
        "a1",
        **MIRO,
        **AIR,
        event_date="2031-05-01",
        event_date_end="2031-05-01",
        strikes=4,
        strikes_min=4,
        strikes_max=4,
    ),
    row("b2", **OSTRA, **AIR, event_date="2031-05-09", event_date_end="2031-05-09"),
]


def told(rows: list[Record]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def payload_of(page: str) -> dict[str, object]:
    found = re.search(r'id="payload" data-packing="none">(.*?)</script>', page)
    assert found
    return json.loads(found[1])  # type: ignore[no-any-return]


def test_a_page_of_rows_that_are_piped_in(conflict: Conflict, tmp_path: Path) -> None:
    done = conflict("report", "-o", "report.html", "--title", "Ostra, <May>", stdin=told(ROWS))
    assert done.status == 0
    assert done.out == ""
    assert re.fullmatch(r"2 rows, report\.html: 0\.\d MB", done.closing)
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "<h1>Ostra, &lt;May&gt;</h1>" in page
    payload = payload_of(page)
    assert payload["title"] == "Ostra, <May>"
    assert payload["columns"]["id"] == ["a1", "b2"]  # type: ignore[index]
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]
    # The same on standard output, of a file, with the row that comes twice counted once.
    (tmp_path / "rows.csv").write_text(told([*ROWS, ROWS[0]]))
    piped = conflict("report", "rows.csv", "--title", "Ostra, <May>")
    assert piped.out == page
    assert piped.closing.startswith("3 rows (1 of them came twice), the page: ")


def test_a_page_of_a_time(tmp_path: Path) -> None:
    rows = [*ROWS, row("c3", **OSTRA, **AIR, event_date="", event_date_end="")]
    (tmp_path / "rows.csv").write_text(told(rows))
    done = run_here(f"conflict report {tmp_path}/rows.csv --since 2031-05-05 --until 2031-05-31")
    assert payload_of(done.stdout)["columns"]["id"] == ["b2"]  # type: ignore[index]
    assert re.fullmatch(r"3 rows, 1 of this time, the page: 0\.\d MB; 1 row without a day left out\n", done.stderr)


def test_a_bad_row_is_named_and_the_rest_is_shown(conflict: Conflict, tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text(told([*ROWS, ROWS[0] | {"event_id": "c3", "strikes": "many"}]))
    done = conflict("report", "rows.csv", "-o", "report.html", "--log-format", "json", "--limit", "1")
    assert done.status == 1
    unread, closing = map(json.loads, done.err.splitlines())
    assert (unread["event"], unread["path"]) == ("unread", "rows.csv:4")
    size = (tmp_path / "report.html").stat().st_size
    assert {name: closing[name] for name in ("event", "rows", "events", "groups", "bytes", "unread")} == {
        "event": "done",
        "rows": 2,
        "events": 2,
        "groups": 2,
        "bytes": {"report.html": size},
        "unread": 1,
    }
    assert payload_of((tmp_path / "report.html").read_text(encoding="utf-8"))["kind"] == "groups"
    # With --strict nothing is written, and what was there stays.
    (tmp_path / "report.html").write_text("before")
    strict = conflict("report", "rows.csv", "-o", "report.html", "--png", "report.png", "--strict")
    assert strict.status == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report.html", "rows.csv"]
    assert (tmp_path / "report.html").read_text() == "before"


def test_a_name_written_wrong_takes_no_pages_place(conflict: Conflict, tmp_path: Path) -> None:
    (tmp_path / "report.html").write_text("before")
    done = conflict("report", "raws.csv", "-o", "report.html")
    assert (done.status, done.out) == (1, "") and "raws.csv" in done.err
    assert (tmp_path / "report.html").read_text() == "before"


def test_a_still_alone(conflict: Conflict, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    done = conflict("report", "--png", "report.png", stdin=told(ROWS))
    assert (done.status, done.out) == (0, "")
    assert re.fullmatch(r"2 rows, report\.png: 0\.\d MB", done.err.strip())  # Nothing of the library's own.
    assert (tmp_path / "report.png").read_bytes()[:4] == b"\x89PNG"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("-o", "report.csv"), "--output report.csv: a page is HTML. Name it so: -o report.html"),
        (("-o", "."), "--output .: a page is HTML"),
        (("--png", "report.jpg"), "--png report.jpg: a still is a PNG. Name it so: --png report.png"),
    ],
)
def test_what_is_told_of_a_name_that_means_something_else(
    arguments: tuple[str, ...], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from conflictcli.cli.commands import app

    with pytest.raises(SystemExit) as left:
        app(["report", *arguments], prog_name="conflict")
    assert left.value.code == 2
    assert words in capsys.readouterr().err


def test_a_terminal_gets_no_page_and_no_rows_are_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from conflictcli.cli import report
    from conflictcli.cli.commands import app

    monkeypatch.setattr(report, "is_screen", lambda _: True)
    with pytest.raises(SystemExit) as left:
        app(["report", "rows.csv"], prog_name="conflict")
    assert left.value.code == 2
    assert capsys.readouterr().err == (
        "conflict: a page is nothing to read on a terminal. Name a file: -o report.html\n"
    )
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(SystemExit) as left:
        app(["report", "-o", "report.html"], prog_name="conflict")
    assert left.value.code == 2
    assert "no rows. Name files that `conflict extract`" in capsys.readouterr().err


def test_without_matplotlib_it_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from conflictcli.cli.commands import app

    monkeypatch.setitem(__import__("sys").modules, "matplotlib", None)
    with pytest.raises(SystemExit) as left:
        app(["report", "rows.csv", "--png", "report.png"], prog_name="conflict")
    assert left.value.code == 2
    error = capsys.readouterr().err
    assert "a still needs matplotlib: python3 -m pip install " in error and "conflictcli[" not in error


def test_no_rows_is_a_page_that_says_so(conflict: Conflict, tmp_path: Path) -> None:
    done = conflict("report", "-o", "report.html", "-q", stdin=told(ROWS).splitlines()[0] + "\n")
    assert (done.status, done.err) == (0, "")
    assert payload_of((tmp_path / "report.html").read_text(encoding="utf-8"))["figures"]["events"] == 0  # type: ignore[index]


def test_only_what_is_needed_is_loaded(conflict: Conflict) -> None:
    loaded = "import sys, atexit; atexit.register(lambda: print(*sys.modules, file=sys.stderr))"
    done = conflict("report", "-o", "report.html", stdin=told(ROWS), patched=loaded)
    assert done.status == 0
    # Of the rules no more than the names of types, which have colours.
    assert {"pandas", "numpy", "matplotlib", "pyarrow", "rich", "conflictcli.rules.every"}.isdisjoint(done.err.split())
