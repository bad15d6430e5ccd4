"""A format's own library → the module, or what to install: base installs stay small, the rest are extras."""

from __future__ import annotations

import operator
import re
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from types import ModuleType

from conflictcli.memory import lacks_memory

OURS = "conflictcli"

_REQUIREMENT = re.compile(r"(?P<name>[A-Za-z0-9][\w.-]*)(?:\[(?P<extras>[^]]*)\])?")
_EXTRA = re.compile(r"""extra == ["']([^"']+)["']""")
_VERSION = re.compile(r"""python_(?:full_)?version (<=|>=|<|>|==|!=) ["']([0-9.]+)["']""")
_COMPARED = {
    "<=": operator.le,
    ">=": operator.ge,
    "<": operator.lt,
    ">": operator.gt,
    "==": operator.eq,
    "!=": operator.ne,
}


class MissingExtra(Exception):
    """The library that a format needs is not installed; the message says how to install it."""


def library(module: str, extra: str, what: str) -> ModuleType:
    """A library by its module's name. `what` is what it reads, as a person would say it: "a web archive".

    Raises MissingExtra where it is not installed, and MemoryError where there is no room for it.
    """
    try:
        return import_module(module)
    except ImportError as error:
        if lacks_memory(error):
            raise MemoryError(module) from error
        raise MissingExtra(needs(what, extra, module)) from error


def needs(what: str, extra: str | None, package: str) -> str:
    """What needs which libraries, and how they are installed.

    "Parquet needs pyarrow: python3 -m pip install 'pyarrow>=17'". They are those of the extra; `package` alone where
    there is no extra for it, or this installation does not say what belongs to it. The extra itself is no name to
    install by: this package is on no index.
    """
    libraries = (libraries_of(extra) if extra else ()) or (package,)
    called = [_named(each) for each in libraries]
    told = called[0] if len(called) == 1 else f"{', '.join(called[:-1])} and {called[-1]}"
    return f"{what} needs {told}: python3 -m pip install {' '.join(map(_quoted, libraries))}"


def libraries_of(extra: str) -> tuple[str, ...]:
    """What an extra of this installation needs on this Python, as pip takes it: ("pyarrow>=17",). Empty: not known."""
    from importlib.metadata import PackageNotFoundError, requires

    try:
        listed = requires(OURS) or ()
    except PackageNotFoundError:
        return ()
    return tuple(sorted(set(_wanted(extra, listed, frozenset()))))


def _wanted(extra: str, listed: Sequence[str], seen: frozenset[str]) -> Iterator[str]:
    """Also what the extras need that an extra is made of: some builders spell "conflictcli[html]" out, some do not."""
    for each in listed:
        wanted, _, marker = each.partition(";")
        wanted = wanted.strip()
        if extra not in _EXTRA.findall(marker) or not _holds(marker):
            continue
        found = _REQUIREMENT.match(wanted)
        if found is None or found["name"].lower() != OURS:
            yield wanted
            continue
        for part in (found["extras"] or "").split(","):
            if (part := part.strip()) and part not in seen | {extra}:
                yield from _wanted(part, listed, seen | {extra})


def _holds(marker: str) -> bool:
    """Whether a marker is for this Python, as far as it speaks of versions: a library too many does no harm."""
    return all(
        _COMPARED[sign](sys.version_info[: version.count(".") + 1], tuple(map(int, version.split("."))))
        for sign, version in _VERSION.findall(marker)
    )


def _quoted(requirement: str) -> str:
    """As a shell takes it."""
    return requirement if re.fullmatch(r"[\w.-]+", requirement) else f"'{requirement}'"


def _named(requirement: str) -> str:
    """pypdf[crypto]<8,>=6 → pypdf[crypto]."""
    found = _REQUIREMENT.match(requirement)
    return found[0] if found else requirement
