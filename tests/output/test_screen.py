"""What a screen can show: colours, signs and letters, by what the environment says and a person asks for."""

from __future__ import annotations

import io
import os
import sys
from dataclasses import replace

import pytest

from conflictcli.output import screen as screens
from conflictcli.output.letters import SIGNS, in_letters, tolerate
from conflictcli.output.screen import FILE, Look, Screen
from conflictcli.output.terminal.frame import bar, fitted


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal."""

    def __init__(self, encoding: str = "utf-8") -> None:
        super().__init__(io.BytesIO(), encoding=encoding)

    def isatty(self) -> bool:
        return True


def pipe(encoding: str = "utf-8") -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding=encoding)


@pytest.mark.parametrize(
    ("environ", "terminal", "piped"),
    [
        ({}, True, False),
        ({"NO_COLOR": "1"}, False, False),
        ({"NO_COLOR": "0"}, False, False),
        ({"NO_COLOR": ""}, True, False),
        ({"TERM": "dumb"}, False, False),
        ({"FORCE_COLOR": "1"}, True, True),
        ({"FORCE_COLOR": ""}, True, False),
        ({"FORCE_COLOR": "0"}, False, False),
        ({"CLICOLOR_FORCE": "1"}, True, True),
        ({"CLICOLOR_FORCE": "1", "TERM": "dumb"}, True, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
    ],
    ids=str,
)
def test_colours(environ: dict[str, str], terminal: bool, piped: bool) -> None:
    assert Look().of(Terminal(), environ).colour is terminal
    assert Look().of(pipe(), environ).colour is piped
    assert not Look(no_color=True).of(Terminal(), environ).colour


@pytest.mark.parametrize(
    ("environ", "has"),
    [
        ({}, True),
        ({"LANG": "C"}, False),
        ({"LANG": "POSIX"}, False),
        ({"LANG": "C.UTF-8"}, True),
        ({"LANG": "de_DE.UTF-8"}, True),
        ({"LANG": "C", "LC_ALL": "en_US.UTF-8"}, True),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "C"}, False),
        ({"LANG": "en_US.UTF-8", "LC_CTYPE": "C"}, False),
    ],
    ids=str,
)
def test_signs_by_the_locale(environ: dict[str, str], has: bool) -> None:
    assert Look().of(pipe(), environ).signs is has
    assert not Look(only_ascii=True).of(pipe(), environ).signs


def test_what_python_makes_of_the_locale_c_is_no_choice_of_a_person(monkeypatch: pytest.MonkeyPatch) -> None:
    coerced = {"LANG": "C", "LC_CTYPE": "C.UTF-8"}
    for mode, has in ((1, False), (0, True)):
        monkeypatch.setattr(
            screens, "sys", type("sys", (), {"flags": type("flags", (), {"utf8_mode": mode}), **STREAMS})
        )
        assert Look().of(pipe(), coerced).signs is has


STREAMS = {f"__{name}__": None for name in ("stdin", "stdout", "stderr")}


@pytest.mark.parametrize(
    ("encoding", "signs"),
    [("utf-8", True), ("UTF8", True), ("ascii", False), ("cp1252", False), ("cp437", False), ("latin-1", False)],
)
def test_signs_by_the_encoding(encoding: str, signs: bool) -> None:
    seen = Look().of(Terminal(encoding), {})
    assert seen.signs is signs
    "é".encode(seen.encoding, "replace")


def test_no_stream_and_a_stream_of_text_alone() -> None:
    assert Look().of(None, {}) == replace(FILE, width=Look().of(None, {}).width)
    assert Look().of(io.StringIO(), {}).encoding == "utf-8"


def test_only_a_terminal_that_is_not_dumb_is_written_over() -> None:
    assert Look().of(Terminal(), {}).moves
    assert Look().of(Terminal(), {"NO_COLOR": "1"}).moves
    assert not Look().of(Terminal(), {"TERM": "dumb"}).moves
    assert not Look().of(pipe(), {"FORCE_COLOR": "1"}).moves


def test_width(monkeypatch: pytest.MonkeyPatch) -> None:
    def of(terminal: int | None) -> object:
        if terminal is None:
            raise OSError
        return os.terminal_size((terminal, 24))

    monkeypatch.setattr(os, "get_terminal_size", lambda _: of(132))
    assert Look().of(pipe(), {"COLUMNS": "97"}).width == 97
    if sys.__stdout__ is not None:
        assert [Look().of(pipe(), {"COLUMNS": told}).width for told in ("", "0", "wide", "9" * 5000)] == [132] * 4
    for unknown in (0, None):
        monkeypatch.setattr(os, "get_terminal_size", lambda _, told=unknown: of(told))
        assert Look().of(pipe(), {}).width == 80


def test_every_sign_has_ascii_for_it() -> None:
    assert all(told.isascii() for told in SIGNS.values())
    assert in_letters("2 → 3 ≠ ≤9 “x” …", Screen(signs=False)) == '2 -> 3 != <=9 "x" ...'
    assert in_letters("2 → 3", Screen()) == "2 → 3"


@pytest.mark.parametrize(
    ("part", "blocks", "hashes"),
    [(0, "", ""), (-1, "", ""), (1, "▏", "."), (25, "██▌", "##"), (50, "█████", "#####"), (100, "█" * 10, "#" * 10),
     (300, "█" * 10, "#" * 10)],
)  # fmt: skip
def test_a_bar(part: int, blocks: str, hashes: str) -> None:
    assert bar(part, 100, 10, Screen()) == blocks
    assert bar(part, 100, 10, Screen(signs=False)) == hashes


@pytest.mark.parametrize(
    ("bounds", "width", "widths"),
    [
        ([(3, 5), (4, 6)], 80, [5, 6]),
        ([(3, 5), (4, 60)], 40, [5, 33]),
        ([(10, 50), (4, 60)], 42, [20, 20]),
        ([(10, 50), (4, 60)], 43, [21, 20]),
        ([(30, 50), (4, 60)], 42, [30, 10]),
        ([(30, 50), (4, 60)], 36, [30, 4]),
        ([(30, 50), (4, 60)], 35, None),
    ],
)
def test_room_goes_to_the_narrow_first(bounds: list[tuple[int, int]], width: int, widths: list[int] | None) -> None:
    assert fitted(bounds, width) == widths


def test_no_letter_makes_a_stream_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    few, many = pipe("cp437"), pipe("utf-8")
    tolerate(few, many, None, io.StringIO())
    for stream in (few, many):
        stream.write("“é” → Łódź 北京")
        stream.flush()
    assert few.buffer.getvalue().decode("cp437") == '"é" -> ?ódz ????'  # type: ignore[attr-defined]
    assert many.buffer.getvalue().decode() == "“é” → Łódź 北京"  # type: ignore[attr-defined]
