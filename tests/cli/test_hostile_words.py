"""Whatever a stranger's text, title, place or file is called: it stays words on a screen, in a log, in a spreadsheet."""

from __future__ import annotations

import json
import os
import unicodedata
from pathlib import Path

import pytest
from command import Conflict

ATTACKS = (
    "\x1b[31mred\x1b[0m",
    "\x1b]52;c;Y3Vs\x07",
    "\x1b]8;;http://evil.example/\x1b\\link\x1b]8;;\x1b\\",
    "\x9b31m\x9d0;t\x9c",
    "over\rwrite\b\b\x7f",
    "\u202egnp.exe\u2066",
    "zero\u200bwidth\ufeff\U000e0041",
    "[red]rich[/red] [link=http://evil.example]x[/link] [/]",
    "=cmd|' /C calc'!A0",
    "＝1+2",
    "'; DROP TABLE documents; --",
    "nul\x00byte",
    "<script>alert(1)</script>",
    "{0} %s %(x)s",
    "half \ud800 a letter",
    "u\u2028\u2029\x85",
)


def obeyed(shown: str) -> set[str]:
    """What a terminal would obey, or a reader would not see."""
    hidden = {each for each in shown if unicodedata.category(each) in ("Cc", "Cf", "Cs", "Zl", "Zp")}
    return hidden - set("\n\t\u200c\u200d")


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    path = tmp_path / "reports.jsonl"
    told = (
        {
            "id": f"{bad}#{n}",
            "title": f"{bad} strikes in {bad}",
            "source": bad,
            "url": f"https://paper.example/{bad}",
            "text": f"Warplanes carried out four airstrikes near {bad} in Iraq on 2 May 2031, the {bad} Brigade said.",
        }
        for n, bad in enumerate(ATTACKS)
    )
    broken = ({"id": bad, "text": 5, bad: bad} for bad in ATTACKS)
    path.write_text("".join(f"{json.dumps(each)}\n" for each in (*told, *broken)))
    return path


@pytest.fixture
def rows(conflict: Conflict, reports: Path, tmp_path: Path) -> Path:
    """Rows of which every text is an attack, as another program may write them."""
    path = tmp_path / "rows.jsonl"
    first = json.loads(conflict("extract", reports.name, "-f", "jsonl").out.partition("\n")[0])
    whole = ("event_id", "event_date", "event_date_end", "published", "event_type", "sub_event_type")
    texts = [name for name, cell in first.items() if name not in whole and not isinstance(cell, (int, float))]
    numbers = ("min", "max", "fatalities", "injuries", "munitions", "precision")
    texts = [name for name in texts if not name.endswith(numbers)]
    told = (
        {**first, **{name: ATTACKS[(n + at) % len(ATTACKS)] for at, name in enumerate(texts)}, "event_id": f"{bad}{n}"}
        for n, bad in enumerate(ATTACKS)
    )
    path.write_text("".join(f"{json.dumps(each)}\n" for each in told))
    return path


@pytest.mark.parametrize(
    "command", ["extract -f table", "mentions -f table", "explain", "extract --by source -f table"]
)
def test_nothing_of_a_report_is_obeyed_by_a_terminal(conflict: Conflict, reports: Path, command: str) -> None:
    name, *options = command.split()
    done = conflict(name, reports.name, *options)
    assert done.status == 1
    assert len(done.out.splitlines()) > len(ATTACKS)
    assert not obeyed(done.out) and not obeyed(done.err)


def test_lines_for_programs_are_ascii(conflict: Conflict, reports: Path) -> None:
    lines = conflict("extract", reports.name, "--log-format", "json").err.splitlines()
    assert len(lines) == len(ATTACKS) + 1
    assert all(json.loads(line) and line.isascii() and line.isprintable() for line in lines)


def test_rows_of_strangers_go_through_every_command(conflict: Conflict, rows: Path) -> None:
    """Half a letter, which only JSON can spell, once ended `merge` in a traceback."""
    for command in ("merge", "export", "summarize --by source"):
        done = conflict(*command.split(), rows.name, "-f", "table")
        assert done.status == 0 and done.out and not obeyed(done.out) and not obeyed(done.err)
    assert conflict("merge", rows.name, "-o", "merged.jsonl").status == 0
    told = conflict("export", "merged.jsonl", "-f", "jsonl").out
    for form in ("csv", "tsv"):
        assert conflict("export", "merged.jsonl", "-o", f"again.{form}").status == 0
        assert conflict("export", f"again.{form}", "-f", "jsonl").out == told


def test_a_name_with_a_line_feed_is_no_second_message(conflict: Conflict, tmp_path: Path) -> None:
    bad = "a\nconflict: all is well"
    (tmp_path / f"{bad}.jsonl").write_text('{"text": 1}\n')
    (tmp_path / f"{bad}.txt").write_text("Warplanes bombed Mosul in Iraq on 2 May 2031.\n")
    (tmp_path / f"{bad}.toml").write_text("[[nothing]]\n")
    (tmp_path / f"{bad}.csv").write_text("nothing\n1\n")
    shown = r"a\nconflict: all is well"
    told = conflict("extract", ".", "-o", "rows.tsv").err.splitlines()
    assert told[0].startswith(rf"conflict: ./{shown}.jsonl:1: no text")
    assert not any(line.startswith("conflict: all is well") for line in told)
    for command in (
        ("check", f"./{bad}.toml"),
        ("extract", ".", "--rules", f"./{bad}.toml"),
        ("extract", ".", "--places", f"./{bad}.csv"),
        ("extract", ".", "-o", f"./{bad}/x.csv"),
        ("explain", f"./{bad}.txt"),
        ("export", "--db", f"./{bad}"),
        ("score", f"./{bad}.csv", f"./{bad}.csv"),
    ):
        done = conflict(*command)
        assert shown in done.out + done.err, command
        assert "\nconflict: all is well" not in done.out + done.err, command


def test_a_name_that_a_shell_makes_an_option_is_told_in_plain_letters(conflict: Conflict) -> None:
    """`conflict extract *` where somebody laid a file whose name begins with a dash."""
    for bad in ("--\u202egnp\u200b.exe", "--\x1b[31m", "-\u202ex"):
        done = conflict("extract", bad)
        assert done.status == 2 and "No such option" in done.err and not obeyed(done.err)


@pytest.mark.skipif(os.name != "posix", reason="a terminal of our own")
def test_data_that_runs_over_a_terminal_is_not_obeyed(reports: Path) -> None:
    import pty
    import subprocess
    import sys

    end, terminal = pty.openpty()
    shown = b""
    command = [sys.executable, "-m", "conflictcli", "extract", reports.name, "-f", "csv", "--workers", "1"]
    with subprocess.Popen(command, cwd=reports.parent, stdout=terminal, stderr=subprocess.DEVNULL) as run:
        os.close(terminal)
        try:
            while more := os.read(end, 65536):
                shown += more
        except OSError:  # The other end is closed.
            pass
        os.close(end)
    assert run.returncode == 1
    told = shown.decode().replace("\r\n", "\n")
    assert "gnp.exe" in told and not {"\x1b", "\x9b", "\u202e", "\x07", "\r"} & set(told)
