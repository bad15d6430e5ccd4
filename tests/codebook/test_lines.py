"""The line on which something stands in a TOML text, whatever the layout."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictcli.codebook.faults import Where
from conflictcli.codebook.lines import line_of, lines_in, open_in

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

TEXT = """\
# Of ships.
[codebook]
name = "shipping"

[[types]]  # the first
name = "Boarding"

[[triggers]]
nouns = [
  "boarding",  # one
  "seizure",
]
finds = [{ text = "[Two boardings]", strikes = 2 }, "x"]

[[triggers]]
"type" = 'a = [b'
verbs = ['''
[[triggers]]
''', "boarded"]

[counts.words]
"a number of" = { least = 2 }
"""


@pytest.mark.parametrize(
    "where, line",
    [
        (("codebook",), 2),
        (("codebook", "name"), 3),
        (("types",), 5),
        (("types", 0), 5),
        (("types", 0, "name"), 6),
        (("types", 0, "acled"), 5),
        (("triggers", 0, "nouns"), 9),
        (("triggers", 0, "nouns", 1), 11),
        (("triggers", 0, "finds", 0, "strikes"), 13),
        (("triggers", 0, "finds", 1), 13),
        (("triggers", 1), 15),
        (("triggers", 1, "type"), 16),
        (("triggers", 1, "verbs", 0), 17),
        (("triggers", 1, "verbs", 1), 19),
        (("counts",), 21),
        (("counts", "words", "a number of", "least"), 22),
        (("nothing", "like", "it"), 1),
    ],
)
def test_a_path_has_a_line(where: Where, line: int) -> None:
    assert line_of(TEXT, where) == line
    assert line_of(TEXT.replace("\n", "\r\n"), where) == line


def test_a_list_that_is_open_is_named() -> None:
    assert open_in('[[a]]\nx = 1\nnouns = [\n"a",\n') == (("a", 0, "nouns"), 3)
    assert open_in("nouns = [\"[\", '['] # [\n") is None


# ---- any layout --------------------------------------------------------------------------------------------------

BARE = st.from_regex(r"[A-Za-z0-9_-]{1,6}", fullmatch=True)
KEY = BARE | st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=5)
WORDS = st.text(st.sampled_from("ab [](){}=,#.\"'é\\\n"), max_size=8)


def spelled(draw: st.DrawFn, key: str) -> str:
    """A key as it may be written: bare, in double quotation marks, in single ones."""
    ways = [json.dumps(key, ensure_ascii=draw(st.booleans())).replace("\x7f", "\\u007f")]
    ways += [key] * bool(key and key.isascii() and key.replace("-", "a").replace("_", "a").isalnum())
    ways += [f"'{key}'"] * ("'" not in key and "\x7f" not in key)
    way = draw(st.sampled_from(ways))
    return way if "\\ud" not in way else json.dumps(key, ensure_ascii=False)


@dataclass
class Writer:
    """A text as it is written, and what stands on which line."""

    draw: st.DrawFn
    text: str = ""
    lines: dict[Where, int] = field(default_factory=dict)

    @property
    def line(self) -> int:
        return self.text.count("\n") + 1

    def note(self, path: Where) -> None:
        self.lines.setdefault(path, self.line)

    def blank(self, may_break: bool = False) -> None:
        """Nothing, blanks, or where lines may break a remark and empty lines."""
        ways = ["", " ", "\t"]
        ways += ["\n", " # ] [ = \" '\n", "\n\n  "] * may_break
        self.text += self.draw(st.sampled_from(ways))

    def value(self, path: Where, inline: bool, depth: int = 0) -> None:
        self.note(path)
        kinds = ["word", "literal", "number", "day"]
        kinds += ["long", "long literal"] * (not inline)
        kinds += ["list", "table"] * (depth < 3)
        kind = self.draw(st.sampled_from(kinds))
        if kind == "word":
            self.text += json.dumps(self.draw(WORDS))
        elif kind == "literal":
            self.text += literal(self.draw(WORDS))
        elif kind == "number":
            self.text += self.draw(st.sampled_from(["12", "-1.5", "true", "0x1F", "1_000"]))
        elif kind == "day":
            self.text += self.draw(st.sampled_from(["2015-01-02", "2015-01-02T07:32:00Z", "2015-01-02 07:32:00"]))
        elif kind == "long":
            self.text += '"""' + self.draw(WORDS).replace("\\", "\\\\").replace('"""', '""') + ' a"b"""'
        elif kind == "long literal":
            self.text += "'''" + self.draw(WORDS).replace("'''", "''") + " [['''"
        elif kind == "list":
            self.list(path, inline, depth)
        else:
            self.inline_table(path, depth)

    def list(self, path: Where, inline: bool, depth: int) -> None:
        self.text += "["
        many = self.draw(st.integers(0, 3))
        for number in range(many):
            self.blank(may_break=not inline)
            self.value((*path, number), inline, depth + 1)
            self.blank(may_break=not inline)
            if number < many - 1 or self.draw(st.booleans()):
                self.text += ","
        self.blank(may_break=not inline)
        self.text += "]"

    def inline_table(self, path: Where, depth: int) -> None:
        self.text += "{"
        for number, key in enumerate(self.draw(st.lists(KEY, max_size=3, unique=True))):
            self.text += ", " if number else " "
            self.pair(path, (key,), inline=True, depth=depth + 1)
        self.text += " }"

    def pair(self, base: Where, keys: tuple[str, ...], inline: bool = False, depth: int = 0) -> None:
        for end in range(1, len(keys)):
            self.note((*base, *keys[:end]))
        dot = self.draw(st.sampled_from([".", " . ", ". "]))
        self.text += dot.join(spelled(self.draw, key) for key in keys)
        self.blank()
        self.text += "="
        self.blank()
        self.value((*base, *keys), inline, depth)

    def pairs(self, base: Where) -> None:
        for key in self.draw(st.lists(KEY, max_size=3, unique=True)):
            self.blank(may_break=True)
            more = self.draw(st.lists(KEY, max_size=2))
            self.pair(base, (key, *more))
            self.text += self.draw(st.sampled_from(["\n", " # [[x]]\n", "\n\n"]))

    def header(self, keys: tuple[str, ...], path: Where, brackets: str) -> None:
        for end in range(1, len(path) + 1):
            self.note(path[:end])
        self.text += brackets + self.draw(st.sampled_from(["", " "]))
        self.text += ".".join(spelled(self.draw, key) for key in keys)
        self.text += brackets.replace("[", "]") + self.draw(st.sampled_from(["\n", "  # ]\n"]))


