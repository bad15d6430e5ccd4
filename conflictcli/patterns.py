"""Pattern text → compiled pattern, kept between runs.

To compile every rule takes two seconds, to read back what `regex` made of them forty milliseconds. So a run keeps what
it had to compile in one file of the user's cache folder, and later runs read it; and with it what was worked out from
the texts of patterns, which takes another half second. The file holds numbers and text alone, nothing that could be
run. Whatever is wrong with it or its folder, patterns are compiled as if it were not there.

`CONFLICT_CACHE=off` switches this off, `CONFLICT_CACHE=/a/folder` puts the file there; else it lies in
`conflict` below `$XDG_CACHE_HOME`, `~/.cache`, `~/Library/Caches` (macOS) or `%LOCALAPPDATA%` (Windows).
"""

from __future__ import annotations

import copyreg
import marshal
import os
import re
import stat
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar, cast

import regex

from conflictcli.factored import factored

Code = tuple[Any, ...]
"""What `regex` pickles of a pattern: text, numbers, bytes, and tuples, lists and dicts of them."""

Worked = TypeVar("Worked")
Kept = TypeVar("Kept")

Key = tuple[str, int]
"""A pattern's full text and its flags: whoever changes a pattern asks for another."""

MOST = 2_000
MOST_WORKED_OUT = 8_000
"""Patterns in the file, and what was worked out: those of the rules, and of some codebooks used in turn. One that grew
beyond that, over many versions of either, is begun anew with what this run asked for."""

LAYOUT = 2
"""Of the file; to be raised when it changes."""


@lru_cache(maxsize=1024)
def compiled(pattern: str) -> regex.Pattern[str]:
    """A pattern as rules write it → a compiled one, whole words at its edges.

    A hyphen belongs to a word ("five-year" holds no "five"); so does an apostrophe before it, but "Thursday's" is
    "Thursday". Raises `ValueError` for a pattern that can match nothing.
    """
    found = verbatim(edged(with_shared_once(spelled(pattern))), regex.IGNORECASE)
    if found.search("") or found.search(" "):
        raise ValueError(f"this pattern can match nothing: {pattern}")
    return found


def edged(pattern: str) -> str:
    """A pattern with whole words at its edges."""
    return rf"(?<![\w$€£]|\w['’-])(?:{pattern})(?!\w|-\w)"


def spelled(pattern: str) -> str:
    """The spaces of a pattern as any white space; " ?" as white space, a hyphen or nothing."""
    return pattern.replace(" ?", r"[\s\-–]?").replace(" ", r"\s+")


def with_shared_once(pattern: str) -> str:
    """`factored`, which says what for, kept between runs."""
    return worked_out("factored", ("factored.py", "cursor.py"), (pattern,), lambda: factored(pattern))


def verbatim(pattern: str, flags: int = 0) -> regex.Pattern[str]:
    """A pattern as `regex` itself reads it, for one that is large enough to be worth keeping."""
    key = (pattern, int(flags))
    code = store().code(key)
    found = rebuilt(key, code) if code is not None else None
    if found is None:
        found = regex.compile(pattern, flags)
        store().compiled(key, found)
    return found


UPPER = "".join(c for c in map(chr, range(0x250)) if c.isupper()) + "\u1e00-\u1eff"
"""Capitals of Latin scripts, as the inside of a set."""
IN_RE = (
    (r"[\p{L}\p{M}\p{N}]", r"[^\W_]"),
    (r"[\p{L}\p{N}]", r"[^\W_]"),
    (r"\p{Lu}", f"[{UPPER}]"),
    ("}+", "}"),
    ("(?-i:", "(?:"),
)


def shaped(pattern: str) -> re.Pattern[str]:
    """A pattern that tells capitals from small letters, compiled by Python's own `re`.

    Where letter case is not free, `re` is twice as fast as `regex`. Capitals are those of Latin scripts.
    """
    for ours, theirs in IN_RE:
        pattern = pattern.replace(ours, theirs)
    return re.compile(spelled(pattern))


def trie(words: Iterable[str]) -> str:
    """Words → a pattern that finds any of them and looks at each letter of a text but once: `a(?:ir|rmy)`."""
    tails: dict[str, list[str]] = {}
    for word in sorted(words):
        tails.setdefault(word[:1], []).append(word[1:])
    branches = [re.escape(head) + ("" if "" in rest else trie(rest)) for head, rest in tails.items()]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


# ---- what is worked out from a pattern's text ------------------------------------------------------------------


def worked_out(name: str, files: tuple[str, ...], texts: Iterable[str], make: Callable[[], Worked]) -> Worked:
    """What `make` gives, which hangs on nothing but some texts and the code in some files of this package.

    It is text, numbers, and frozen sets and tuples of them. With other code it is another thing, and made anew.
    """
    code = code_in(files)
    if code is None:
        return make()
    key = blake2b("\0".join((name, code, *texts)).encode(), digest_size=16).digest()
    here = store()
    here.asked_worked_out.add(key)
    if key not in here.worked_out:
        here.worked_out[key] = found = make()
        if here.path:
            here.new_worked_out[key] = found
    return cast("Worked", here.worked_out[key])


@lru_cache(maxsize=16)
def code_in(files: tuple[str, ...]) -> str | None:
    """What tells this code from other code; None where its files are not there to be read."""
    with suppress(OSError):
        here = Path(__file__).parent
        return blake2b(b"\0".join((here / name).read_bytes() for name in files), digest_size=16).hexdigest()
    return None


