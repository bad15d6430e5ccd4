"""Text of a file → the tables in it, or what is wrong with it as TOML, in plain words."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from conflictcli.codebook.faults import Fault, RulesError, Unreadable
from conflictcli.codebook.found import LONGEST, bytes_of
from conflictcli.codebook.lines import open_in

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


_DEEP_KEY = re.compile(r"""(?:^|[\[{,])[ \t]*(?:[\w"'-]+[ \t]*\.[ \t]*){100}""", re.MULTILINE)
"""`a.a.a.a …`: the parser looks through all of a key's names at each."""


def text_of(path: str) -> str:
    """What a file holds. Raises `RulesError`, `Unreadable` where there is none."""
    if path in ("", "-"):
        words = "no file is named; name one" if not path else "rules are read from files, not from standard input"
        raise Unreadable([Fault(path or '""', 0, words)])
    try:
        data = bytes_of(path)
        if len(data) > LONGEST:
            raise RulesError([Fault(path, 0, f"is longer than {LONGEST:,} bytes; no file of rules is")])
        return data.decode("utf-8-sig")
    except FileNotFoundError as problem:
        raise Unreadable([Fault(path, 0, "there is no such file")]) from problem
    except IsADirectoryError as problem:
        raise Unreadable([Fault(path, 0, "is a folder; name a file of rules")]) from problem
    except (OSError, ValueError) as problem:
        if isinstance(problem, UnicodeDecodeError):
            line = problem.object[: problem.start].count(b"\n") + 1
            raise RulesError([Fault(path, line, "this is no UTF-8; save the file as UTF-8")]) from problem
        raise RulesError(
            [Fault(path, 0, f"cannot be read: {getattr(problem, 'strerror', '') or problem}")]
        ) from problem


def table_of(path: str, text: str) -> dict[str, Any]:
    """The tables of a text. Raises `RulesError`."""
    if deep := _DEEP_KEY.search(text):
        line = text.count("\n", 0, deep.end()) + 1
        raise RulesError([Fault(path, line, "has too many names in one key")])
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        line, words = told(Spot.of(text, str(problem)))
        raise RulesError([Fault(path, line, words)]) from problem
    except RecursionError as problem:
        raise RulesError([Fault(path, 0, "has too many brackets within each other")]) from problem
    except ValueError as problem:  # Python makes no number of more than 4,300 figures; which line has it is not told.
        raise RulesError([Fault(path, 0, "has a number that is too large to be read")]) from problem


# ---- what is wrong, in plain words ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a text stops to be TOML. `message`: what the parser says of it; `before` and `rest`: the text of the line
    up to there and from there on; `above`: all of the text up to there."""

    message: str
    line: int
    before: str
    rest: str
    above: str

    @classmethod
    def of(cls, text: str, message: str) -> Spot:
        lines = [line.rstrip("\r") for line in text.split("\n")]
        found = re.search(r" \(at (?:line (\d+), column (\d+)|end of document)\)$", message)
        words = message[: found.start()] if found else message
        if found and found[1]:
            line, column = int(found[1]), int(found[2])
        else:
            line = next((n for n in range(len(lines), 0, -1) if lines[n - 1].strip()), 1)
            column = len(lines[line - 1]) + 1
        here = lines[line - 1] if line <= len(lines) else ""
        at = column - 1
        return cls(words, line, here[:at], here[at:], "\n".join([*lines[: line - 1], here[:at]]))

    @property
    def whole(self) -> str:
        return self.before + self.rest

    @property
    def key(self) -> str:
        """What stands before the equals sign of the line."""
        return self.whole.partition("=")[0].strip() or "name"

    @property
    def value(self) -> str:
        """What stands behind it, without a remark."""
        return re.sub(r"\s+#.*", "", self.whole.partition("=")[2]).strip()


CURLY = "“”„‟«»‘’‚"
QUOTED = re.compile(r"[\"'](.*)[\"']")
A_KEY = re.compile(r"\s*(?:[\w.-]+\s*=|\[)")


def told(spot: Spot) -> tuple[int, str]:
    """A line, and what to say of it."""
    is_list = spot.message in ("Unclosed array", "Invalid value")
    if is_list and (opened := open_in(spot.above)) and (A_KEY.match(spot.rest) or not spot.rest.strip()):
        path, line = opened
        return line, f"the list {path[-1]} has no end: put ] behind its last value"
    say = next((say for begins, say in WORDS.items() if spot.message.startswith(begins)), otherwise)
    return spot.line, say(spot)


def invalid_value(spot: Spot) -> str:
    told = spot.rest.split("#")[0].strip()
    if not told:
        return f"nothing stands behind the equals sign of {spot.key}; write a value, or leave the line out"
    if told[0] in CURLY:
        return curly(spot)
    if told.lower() in ("true", "false", "yes", "no", "on", "off"):
        meant = "true" if told.lower() in ("true", "yes", "on") else "false"
        return f"{told} is no value; write {spot.key} = {meant}"
    word = re.split(r"[,\]}]", told)[0].strip() if open_in(spot.above) else told
    example = f"'{word}'" if '"' in word or "\\" in word else f'"{word}"'
    return f"text stands in quotation marks: {example if open_in(spot.above) else f'{spot.key} = {example}'}"


def curly(spot: Spot) -> str:
    return 'these are curly quotation marks; write straight ones: "'


def more_behind(spot: Spot) -> str:
    if spot.whole.lstrip().startswith("["):
        return header(spot)
    if re.fullmatch(r"-?\d+,\d+", spot.value):
        return f"a number has a point and no comma: {spot.key} = {spot.value.replace(',', '.')}"
    if quoted := QUOTED.fullmatch(spot.value):
        inside = quoted[1]
        if re.search(r"[\"']\s*,", inside):
            return f"several values stand in square brackets: {spot.key} = [{spot.value}]"
        if '"' in inside and "'" not in inside:
            return f"a quotation mark within the text ends it; write single ones round it: {spot.key} = '{inside}'"
    if re.match(r"[\"']?\d", spot.value) and not spot.value.startswith(('"', "'")):
        return f'text stands in quotation marks: {spot.key} = "{spot.value}"'
    return f"more stands behind the value of {spot.key}: {spot.rest.strip()}; one key and its value stand on a line"


def no_equals(spot: Spot) -> str:
    key, value = spot.before.strip(), spot.rest.lstrip(" :").strip()
    if spot.rest.lstrip().startswith(":") or value[:1] in ('"', "'", "["):
        return f"an equals sign stands between a key and its value: {key} = {value or '…'}"
    return f"this is no line of a codebook: {spot.whole.strip()}; write key = value, or put # before a remark"


def no_statement(spot: Spot) -> str:
    if spot.rest[:1] in tuple(CURLY):
        return curly(spot)
    if spot.rest.startswith("="):
        return "no key stands before the equals sign"
    return f"this is no line of a codebook: {spot.whole.strip()}; write key = value, or put # before a remark"


def backslash(spot: Spot) -> str:
    value = QUOTED.fullmatch(spot.value)
    example = f": {spot.key} = '{value[1]}'" if value and "'" not in value[1] else ""
    return f"a backslash within double quotation marks means something else; write single ones round it{example}"


def unclosed_text(spot: Spot) -> str:
    sign = next((sign for sign in ('"""', "'''", "'", '"') if sign in spot.value), '"')
    return f"the text has no closing quotation mark: put {sign} behind it"


def unclosed_array(spot: Spot) -> str:
    if spot.rest[:1] in ('"', "'", "{", "["):
        return f"a comma is missing before {spot.rest.strip()}"
    return f"a list has no end before {spot.rest.strip()}: put ] behind its last value, or a comma between two"


def header(spot: Spot) -> str:
    name = spot.whole.split("#")[0].strip().strip("[]").strip()
    several = spot.whole.strip().startswith("[[")
    if re.search(r"\s", name):
        return f"the name of a table is one word: {name}"
    return f"the brackets round {name} are not closed: write {f'[[{name}]]' if several else f'[{name}]'}"


def twice(spot: Spot) -> str:
    name = spot.whole.split("#")[0].strip()
    if name.startswith("["):
        name = name.strip("[] ")
        return f"{name} stands twice; where there may be several, write [[{name}]] over each, else one alone"
    return f"{spot.key} stands twice in one table; leave one of them, or put [[…]] before the next entry"


def inline(spot: Spot) -> str:
    if "{" in spot.before and not spot.rest.strip():
        return "what stands in { } stands on one line"
    if spot.before.rstrip().endswith(","):
        return f"leave out the comma before {spot.rest.strip()}"
    return otherwise(spot)


def unclosed_inline(spot: Spot) -> str:
    if spot.rest.strip():
        return f"a comma is missing before {spot.rest.strip()}, or }} to end what {{ begins"
    return "what begins with { ends with } on the same line"


def illegal(spot: Spot) -> str:
    if spot.message in (r"Illegal character '\n'", r"Illegal character '\r'"):
        return unclosed_text(spot)
    return f"there is a character that cannot be seen: {spot.message.removeprefix('Illegal character ')}; take it away"


def otherwise(spot: Spot) -> str:
    at = f", at {spot.rest.strip()}" if spot.rest.strip() else ""
    return f"this is no TOML{at}: {spot.message[:1].lower()}{spot.message[1:]}"


WORDS: dict[str, Callable[[Spot], str]] = {
    "Invalid value": invalid_value,
    "Expected newline": more_behind,
    "Expected '=' after": no_equals,
    "Invalid statement": no_statement,
    "Unescaped '\\'": backslash,
    "Invalid hex": backslash,
    "Escaped character is not": backslash,
    "Unterminated string": unclosed_text,
    "Expected \"'": unclosed_text,
    "Unclosed array": unclosed_array,
    "Unclosed inline": unclosed_inline,
    "Expected ']": header,
    "Cannot overwrite": twice,
    "Cannot declare": twice,
    "Cannot redefine": twice,
    "Cannot mutate": twice,
    "Duplicate inline": twice,
    "Invalid initial character": inline,
    "Illegal character": illegal,
}
"""How what the parser says begins → what is said instead."""