def literal(words: str) -> str:
    """Words in single quotation marks, in which nothing is escaped."""
    return "'" + words.replace("'", "").replace("\n", "") + "'"


@st.composite
def files(draw: st.DrawFn) -> tuple[str, dict[Where, int]]:
    """A text of TOML, with the line of everything in it."""
    writer = Writer(draw)
    if draw(st.booleans()):
        writer.pairs(())
    used = {where[0] for where in writer.lines}
    for key in draw(st.lists(KEY.filter(lambda key: key not in used), max_size=3, unique=True)):
        writer.blank(may_break=True)
        if draw(st.booleans()):
            writer.header((key,), (key,), "[")
            writer.pairs((key,))
            continue
        for number in range(draw(st.integers(1, 3))):
            writer.header((key,), (key, number), "[[")
            writer.pairs((key, number))
            inner = draw(KEY)
            if (key, number, inner) not in writer.lines and draw(st.booleans()):
                for n in range(draw(st.integers(1, 2))):
                    writer.header((key, inner), (key, number, inner, n), "[[")
                    writer.pairs((key, number, inner, n))
    return writer.text, writer.lines


@given(files(), st.booleans())
def test_everything_is_found_where_it_was_written(file: tuple[str, dict[Where, int]], by_windows: bool) -> None:
    text, lines = file
    text = text.replace("\n", "\r\n") if by_windows else text
    tomllib.loads(text)
    assert lines_in(text) == lines
