"""A rule set has a name of its own for whatever may change a row, and the same one everywhere for the same rules."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import conflictcli
from conflictcli import ruleset as rulesets
from conflictcli.gazetteer.overlay import NONE as NO_PLACES
from conflictcli.gazetteer.own import read_own as own_places
from conflictcli.rules.own.entries import BUILT_IN, Codebook
from conflictcli.rules.own_actors import read_own
from conflictcli.rules.vague import ACLED, ISAF
from conflictcli.ruleset import ruleset, together

PLAIN = ruleset(BUILT_IN, NO_PLACES)


def test_a_name_begins_with_the_version_and_is_the_same_in_another_process() -> None:
    assert PLAIN.startswith(f"{conflictcli.__version__}+")
    program = "from conflictcli.ruleset import *; from conflictcli.rules.own.entries import BUILT_IN; print(ruleset(BUILT_IN))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == PLAIN


def test_what_a_person_chose_is_part_of_it(tmp_path: Path) -> None:
    (tmp_path / "actors.csv").write_text("name\nOstrabad Front\n")
    (tmp_path / "places.csv").write_text("name,country,latitude,longitude\nOstrabad,Iraq,36.1,43.2\n")
    named = {
        ruleset(Codebook(convention=ACLED), NO_PLACES),
        ruleset(Codebook(convention=ISAF), NO_PLACES),
        ruleset(Codebook(parties=read_own(str(tmp_path / "actors.csv"))), NO_PLACES),
        ruleset(BUILT_IN, own_places(str(tmp_path / "places.csv"))),
        ruleset(Codebook("shipping-2", plural=2), NO_PLACES),
        ruleset(Codebook("shipping-2", plural=3), NO_PLACES),
    }
    assert all(name.startswith(f"{PLAIN} ") for name in named)
    assert sum(f"{PLAIN} rules=shipping-2@" in name for name in named) == 2
    assert len(named) == 6
    assert f"{PLAIN} vague=acled" in named


@pytest.mark.parametrize(
    "path",
    ["rules/strikes.py", "gazetteer/places.db.sha256", "gazetteer/capitals.csv", "gate/doubt.py", "language.tsv"],
)
def test_code_and_data_that_rows_depend_on_are_part_of_it(path: str) -> None:
    assert path in dict(rulesets._files(rulesets.files("conflictcli"), rulesets.ELSEWHERE))


@pytest.mark.parametrize("path", ["cli/extract.py", "ruleset.py", "merge/columns.py", "gazetteer/places.db"])
def test_what_rows_do_not_depend_on_is_not(path: str) -> None:
    assert (Path(conflictcli.__file__).parent / path).exists()
    assert path not in dict(rulesets._files(rulesets.files("conflictcli"), rulesets.ELSEWHERE))


def test_a_line_that_changed_makes_another_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    rule = tmp_path / "rules" / "one.py"
    monkeypatch.setattr(rulesets, "files", lambda package: tmp_path)
    names = set()
    for words in ("strike", "strikes", "strikes\r\n", "strikes\n"):
        rule.write_bytes(words.encode())
        rulesets.program.cache_clear()
        names.add(ruleset(BUILT_IN, NO_PLACES))
    rulesets.program.cache_clear()
    assert len(names) == 3  # ends of lines are those of a checkout


def test_what_several_rule_sets_found_is_named_by_all_of_them_or_not_at_all() -> None:
    assert together(["0.1.0+b", "0.1.0+a", "0.1.0+b"]) == "0.1.0+a; 0.1.0+b"
    assert together([]) == together(["0.1.0+a", ""]) == ""


def test_a_codebook_of_parties_alone_has_its_name_there(tmp_path: Path) -> None:
    (tmp_path / "actors.csv").write_text("name\nOstrabad Front\n")
    told = ruleset(Codebook("shipping-2", parties=read_own(str(tmp_path / "actors.csv"))), NO_PLACES)
    assert told.startswith(f"{PLAIN} rules=shipping-2@") and " actors=" in told
