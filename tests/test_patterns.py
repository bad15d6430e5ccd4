"""Patterns kept between runs: the same matches as when they are compiled, and no harm from a file that is wrong."""

from __future__ import annotations

import copyreg
import os
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import regex

from conflictcli import patterns
from conflictcli.patterns import compiled, kept, spelled, verbatim
from conflictcli.rule import Rule
from conflictcli.rules import RULES, dates, masks, places

PATTERN = "(?:two|three) air ?strikes?"


@pytest.fixture
def begin_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """As a new process begins: nothing compiled, the file not read; it lies in a folder of the test's own."""

    def forget() -> None:
        patterns.store.cache_clear()
        patterns.compiled.cache_clear()

    monkeypatch.setenv("CONFLICT_CACHE", str(tmp_path / "cache"))
    forget()
    yield forget
    monkeypatch.undo()
    forget()


@pytest.fixture
def compilations(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The patterns that had to be compiled."""
    seen: list[str] = []
    compile_it = regex.compile

    def count(pattern: str, flags: int = 0) -> regex.Pattern[str]:
        seen.append(pattern)
        return compile_it(pattern, flags)

    monkeypatch.setattr(regex, "compile", count)
    return seen


def only_file(folder: Path) -> Path:
    (path,) = (folder / "cache").iterdir()
    return path


# ---- what a pattern means ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("air ?strike", "An air-strike, an air\nstrike, an airstrike.", ["air-strike", "air\nstrike", "airstrike"]),
        ("five", "Five five-year-olds saw fifty-five of the five's.", ["Five", "five"]),
        ("two raids", "two\n  raids", ["two\n  raids"]),
        ("year", "five-year, year-old, $year, years", []),
        ("Thursday", "Thursday's", ["Thursday"]),
    ],
)
def test_spaces_and_edges(pattern: str, text: str, found: list[str]) -> None:
    assert [m[0] for m in compiled(pattern).finditer(text)] == found


def test_a_space_is_any_white_space() -> None:
    assert spelled("air ?strikes hit") == r"air[\s\-–]?strikes\s+hit"


def test_a_pattern_that_can_match_nothing_is_refused(begin_anew: Callable[[], None]) -> None:
    for _ in range(2):
        with kept(), pytest.raises(ValueError, match="match nothing"):
            compiled("(?:air strikes?)?")
        begin_anew()


# ---- kept and rebuilt ----------------------------------------------------------------------------------------


def test_a_later_run_compiles_nothing(begin_anew: Callable[[], None], compilations: list[str]) -> None:
    with kept():
        first = compiled(PATTERN)
    begin_anew()
    compilations.clear()
    again = compiled(PATTERN)
    assert again.pattern == first.pattern
    assert again.flags == first.flags
    assert compilations in ([], ["a"])  # The one by which `regex` shows how it unpickles.


def every_rule() -> list[Rule]:
    return [*RULES, *dates.RULES, *masks.RULES, *places.RULES]


def spans() -> list[list[tuple[tuple[int, int], ...]]]:
    """Where every rule and its groups match in its own evidence."""
    evidence = [(rule, "\n".join((*rule.finds, *rule.ignores))) for rule in every_rule()]
    plain = [(rule, text.replace("[", "").replace("]", "")) for rule, text in evidence]
    return [[m.regs for m in compiled(rule.expanded).finditer(text)] for rule, text in plain]


def test_rebuilt_patterns_match_the_same(begin_anew: Callable[[], None]) -> None:
    with kept():
        told = spans()
    begin_anew()
    assert len(patterns.store().codes) == len({rule.expanded for rule in every_rule()})
    assert spans() == told


def test_code_is_let_go_when_its_pattern_is_built_and_is_in_the_file_still(begin_anew: Callable[[], None]) -> None:
    with kept():
        verbatim("one"), verbatim("two")
    begin_anew()
    with kept():
        verbatim("one"), verbatim("three")
        assert {text for text, _ in patterns.store().codes} == {"two"}
    begin_anew()
    assert {text for text, _ in patterns.store().codes} == {"one", "two", "three"}


def test_what_was_compiled_before_is_kept_too(begin_anew: Callable[[], None], compilations: list[str]) -> None:
    compiled("one")
    with kept():
        compiled("two")
    begin_anew()
    compilations.clear()
    compiled("one"), compiled("two")
    assert compilations in ([], ["a"])


def test_flags_and_text_tell_patterns_apart(begin_anew: Callable[[], None]) -> None:
    with kept():
        verbatim("miro"), verbatim("miro", regex.IGNORECASE)
    begin_anew()
    assert not verbatim("miro").search("Miro")
    assert verbatim("miro", regex.IGNORECASE).search("Miro")
    assert verbatim("vell").search("vell")


def test_runs_add_to_each_other(begin_anew: Callable[[], None], tmp_path: Path) -> None:
    with kept():
        compiled("one")
    begin_anew()
    with kept():
        compiled("two")
    begin_anew()
    assert len(patterns.store().codes) == 2
    assert [path.suffix for path in (tmp_path / "cache").iterdir()] == [".bin"]


def test_two_runs_at_once_lose_nothing(begin_anew: Callable[[], None]) -> None:
    one, other = (patterns.Store(patterns.path_of_store()) for _ in range(2))
    for store, word in ((one, "one"), (other, "two")):
        store.compiled((word, 0), regex.compile(word))
    one.save()
    other.save()
    assert {text for text, _ in patterns.store().codes} == {"one", "two"}


def test_a_file_that_grew_too_large_is_begun_anew(
    begin_anew: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patterns, "MOST", 2)
    for word in ("one", "two", "three"):
        with kept():
            verbatim(word)
        begin_anew()
    assert {text for text, _ in patterns.store().codes} == {"three"}


def test_what_a_run_asked_for_outlasts_that(begin_anew: Callable[[], None], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "MOST", 2)
    for words in (("one", "two"), ("two", "three")):
        with kept():
            for word in words:
                verbatim(word)
        begin_anew()
    assert {text for text, _ in patterns.store().codes} == {"two", "three"}


# ---- nothing is written, nothing is harmed -------------------------------------------------------------------


def test_nothing_is_written_unless_asked(begin_anew: Callable[[], None], tmp_path: Path) -> None:
    compiled(PATTERN)
    assert not (tmp_path / "cache").exists()


def test_nothing_is_written_when_nothing_is_new(begin_anew: Callable[[], None], tmp_path: Path) -> None:
    with kept():
        compiled(PATTERN)
    before = only_file(tmp_path).stat()
    begin_anew()
    with kept():
        compiled(PATTERN)
    assert only_file(tmp_path).stat().st_ino == before.st_ino


@pytest.mark.parametrize("word", ["off", "OFF", "no", "0"])
def test_it_can_be_switched_off(
    begin_anew: Callable[[], None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, word: str
) -> None:
    monkeypatch.setenv("CONFLICT_CACHE", word)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    with kept():
        assert compiled(PATTERN).search("two air strikes")
    assert list(tmp_path.iterdir()) == []


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda whole: b"",
    "cut short": lambda whole: whole[: len(whole) // 2],
    "one byte changed": lambda whole: whole[:-5] + bytes([whole[-5] ^ 1]) + whole[-4:],
    "something else": lambda whole: b"\x80\x04K*.",
    "whole, but no patterns": lambda whole: patterns.checksum(b"i*\0\0\0") + b"i*\0\0\0",
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_file_is_replaced(begin_anew: Callable[[], None], tmp_path: Path, damage: str) -> None:
    with kept():
        compiled(PATTERN)
    path = only_file(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(DAMAGE[damage](whole))
    begin_anew()
    with kept():
        assert compiled(PATTERN).search("two air strikes")
    assert path.read_bytes() == whole


@pytest.mark.parametrize("code", [(), (1, 2), ("x", 0, [1], {}, {}, {}, [], 0, (), 0, 0)], ids=str)
def test_code_that_regex_does_not_take_is_compiled(begin_anew: Callable[[], None], code: tuple[object, ...]) -> None:
    patterns.store().codes["vell", 0] = code
    assert verbatim("vell").search("vell")


def test_code_of_another_pattern_is_not_taken(begin_anew: Callable[[], None]) -> None:
    patterns.store().codes["vell", 0] = patterns.code_of(regex.compile("miro")) or ()
    assert verbatim("vell").search("vell")


def test_a_regex_that_does_not_pickle_is_compiled(
    begin_anew: Callable[[], None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delitem(copyreg.dispatch_table, regex.Pattern)
    with kept():
        assert verbatim(spelled(PATTERN)).search("two air strikes")
    assert not (tmp_path / "cache").exists()


def test_another_release_of_regex_has_another_file(
    begin_anew: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = patterns.path_of_store()
    monkeypatch.setattr(regex, "__version__", "1999.1.1")
    assert patterns.path_of_store() != before


@pytest.mark.skipif(os.name != "posix", reason="who owns a file is asked on POSIX only")
def test_a_file_that_others_may_write_is_not_read(begin_anew: Callable[[], None], tmp_path: Path) -> None:
    with kept():
        compiled(PATTERN)
    path = only_file(tmp_path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.chmod(0o666)
    begin_anew()
    assert patterns.store().codes == {}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes of POSIX")
def test_a_pipe_that_lies_there_is_not_waited_for(begin_anew: Callable[[], None], tmp_path: Path) -> None:
    path = patterns.path_of_store()
    assert path is not None
    path.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(path, 0o600)
    begin_anew()
    with kept():
        assert compiled(PATTERN)
    assert path.is_file(), "what is ours is there in its place"


@pytest.mark.skipif(os.name != "posix", reason="who owns a file is asked on POSIX only")
def test_a_file_of_somebody_else_is_not_read(begin_anew: Callable[[], None], monkeypatch: pytest.MonkeyPatch) -> None:
    with kept():
        compiled(PATTERN)
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    begin_anew()
    assert patterns.store().codes == {}


def test_a_folder_that_cannot_be_made(
    begin_anew: Callable[[], None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("CONFLICT_CACHE", str(tmp_path / "file" / "cache"))
    with kept():
        assert compiled(PATTERN).search("two air strikes")


def test_a_user_without_a_home(begin_anew: Callable[[], None], monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("no home")

    for name in ("CONFLICT_CACHE", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    with kept():
        assert compiled(PATTERN).search("two air strikes")
    assert patterns.path_of_store() is None


def test_where_the_file_lies(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("CONFLICT_CACHE", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    for told, folder in (("", tmp_path / ".cache"), ("relative", tmp_path / ".cache"), ("/var/xdg", Path("/var/xdg"))):
        monkeypatch.setenv("XDG_CACHE_HOME", told)
        path = patterns.path_of_store()
        assert path is not None
        assert path.parent == folder / "conflict"
    monkeypatch.setenv("XDG_CACHE_HOME", "")
    monkeypatch.setattr(sys, "platform", "darwin")
    assert patterns.caches() == tmp_path / "Library" / "Caches"


# ---- what is worked out from a pattern's text ----------------------------------------------------------------


def test_what_was_worked_out_is_there_for_a_later_run(begin_anew: Callable[[], None]) -> None:
    made: list[str] = []

    def ask(*texts: str, name: str = "words", files: tuple[str, ...] = ("cursor.py",)) -> frozenset[str]:
        with kept():
            return patterns.worked_out(name, files, texts, lambda: made.append(texts[0]) or frozenset(texts))

    assert ask("miro", "ostra") == frozenset(("miro", "ostra"))
    begin_anew()
    assert ask("miro", "ostra") == frozenset(("miro", "ostra")) and len(made) == 1
    ask("miroostra"), ask("miro", "ostra", name="other"), ask("miro", "ostra", files=("sieve.py",))
    assert len(made) == 4


def test_other_code_works_it_out_anew(begin_anew: Callable[[], None], monkeypatch: pytest.MonkeyPatch) -> None:
    with kept():
        assert patterns.worked_out("words", ("cursor.py",), ("miro",), lambda: 1) == 1
    monkeypatch.setattr(patterns, "code_in", lambda files: "another release")
    assert patterns.worked_out("words", ("cursor.py",), ("miro",), lambda: 2) == 2


def test_without_its_code_nothing_is_remembered(begin_anew: Callable[[], None]) -> None:
    with kept():
        answers = [patterns.worked_out("words", ("absent.py",), ("miro",), lambda n=n: n) for n in (1, 2)]
    assert answers == [1, 2] and not patterns.store().worked_out


def test_of_what_was_worked_out_too_much_is_begun_anew(
    begin_anew: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patterns, "MOST_WORKED_OUT", 2)
    for n in range(3):
        with kept():
            patterns.worked_out("words", ("cursor.py",), (str(n),), lambda n=n: n)
        begin_anew()
    assert list(patterns.store().worked_out.values()) == [2]


def test_openings_and_needs_are_the_same_from_the_file(begin_anew: Callable[[], None]) -> None:
    from conflictcli.literals import needs_of
    from conflictcli.openings import openings, read_from

    some = [rule for rule in every_rule() if isinstance(rule, Rule)][::25]
    with kept():
        first = [(openings(rule.expanded), needs_of(rule, {})) for rule in some]
    begin_anew()
    assert [(openings(rule.expanded), needs_of(rule, {})) for rule in some] == first
    assert [found for found, _ in first] == [read_from(rule.expanded) for rule in some]
