"""Which files of rules are in force, whoever names them; a stranger's rules.toml breaks no run."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from command import Conflict
from shipping import RULES, TEXT, rules_in

from conflictcli.codebook import found
from conflictcli.codebook.found import KEYS, InForce, config_folder, in_force, is_ours
from conflictcli.codebook.shape import File

STRANGER = '[server]\nport = 1\n\n[[rules]]\nid = "no-secrets"\n'


@pytest.fixture(autouse=True)
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working folder and a home in which nothing is."""
    (tmp_path / "home").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    for name in ("CONFLICT_RULES", "XDG_CONFIG_HOME", "APPDATA"):
        monkeypatch.delenv(name, raising=False)


def config(text: str = RULES) -> Path:
    config_folder().mkdir(parents=True)
    path = config_folder() / "rules.toml"
    path.write_text(text)
    return path


def test_none_is_in_force_where_none_is() -> None:
    assert in_force() == InForce()


def test_what_the_option_names_comes_before_all_others(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = config()
    assert in_force() == InForce((str(path),))
    rules_in(tmp_path, "rules.toml")
    assert in_force() == InForce(("rules.toml",))
    monkeypatch.setenv("CONFLICT_RULES", "a.toml")
    assert in_force() == InForce(("a.toml",), "CONFLICT_RULES")
    assert in_force(["b.toml", "c.toml"]) == InForce(("b.toml", "c.toml"), "--rules")


@pytest.mark.parametrize("told", ["off", "OFF", "no", "0"])
def test_the_variable_may_switch_them_off(told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    config()
    monkeypatch.setenv("CONFLICT_RULES", told)
    assert in_force().files == ()


def test_the_option_may_switch_them_off(tmp_path: Path) -> None:
    rules_in(tmp_path, "rules.toml")
    assert in_force(["off"]).files == in_force(["Off"]).files == ()
    assert in_force(["no"]).files == ("no",)


@pytest.mark.parametrize("between", [":", ";"])
def test_several_stand_in_the_variable_as_folders_do_in_path(between: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(found.os, "pathsep", between)
    monkeypatch.setenv("CONFLICT_RULES", f"a.toml{between}{between}~/b.toml")
    assert in_force().files == ("a.toml", str(Path(os.environ["HOME"]) / "b.toml"))


def test_an_empty_variable_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    rules_in(tmp_path, "rules.toml")
    monkeypatch.setenv("CONFLICT_RULES", " ")
    assert in_force().files == ("rules.toml",)


@pytest.mark.parametrize(
    ("platform", "variable", "folder"),
    [
        ("linux", "XDG_CONFIG_HOME", ".config"),
        ("darwin", "XDG_CONFIG_HOME", "Library/Application Support"),
        ("win32", "APPDATA", ".config"),
    ],
)
def test_the_config_folder(
    platform: str, variable: str, folder: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(found.sys, "platform", platform)
    assert config_folder() == tmp_path / "home" / folder / "conflict"
    monkeypatch.setenv(variable, "relative/is/no/folder")
    assert config_folder() == tmp_path / "home" / folder / "conflict"
    monkeypatch.setenv(variable, str(tmp_path / "told"))
    assert config_folder() == tmp_path / "told" / "conflict"


def test_what_a_codebook_may_begin_with() -> None:
    assert set(KEYS) == set(File.model_fields)


@pytest.mark.parametrize(
    "text",
    ["[codebook]", "[[triggers]]\n", "\ufeff[[ types ]]", "# mine\n\n  [counts.words]\n", "stop = []", "[[actors]\n"],
)
def test_a_codebook_is_known_by_its_tables_also_with_faults(text: str, tmp_path: Path) -> None:
    (tmp_path / "some.toml").write_text(text, encoding="utf-8")
    assert is_ours("some.toml")


@pytest.mark.parametrize(
    "text", ["", STRANGER, "# [codebook]", 'name = "[codebook]"', "[typesetting]\n", "[tool.types]"]
)
def test_a_strangers_file_is_known_by_theirs(text: str, tmp_path: Path) -> None:
    (tmp_path / "some.toml").write_text(text)
    assert not is_ours("some.toml")


def test_behind_a_strangers_file_the_config_folder_is_looked_into(tmp_path: Path) -> None:
    (tmp_path / "rules.toml").write_text(STRANGER)
    assert in_force() == InForce(strange=("rules.toml",))
    path = config()
    assert in_force() == InForce((str(path),), strange=("rules.toml",))


# ---- the command ---------------------------------------------------------------------------------------------


def test_what_is_found_unasked_is_said(conflict: Conflict, tmp_path: Path) -> None:
    rules_in(tmp_path, "rules.toml")
    done = conflict("extract", "-", stdin=TEXT)
    assert [row["sub_event_type"] for row in done.rows] == ["Boarding"]
    assert "rules of rules.toml (shipping-2); --rules off leaves them away" in done.err
    assert conflict("extract", "-", "-q", stdin=TEXT).err == ""
    told = json.loads(conflict("extract", "-", "--log-format", "json", stdin=TEXT).err.splitlines()[0])
    assert (told["event"], told["files"], told["title"]) == ("rules", "rules.toml", "shipping-2")
    off = conflict("extract", "-", "--rules", "off", stdin=TEXT)
    assert off.rows == [] and "rules.toml" not in off.err


def test_what_is_named_is_not_said_again(conflict: Conflict, tmp_path: Path) -> None:
    rules_in(tmp_path)
    assert "shipping" not in conflict("extract", "-", "--rules", "shipping.toml", stdin=TEXT).err


def test_who_names_them_is_said(conflict: Conflict, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rules_in(tmp_path)
    monkeypatch.setenv("CONFLICT_RULES", "shipping.toml")
    assert "shipping.toml (shipping-2), which CONFLICT_RULES names" in conflict("extract", "-", stdin=TEXT).err


def test_a_file_that_is_not_there(conflict: Conflict, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONFLICT_RULES", "gone.toml")
    done = conflict("extract", "-", stdin=TEXT)
    assert (done.status, done.out) == (2, "")
    assert "that CONFLICT_RULES names" in done.err and "gone.toml" in done.err
    version = conflict("--version")
    assert version.status == 0 and "gone.toml cannot be used: conflict check" in version.out


def test_a_strangers_file_breaks_nothing_and_is_told(conflict: Conflict, tmp_path: Path) -> None:
    (tmp_path / "rules.toml").write_text(STRANGER)
    done = conflict("extract", "-", stdin=TEXT)
    assert done.status == 0
    assert "rules.toml is no codebook" in done.err
    assert conflict("places", "Mosul").status == 0
    named = conflict("extract", "-", "--rules", "rules.toml", stdin=TEXT)
    assert named.status == 2 and "server" in named.err


def test_a_codebook_with_a_fault_stops_and_says_how_to_go_on(conflict: Conflict, tmp_path: Path) -> None:
    (tmp_path / "rules.toml").write_text(RULES + '\n[[triggers]]\ntype = "Bording"\nverbs = ["sank"]\n')
    done = conflict("extract", "-", stdin=TEXT)
    assert (done.status, done.out) == (2, "")
    assert "Bording" in done.err and "--rules off" in done.err