# ---- to and from code ----------------------------------------------------------------------------------------


def code_of(pattern: regex.Pattern[str]) -> Code | None:
    """What `regex` itself pickles of a pattern; None where it says nothing that can be kept."""
    with suppress(Exception):
        reduced = copyreg.dispatch_table[type(pattern)](pattern)
        return tuple(reduced[1])
    return None


def rebuilt(key: Key, code: Code) -> regex.Pattern[str] | None:
    """A pattern from its code, by the function that `regex` unpickles with; None where that does not work."""
    with suppress(Exception):
        found = maker()(*code)
        if isinstance(found, regex.Pattern) and found.pattern == key[0]:
            return cast("regex.Pattern[str]", found)
    return None


@lru_cache(maxsize=1)
def maker() -> Any:
    return copyreg.dispatch_table[regex.Pattern](regex.compile("a"))[0]


# ---- the file ------------------------------------------------------------------------------------------------


class Store:
    """The code of patterns by their text, and what was worked out from texts: what the file had, and what is new since
    if it is to be kept."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.codes, self.worked_out = read(path) if path else ({}, {})
        self.new: dict[Key, regex.Pattern[str]] = {}
        self.new_worked_out: dict[bytes, Any] = {}
        self.asked: set[Key] = set()
        self.asked_worked_out: set[bytes] = set()
        self.keeps = False

    def code(self, key: Key) -> Code | None:
        """What the file has of a pattern, given away: whoever asks builds it, and its code is not needed again."""
        self.asked.add(key)
        return self.codes.pop(key, None)

    def compiled(self, key: Key, pattern: regex.Pattern[str]) -> None:
        """To be kept, if ever a run asks for that: modules are loaded, and compile, before it does."""
        if self.path:
            self.new[key] = pattern

    def save(self) -> None:
        """Add what is new to the file, and to what another run has put there meanwhile."""
        told = {key: code for key, pattern in self.new.items() if (code := code_of(pattern))}
        more = dict(self.new_worked_out)
        self.new.clear()
        self.new_worked_out.clear()
        if self.path and (told or more):
            codes, worked_out = read(self.path)
            self.worked_out = grown(worked_out, more, MOST_WORKED_OUT, self.asked_worked_out)
            write(self.path, grown(codes, told, MOST, self.asked), self.worked_out)


def grown(known: dict[Kept, Any], new: dict[Kept, Any], most: int, asked: set[Kept]) -> dict[Kept, Any]:
    """What is known with what is new; where that is too much, of the known what was asked for."""
    if len(known) + len(new) > most:
        known = {key: value for key, value in known.items() if key in asked}
    return {**known, **new}


@lru_cache(maxsize=1)
def store() -> Store:
    return Store(path_of_store())


@contextmanager
def kept() -> Iterator[None]:
    """What is compiled meanwhile is there for the next run; without this nothing is ever written."""
    here = store()
    here.keeps = here.path is not None
    try:
        yield
    finally:
        here.keeps = False
        with suppress(Exception):
            here.save()


def path_of_store() -> Path | None:
    """The file for this interpreter and this release of `regex`; None when there is to be none."""
    wanted = os.environ.get("CONFLICT_CACHE", "")
    if wanted.lower() in ("off", "no", "0"):
        return None
    with suppress(Exception):
        made_by = (LAYOUT, regex.__version__, sys.implementation.cache_tag, sys.platform, sys.byteorder, sys.maxsize)
        folder = Path(wanted) if wanted else caches() / "conflict"
        return folder / f"patterns-{zlib.crc32(repr(made_by).encode()):08x}.bin"
    return None


def caches() -> Path:
    """The user's folder for what can be made again. Raises `RuntimeError` for a user without a home."""
    told = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME", "")
    if Path(told).is_absolute():  # Says the XDG Base Directory Specification: a relative path is to be ignored.
        return Path(told)
    return Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache")


def read(path: Path) -> tuple[dict[Key, Code], dict[bytes, Any]]:
    """What a file holds; nothing where it is missing, damaged, or could have been written by somebody else."""
    with suppress(Exception), os.fdopen(os.open(path, READING), "rb") as file:
        if not is_ours(os.fstat(file.fileno())):
            return {}, {}
        check, body = file.read(4), file.read()
        if check == checksum(body):
            codes, worked_out = marshal.loads(body)
            return dict(codes), dict(worked_out)
    return {}, {}


WRITING = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
READING = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
"""A pipe that somebody laid there is opened, and refused, without waiting for who writes into it."""


def is_ours(status: os.stat_result) -> bool:
    """Whether it is a file that nobody but this user can have written."""
    return stat.S_ISREG(status.st_mode) and (
        os.name != "posix" or (status.st_uid == os.geteuid() and not status.st_mode & 0o022)
    )


def write(path: Path, codes: dict[Key, Code], worked_out: dict[bytes, Any]) -> None:
    """A whole file or none: other runs may read or write it at the same time. Raises `OSError`."""
    body = marshal.dumps((codes, worked_out))
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    beside = path.with_suffix(f".{os.getpid()}.new")
    try:
        with os.fdopen(os.open(beside, WRITING, 0o600), "wb") as file:
            file.write(checksum(body) + body)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def checksum(body: bytes) -> bytes:
    return zlib.crc32(body).to_bytes(4, "big")
