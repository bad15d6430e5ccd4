"""Completion: what a shell is told when the tab key is pressed, asked as the shells ask."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from conflictcli.cli import complete
from conflictcli.cli.commands import app
from conflictcli.mention import KINDS
from conflictcli.rules.vague import CONVENTIONS
from conflictcli.summary.groups import GROUPS, OF_MERGED


def asked(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], shell: str, line: str) -> str:
    """What a shell hears of a line with the cursor at its end."""
    monkeypatch.setenv("_CONFLICT_COMPLETE", f"complete_{shell}")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(len(line.split(" ")) - 1))
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", line)
    monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
    with pytest.raises(SystemExit) as end:
        app(prog_name="conflict")
    assert end.value.code == 0
    return capsys.readouterr().out


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("conflict ex", {"extract", "export", "explain"}),
        ("conflict --no", {"--no-color"}),
        ("conflict extract --asc", {"--ascii"}),
        ("conflict extract --by cou", {"country"}),
        ("conflict extract --by country,mo", {"country,month"}),
        ("conflict extract --by country,coun", set()),
        ("conflict merge --by wee", {"week"}),
        ("conflict merge --by n_s", {"n_sources"}),
        ("conflict extract -f json", {"json", "jsonl"}),
        ("conflict summarize --values strikes,inj", {"strikes,injuries"}),
        ("conflict summarize --sort gr", {"group"}),
        ("conflict extract --schema ", {"acled", "airwars", "plover", "ucdp"}),
        ("conflict status -f ", {"table", "json"}),
        ("conflict mentions --kind ", set(KINDS)),
        ("conflict explain --vague ", set(CONVENTIONS)),
        ("conflict places --country Syr", {"Syria"}),
        ("conflict export --country S", None),
        ("conflict rules ", {"list", "show", "export", "where", "new"}),
        ("conflict rules show air-st", {"air-strike"}),
        ("conflict rules show bombardment COUN", {"COUNT", "COUNTED"}),
        ("conflict rules list --kind wea", {"weapon", "weapons"}),
        ("conflict extract --log-format ", {"text", "json"}),
        ("conflict extract see", set()),  # which leaves it to the shell: files
    ],
)
def test_bash(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], line: str, offers: set[str] | None
) -> None:
    told = asked(monkeypatch, capsys, "bash", line).split("\n")
    if offers is None:
        assert {"Syria", "SY", "Somalia"} <= set(told) and "South Sudan" not in told and "Iraq" not in told
    else:
        assert set(filter(None, told)) == offers


@pytest.mark.parametrize(
    ("shell", "line", "told"),
    [
        ("zsh", "conflict extract --vague acl", """_arguments '*: :(("acled"))'"""),
        ("zsh", "conflict extract see", "_files"),
        ("fish", "conflict extract --vague acl", "acled"),
    ],
)
def test_other_shells(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], shell: str, line: str, told: str
) -> None:
    assert asked(monkeypatch, capsys, shell, line).strip() == told


def test_each_name_that_is_offered_is_one_word() -> None:
    for names in (
        complete.formats,
        complete.groups,
        complete.kinds,
        complete.conventions,
        complete.countries,
        complete.rule_names,
    ):
        assert all(name and " " not in name for name in names())
    assert set(complete.groups()) == {*GROUPS, *OF_MERGED}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_of_each_shell(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], shell: str
) -> None:
    monkeypatch.setenv("_CONFLICT_COMPLETE", f"source_{shell}")
    with pytest.raises(SystemExit) as end:
        app(prog_name="conflict")
    assert end.value.code == 0
    assert f"_CONFLICT_COMPLETE=complete_{shell}" in capsys.readouterr().out


def test_nothing_heavy_is_loaded_while_the_user_waits() -> None:
    told = "import atexit, sys; atexit.register(lambda: sys.stderr.write('LOADED ' + ' '.join(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", f"{told}\nfrom conflictcli.cli import main\nmain()"],
        env={
            **os.environ,
            "_CONFLICT_COMPLETE": "complete_bash",
            "COMP_WORDS": "conflict extract --by country,mo",
            "COMP_CWORD": "3",
        },
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "country,month\n"
    loaded = set(done.stderr.partition("LOADED ")[2].split())
    assert loaded.isdisjoint(("pandas", "numpy", "rich", "regex", "conflictcli.reading", "conflictcli.rules.every"))
