"""Tables of a file → its entries, and every place where they have not the shape of one, in plain words."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from conflictcli.codebook import shape
from conflictcli.codebook.faults import Where

if TYPE_CHECKING:
    from pydantic import BaseModel

Say = Callable[[Where, str], None]
"""What hears of a fault: where, and in which words."""


@dataclass
class Shaped:
    """What a file holds. Of an entry that has a fault what is right is kept, so that it can be looked at, too.

    `entries`: by section, each with its number among those of the file. `single`: the tables of which there is one.
    """

    entries: dict[str, list[tuple[int, Any]]] = field(default_factory=dict)
    single: dict[str, Any] = field(default_factory=dict)


def shaped(table: Mapping[str, Any], say: Say) -> Shaped:
    """The entries of a file. Each is looked at by itself, so that all that is wrong is told at once."""
    found = Shaped()
    for name in table:
        if name not in sections():
            say((name,), no_section(name, table[name]))
    for name, model in sections().items():
        if is_several(name):
            found.entries[name] = list(several(name, model, table.get(name, []), say))
        else:
            told = table.get(name, {})
            made = one((name,), model, told, say)
            found.single[name] = made if made is not None else model()
    return found


@cache
def sections() -> dict[str, type[BaseModel]]:
    """The tables that a file may have, and what each may hold."""
    fields = shape.File.model_fields
    return {name: (get_args(told.annotation) or (told.annotation,))[0] for name, told in fields.items()}


def is_several(name: str) -> bool:
    """Whether a table may stand several times, in double brackets."""
    return bool(get_args(shape.File.model_fields[name].annotation))


def brackets(name: str) -> str:
    """`triggers` → `[[triggers]]`."""
    return f"[[{name}]]" if is_several(name) else f"[{name}]"


def no_section(name: str, held: Any) -> str:
    if isinstance(held, (dict, list)):
        near = closest(name, sections())
        if near:
            return f"there is no table {name}; did you mean {brackets(near)}?"
        return f"there is no table {name}; there are {', '.join(map(brackets, sections()))}"
    homes = homes_of(name)
    if homes:
        home = "[codebook]" if "[codebook]" in homes else among(homes)
        return f"{name} stands before any table; put {home} in the line above it"
    return f"{name} stands before any table, and means nothing there; there are {', '.join(map(brackets, sections()))}"


def several(name: str, model: type[BaseModel], told: Any, say: Say) -> Iterator[tuple[int, Any]]:
    if isinstance(told, dict):
        say((name,), f"there may be several of [{name}]: write it with two brackets, [[{name}]]")
        told = [told]
    elif not isinstance(told, list):
        say((name,), f"{name} is a table: write [[{name}]] on a line, and its keys below")
        return
    for number, each in enumerate(told):
        wrong: set[str | int] = set()
        made = one((name, number), model, each, say, wrong)
        if made is not None:
            yield number, made
        elif isinstance(each, dict):
            yield number, mended(model, each, wrong)


def one(where: Where, model: type[BaseModel], told: Any, say: Say, wrong: set[str | int] | None = None) -> Any:
    """An entry, None where it is none. `wrong` is given the keys that have a fault."""
    from pydantic import ValidationError

    if not isinstance(told, dict):
        section = str(where[0])
        also = "; there is one alone" if isinstance(told, list) else ""
        say(where, f"{section} is a table: write {brackets(section)} on a line, and its keys below{also}")
        return None
    try:
        return model.model_validate(told)
    except ValidationError as problem:
        told_of: dict[Where, str] = {}
        for path, words in faults(where, told, problem.errors()):
            told_of.setdefault(path, words)
        for path, words in told_of.items():
            say(path, words)
        if wrong is not None:
            wrong.update(path[len(where)] for path in told_of if len(path) > len(where))
    return None


def mended(model: type[BaseModel], told: Mapping[str, Any], wrong: Collection[str | int]) -> BaseModel:
    """An entry without what is wrong with it: in its place stands what nobody will complain of."""
    held = {key: value for key, value in told.items() if key in model.model_fields and key not in wrong}
    if any(isinstance(example, dict) for example in held.get("finds", ())):
        del held["finds"]
    needed = (key for key, field in model.model_fields.items() if field.is_required())
    return model.model_construct(**{**{key: NEUTRAL.get(key) for key in needed}, **held})


NEUTRAL: dict[str, Any] = {
    "acled": "Attack",
    "type": "Attack",
    "like": "aircraft",
    "note": "note",
    "pattern": "word",
    "name": "",
    **dict.fromkeys(("words", "phrases", "finds", "ignores"), ()),
    **dict.fromkeys(("latitude", "longitude", "least"), 0),
}
"""What stands for a key that must be there and is not."""


# ---- what is wrong, in plain words ------------------------------------------------------------------------------


def faults(where: Where, told: Mapping[str, Any], errors: Sequence[Any]) -> Iterator[tuple[Where, str]]:
    """What is wrong with an entry, each with its place in the file.

    Where one of several kinds of value may stand, pydantic tells what is wrong with the value as each of them, with the
    kind's name as a step of the path: it is no step of the file.
    """
    for error in errors:
        path, held = walked(told, error["loc"], error["type"])
        if path and path[0] == "finds" and len(path) > 1:
            if not isinstance(held, dict) and not isinstance(at(told, path[:2]), (dict, str)):
                yield (*where, *path[:2]), f"{heading((*where, *path))}: {NO_EXAMPLE}"
                continue
            if isinstance(at(told, path[:2]), dict) and "constrained-str" in error["loc"]:
                continue
            if isinstance(at(told, path[:2]), str) and "Found" in error["loc"]:
                continue
        yield (*where, *path), worded(where, path, held, error)


NO_EXAMPLE = 'a sentence in quotation marks is wanted, or { text = "[Two boardings] off Vell", strikes = 2 }'


def walked(told: Any, loc: Sequence[str | int], kind: str) -> tuple[Where, Any]:
    """Those steps of a path that are in the file, and what stands there."""
    path: Where = ()
    for n, step in enumerate(loc):
        if step in told if isinstance(told, dict) else isinstance(told, list) and step in range(len(told)):
            told = told[step]
        elif not (kind == "missing" and n == len(loc) - 1):
            continue
        path = (*path, step)
    return path, told


def at(told: Any, path: Where) -> Any:
    for step in path:
        told = told[step]
    return told


def heading(where: Where) -> str:
    """`("triggers", 3, "nouns", 0)` → `[[triggers]] nouns`."""
    keys = [step for step in where[1:] if isinstance(step, str)]
    return " ".join(filter(None, (brackets(str(where[0])), ".".join(keys))))


def worded(where: Where, path: Where, held: Any, error: Any) -> str:
    """What one error is in plain words."""
    section, kind, context = str(where[0]), error["type"], error.get("ctx") or {}
    key = next((step for step in reversed(path) if isinstance(step, str)), section)
    is_element = bool(path) and isinstance(path[-1], int)
    head = heading((*where, *path))
    if kind == "missing":
        return missing(section, heading((*where, *path[:-1])), key)
    if kind == "extra_forbidden":
        return unknown_key(section, heading((*where, *path[:-1])), key, path)
    if kind == "list_type":
        return f"{head}: a list is wanted, in square brackets: {in_list(key, held)}"
    if kind == "string_type":
        return f"{head}: {shown(held)} is no text{in_quotes(key, held, is_element)}"
    if kind == "bool_type":
        return f"{head}: {shown(held)} is neither yes nor no; write {key} = {meant_bool(held)}, without quotation marks"
    if kind in ("int_type", "int_from_float", "float_type", "int_parsing", "float_parsing"):
        return f"{head}: {shown(held)} is no {'whole ' * (kind[0] == 'i')}number{as_number(key, held)}"
    if kind == "literal_error":
        names = re.findall(r"'([^']*)'", context.get("expected", ""))
        return f"{head}: {shown(held)} is none there is{meant(str(held), names)}"
    if kind == "string_pattern_mismatch":
        return f"{head}: {shown(held)} {unfit(key, str(held), context.get('pattern', ''))}"
    if kind == "string_too_short":
        return f"{head}: this is empty; fill it in, or leave {'it' if is_element else 'the line'} out"
    if kind == "string_too_long":
        return f"{head}: this has {len(str(held))} letters, and {context.get('max_length')} are the most"
    if kind == "too_short":
        return f"{head}: this is empty; write at least one: {EXAMPLES.get(key, key)}"
    if kind in ("greater_than_equal", "greater_than"):
        return f"{head}: {shown(held)} is too small; {context.get('ge', context.get('gt'))} is the least"
    if kind in ("less_than_equal", "less_than"):
        return f"{head}: {shown(held)} is too large; {context.get('le', context.get('lt'))} is the most"
    if kind in ("model_type", "dict_type", "model_attributes_type"):
        return f"{head}: a table is wanted: {EXAMPLES.get('dozens', '') if section == 'counts' else key + ' = { … }'}"
    if kind == "finite_number":
        return f"{head}: {shown(held)} is no number that can be used"
    return f"{head}: {shown(held)} cannot stand here; {EXAMPLES.get(key, 'see the manual')}"


EXAMPLES = {
    "name": 'name = "Boarding"',
    "acled": 'acled = "Attack"',
    "type": 'type = "Attack"',
    "nouns": 'nouns = ["boarding"]',
    "verbs": 'verbs = ["boarded"]',
    "words": 'words = ["sea drone"]',
    "like": 'like = "aircraft"',
    "phrases": 'phrases = ["boarding school"]',
    "killed": 'killed = ["slain"]',
    "injured": 'injured = ["concussed"]',
    "pattern": "pattern = '(?&COUNT) boardings?'",
    "finds": 'finds = ["[Two boardings] off Vell."]',
    "ignores": 'ignores = ["He went to a boarding school."]',
    "aliases": 'aliases = ["NLF"]',
    "latitude": "latitude = 33.51",
    "longitude": "longitude = 36.29",
    "note": 'note = "run by the army"',
    "text": 'text = "[Two boardings] off Vell."',
    "least": "least = 24",
    "dozens": "dozens = { least = 24, best = 30 }",
}
"""How a key may look; the names are those of `shape`."""


def missing(section: str, head: str, key: str) -> str:
    example = EXAMPLES.get(key, f"{key} = …")
    if section == "patterns" and key == "finds":
        return f"{head} has no finds; a pattern needs a sentence that shows what it finds, in brackets: {example}"
    if section == "patterns" and key == "ignores":
        return f"{head} has no ignores; a pattern needs a near miss, a sentence in which it finds nothing: {example}"
    if section != "patterns" and key == "name":
        example = {"actors": 'name = "Norland Front"', "places": 'name = "Vell"', "sources": 'name = "Miro Post"'}.get(
            section, example
        )
    return f"{head} has no {key}; write one: {example}"


def unknown_key(section: str, head: str, key: str, path: Where) -> str:
    known = keys_of(section, path)
    near = closest(key, known)
    if near:
        return f"{head} has no key {key!r}; did you mean {near}?"
    homes = [home for home in homes_of(key) if home != brackets(section)]
    if homes and known is not FOUND:
        return f"{key!r} is no key of {head} but of {among(homes, 'and')}"
    return f"{head} has no key {key!r}; there are {', '.join(known)}"


FOUND = tuple(shape.Found.model_fields)


def keys_of(section: str, path: Where) -> Sequence[str]:
    if path and path[0] == "finds":
        return FOUND
    if section == "counts" and len(path) > 1:
        return tuple(shape.Worth.model_fields)
    known = sections()[section].model_fields
    return tuple(sorted(known, key=lambda key: key in EVIDENCE))


EVIDENCE = ("finds", "ignores")


def homes_of(key: str) -> list[str]:
    """The tables that have a key of this name."""
    return [brackets(name) for name, model in sections().items() if key in model.model_fields]


def among(names: Sequence[str], word: str = "or") -> str:
    """`a, b or c`"""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {word} {names[-1]}"


def in_list(key: str, held: Any) -> str:
    if isinstance(held, str) and held:
        return f"{key} = [{', '.join(quoted(part) for part in re.split(r'[,;|] *', held) if part)}]"
    return EXAMPLES.get(key, f"{key} = [ … ]")


def quoted(text: str) -> str:
    """A text as TOML has it."""
    return f"'{text}'" if ('"' in text or "\\" in text) and "'" not in text else json.dumps(text, ensure_ascii=False)


def in_quotes(key: str, held: Any, is_element: bool) -> str:
    if isinstance(held, list) and is_element:
        return "; take the inner brackets away"
    if isinstance(held, list):
        return f"; {key} has one value: {EXAMPLES.get(key, key)}"
    if isinstance(held, dict):
        return f"; write {EXAMPLES.get(key, 'it in quotation marks')}"
    text = f'"{shown(held)}"'
    return f"; put quotation marks round it: {text if is_element else f'{key} = {text}'}"


def as_number(key: str, held: Any) -> str:
    if isinstance(held, str):
        number = held.strip().replace(",", ".")
        if re.fullmatch(r"-?\d+(?:\.\d+)?", number):
            return f"; leave the quotation marks out: {key} = {number}"
    if isinstance(held, float) and held == int(held):
        return f"; write {key} = {int(held)}"
    return f"; {EXAMPLES[key]}" if key in EXAMPLES else f"; write it in figures: {key} = 2"


def meant_bool(held: Any) -> str:
    return "false" if str(held).strip().lower() in ("no", "false", "0", "off", "n", "") else "true"


def unfit(key: str, held: str, pattern: str) -> str:
    """Why a text is not of a pattern of `shape`."""
    if re.search(r"[\r\n]", held):
        return "goes over several lines; write it on one"
    if ";" in held and ";" in pattern:
        return "has a semicolon, which parts several names in a cell; leave it out"
    if pattern == shape.NAME:
        small = re.sub(r"[^a-z0-9]+", "-", held.lower()).strip("-")
        example = f": name = {json.dumps(small)}" if small else ""
        return f"has signs that cannot stand here; a name is small letters a to z, figures and hyphens{example}"
    if key == "version":
        return 'has signs that cannot stand here; a version is up to 30 letters, figures, points and hyphens: "1.2"'
    return "has signs that cannot stand here"


def shown(held: Any) -> str:
    """A value as a file has it; a long one is cut."""
    if isinstance(held, str):
        return repr(held if len(held) <= 60 else f"{held[:57]}…")
    if isinstance(held, bool):
        return str(held).lower()
    if isinstance(held, list):
        return "a list"
    if isinstance(held, dict):
        return "a table"
    return str(held)


def closest(told: str, known: Iterable[str]) -> str | None:
    """The one that was meant; None where none is near."""
    names: dict[str, str] = {}
    for name in known:
        names.setdefault(name.lower(), name)
    lowered = told.lower()
    for same in (f"{lowered}s", lowered.removesuffix("s")):
        if same in names:
            return names[same]
    near = difflib.get_close_matches(lowered, names, n=1, cutoff=0.7)
    return names[near[0]] if near else None


def meant(told: str, known: Iterable[str], listed: str = "") -> str:
    """`; did you mean …?`, or what there is: of many the nearest, and the command that lists them all."""
    names = list(known)
    near = closest(told, names)
    if near:
        return f"; did you mean {near!r}?"
    if not listed or len(names) <= A_FEW:
        return f"; there are {', '.join(map(repr, names))}"
    return f"; the nearest are {among([repr(name) for name in nearest(told, names)], 'and')}; all are in: {listed}"


A_FEW = 12
"""Names that can be read in a line."""


def nearest(told: str, names: Sequence[str]) -> list[str]:
    """The three names that are written most as a word is: those first that have a word of it."""
    words = set(re.findall(r"\w{4,}", told.lower()))
    like = {name: difflib.SequenceMatcher(None, told.lower(), name.lower()).ratio() for name in names}
    return sorted(names, key=lambda name: (-len(words & set(re.findall(r"\w+", name.lower()))), -like[name]))[:3]
