"""What a campaign keeps: how often each target ran, and each input that broke something."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from fuzz import blindly, ledger
from fuzz.ledger import Run
from fuzz.target import Target, holds
from fuzz.targets import ALL


def check(data: bytes) -> None:
    holds(b"!" not in data, "an exclamation mark", data)


FRAGILE = Target("no shouting", "readers", check, lambda: [b"a", b"b"], (b"!", b"?"))


def test_runs_add_up_over_campaigns(tmp_path: Path) -> None:
    ledger.add(tmp_path, "csv", Run(guided=5, seconds=1.0, edges=7))
    ledger.add(tmp_path, "csv", Run(blind=3, seconds=2.0, found=("gone",)))
    ledger.add(tmp_path, "tsv", Run(guided=1))
    told = ledger.load(tmp_path)
    assert told["csv"] == Run(5, 3, 3.0, 7, ("gone",))
    assert ledger.total(told.values()).executions == 9
    assert ledger.still_there(told["csv"]).found == ()
    assert any(line.split()[:3] == ["csv", "5", "3"] for line in ledger.table(told, ALL))


def test_what_is_found_is_a_file_that_breaks_it_again(tmp_path: Path) -> None:
    (found,) = blindly.blindly([FRAGILE], tmp_path, 0.1)
    assert b"!" in Path(found).read_bytes()
    assert ledger.load(tmp_path)["no shouting"].found == (found,)


def test_an_input_that_breaks_nothing_is_no_finding(tmp_path: Path) -> None:
    calm = replace(FRAGILE, check=len)
    assert blindly.turn(calm, tmp_path).found == ()
