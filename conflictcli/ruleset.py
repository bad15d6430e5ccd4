"""Code, data and options that rows depend on → the name of a rule set."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from hashlib import blake2b
from importlib.resources import files
from operator import itemgetter
from typing import TYPE_CHECKING

from conflictcli import __version__
from conflictcli.gazetteer.overlay import Overlay
from conflictcli.gazetteer.overlay import current as own_places
from conflictcli.rules.own.entries import BUILT_IN, Codebook, mark_of
from conflictcli.rules.own_actors import OwnActors
from conflictcli.rules.vague import BOUNDS, Convention

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

ELSEWHERE = frozenset(
    (
        "catalogue",
        "check",
        "cli",
        "gold",
        "guard.py",
        "memory.py",
        "merge",
        "output",
        "readers",
        "report",
        "rows",
        "schemas",
        "store",
        "summary",
        "work",
        "__init__.py",
        "__main__.py",
        "api",
        "ruleset.py",
        "run.py",
        "talk.py",
        "py.typed",
    )
)
"""What rows do not depend on: how documents come and where rows go. All else counts, also what is added later."""

HUGE = ".db"
"""A file of which the hash stands beside it."""


def ruleset(codebook: Codebook, places: Overlay | None = None) -> str:
    """`0.1.0+1f0c22d39a`, and what a person chose: `0.1.0+1f0c22d39a rules=shipping-2@05d2… vague=acled actors=9f02…`.

    Two runs with one name make the same rows of the same document. Another name need not mean other rows: a comment
    that changed is enough. `places`: the user's own; None for those in use.
    """
    places = own_places() if places is None else places
    theirs = replace(codebook, title="", parties=OwnActors(), convention=BOUNDS)
    marks = (
        (f"rules={codebook.title}@{theirs.mark}", bool(codebook.title) or theirs != BUILT_IN),
        (f"vague={_of_words(codebook.convention)}", codebook.convention != BOUNDS),
        (f"actors={mark_of(codebook.parties)}", bool(codebook.parties.parties)),
        (f"places={_hash(_of_places(places))}", bool(places.names or places.replaced)),
    )
    return " ".join([program(), *(mark for mark, is_set in marks if is_set)])


def together(names: Iterable[str]) -> str:
    """The name of what several rule sets found: each once; empty, which nobody knows, where that is one of them."""
    told = sorted(set(names))
    return "; ".join(told) if all(told) else ""


@lru_cache(maxsize=1)
def program() -> str:
    """The release, and all of its rules: read once a process."""
    return f"{__version__}+{_hash(_of_rules())}"


def _of_words(convention: Convention) -> str:
    """The name of a convention, and what a user says that words are worth."""
    own = f"@{mark_of(convention.figures)}" if convention.figures else ""
    return f"{convention.name}{own}"


def _of_places(places: Overlay) -> Iterable[bytes]:
    """What an overlay holds, in an order of its own."""
    for names in (places.names, places.sounds):
        yield from (repr(pair).encode() for pair in sorted(names.items(), key=itemgetter(0)))
    yield repr((sorted(places.replaced), sorted(places.called))).encode()


def _of_rules() -> Iterable[bytes]:
    for name, file in sorted(_files(files("conflictcli"), ELSEWHERE), key=itemgetter(0)):
        yield name.encode()
        yield file.read_bytes().replace(b"\r\n", b"\n")


def _files(
    folder: Traversable, left_out: frozenset[str] = frozenset(), path: str = ""
) -> Iterable[tuple[str, Traversable]]:
    for each in folder.iterdir():
        if each.name in left_out or each.name == "__pycache__":
            continue
        if each.is_dir():
            yield from _files(each, path=f"{path}{each.name}/")
        elif not each.name.endswith(HUGE):
            yield f"{path}{each.name}", each


def _hash(parts: Iterable[bytes]) -> str:
    found = blake2b(digest_size=5)
    for part in parts:
        found.update(len(part).to_bytes(8, "big"))
        found.update(part)
    return found.hexdigest()
