"""Codebooks kept between runs: the same as when their files are read, and read again when anything has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from conflictcli import patterns
from conflictcli.codebook import kept, read
from conflictcli.codebook.faults import RulesError
from conflictcli.rules.own.entries import Codebook

RULES = """
[codebook]
name = "norland"
version = "2"

[[types]]
name = "Boarding"
acled = "Attack"
of = ["Attack"]
where = ["ferry"]

[[triggers]]
type = "Boarding"
nouns = ["boarding"]
verbs = ["boarded"]
finds = [{ text = "[Two boardings] off Vell.", strikes = 2, type = "Boarding" }, "They [boarded] a ferry."]
ignores = ["A boarding school."]

[[weapons]]
words = ["sea drone"]
like = "aircraft"

[[harm]]
killed = ["slain"]

[[stop]]
phrases = ["boarded up"]
scope = "sentence"

[[actors]]
name = "Ostra Corsairs"
aliases = ["OCS", "?Corsairs: Ostra/Vell"]
code = "CORS"

[[places]]
name = "Vell Roads"
country = "Oman"
latitude = 24.5
longitude = 58.9

[counts]
vague = "acled"
plural = 2

[[sources]]
name = "Miro Post"
aliases = ["miro.example"]
note = "sides with Ostra"

[[patterns]]
name = "fired-upon"
type = "Boarding"
pattern = '(?P<actor>[Pp]irates) fired upon a ferry'
finds = ["[Pirates fired upon a ferry]."]
ignores = ["He fired upon him."]
"""


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    path = tmp_path / "rules.toml"
    path.write_text(RULES)
    return path


@pytest.fixture
def files_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Sequence[str]]]:
    """The files that had to be read; what is kept lies in a folder of the test's own."""
    found: list[Sequence[str]] = []

    def noted(paths: Sequence[str], read: Callable[[Sequence[str]], Codebook] = read.read) -> Codebook:
        found.append(paths)
        return read(paths)

    monkeypatch.setenv("CONFLICT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(read, "read", noted)
    patterns.store.cache_clear()
    yield found
    monkeypatch.undo()
    patterns.store.cache_clear()


def in_a_run(*paths: Path) -> Codebook:
    with patterns.kept():
        return kept.read_or_kept([*map(str, paths)])


def test_what_was_read_is_not_read_again(rules: Path, files_read: list[Sequence[str]]) -> None:
    first, second = in_a_run(rules), in_a_run(rules)
    assert files_read == [[str(rules)]]
    assert repr(first) == repr(second)  # Places of entries, too, which an equal codebook need not have.
    assert first == second == read.read([str(rules)])
    assert all((first.types, first.triggers, first.weapons, first.harm, first.stops, first.patterns, first.places))
    assert all((first.parties.parties, first.codes, first.sources, first.convention.name, first.plural))


def test_a_file_that_has_changed_is_read_again(rules: Path, files_read: list[Sequence[str]]) -> None:
    assert in_a_run(rules).title == "norland-2"
    rules.write_text(RULES.replace('version = "2"', 'version = "3"'))
    assert in_a_run(rules).title == "norland-3"
    assert len(files_read) == 2


def test_the_same_file_under_another_name_may_be_another_codebook(tmp_path: Path, files_read: list[object]) -> None:
    titles = []
    for name in ("miro", "vell"):
        path = tmp_path / f"{name}.toml"
        path.write_text('[[stop]]\nphrases = ["boarded up"]\n')
        titles.append(in_a_run(path).title)
    assert titles == ["miro", "vell"]


def test_other_code_reads_for_itself(
    rules: Path, files_read: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    in_a_run(rules)
    monkeypatch.setattr(kept, "program", lambda: "other code")
    in_a_run(rules)
    assert len(files_read) == 2


def test_a_fault_is_told_every_time(rules: Path, files_read: list[Sequence[str]]) -> None:
    rules.write_text(RULES.replace('acled = "Attack"', 'acled = "Atack"'))
    for _ in range(2):
        with pytest.raises(RulesError, match="Atack"):
            in_a_run(rules)
    with pytest.raises(RulesError, match="no such file"):
        in_a_run(rules.with_name("none.toml"))


def test_some_are_kept_and_the_oldest_goes(tmp_path: Path, files_read: list[Sequence[str]]) -> None:
    paths = [tmp_path / f"book-{number}.toml" for number in range(kept.MOST + 1)]
    for path in paths:
        path.write_text('[[stop]]\nphrases = ["boarded up"]\n')
        in_a_run(path)
    files_read.clear()
    for path in paths[1:]:
        in_a_run(path)
    assert files_read == []
    in_a_run(paths[0])
    assert len(files_read) == 1


def test_outside_of_a_run_nothing_is_written(tmp_path: Path, rules: Path, files_read: list[Sequence[str]]) -> None:
    assert kept.read_or_kept([str(rules)]).title == "norland-2"
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize("body", [b"", b"damaged", b"\0" * 400])
def test_a_damaged_file_does_no_harm(tmp_path: Path, rules: Path, files_read: list[Sequence[str]], body: bytes) -> None:
    found = in_a_run(rules)
    for path in (tmp_path / "cache").glob("codebooks-*"):
        path.write_bytes(body)
    assert in_a_run(rules) == found
    assert len(files_read) == 2


def test_what_another_program_kept_is_read_anew(
    rules: Path, files_read: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    in_a_run(rules)
    monkeypatch.setattr(kept, "made_again", lambda value: {}["Trigger"])
    assert in_a_run(rules).title == "norland-2"
    assert len(files_read) == 2


def test_only_values_of_ours_are_kept() -> None:
    with pytest.raises(TypeError, match="is not kept"):
        kept.plain((1, {1, 2}))
    assert kept.made_again(kept.plain({"dozens": (24, None)})) == {"dozens": (24, None)}
