"""Which files of rules are in force: those of `--rules`, else of `CONFLICT_RULES`, else the one that lies at hand."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

NAME = "rules.toml"
VARIABLE = "CONFLICT_RULES"
OFF = ("off", "no", "0")

KEYS = ("codebook", "types", "triggers", "weapons", "harm", "stop", "actors", "places", "counts", "sources", "patterns")
"""What a codebook may begin its tables with: a file that has none of them is some other program's."""
LONGEST = 16 * 1024 * 1024
"""Bytes of the longest codebook that is read: one that lies in a folder may be a stranger's."""
_OURS = re.compile(rf"^[^\S\n]*(?:\[\[?\s*)?(?:{'|'.join(KEYS)})\s*[.\]=]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class InForce:
    """The files of rules, in order. `by`: what names them, `--rules` or `CONFLICT_RULES`; empty where they lie at hand.

    `strange`: what lies at hand under the name of a codebook, and is some other program's.
    """

    files: tuple[str, ...] = ()
    by: str = ""
    strange: tuple[str, ...] = ()


def in_force(told: Sequence[str] = ()) -> InForce:
    """The first of these that names any: `told` (`--rules`), the environment, the working folder, the user's config
    folder. `off` says that none are. Whether the files can be read is not asked."""
    if told:
        return InForce(() if [told[0].lower(), *told[1:]] == [OFF[0]] else tuple(told), "--rules")
    variable = os.environ.get(VARIABLE, "").strip()
    if variable:
        several = (str(at_home(Path(path))) for path in variable.split(os.pathsep) if path)
        return InForce(() if variable.lower() in OFF else tuple(several), VARIABLE)
    strange: tuple[str, ...] = ()
    if is_there(Path(NAME)):
        if is_ours(NAME):
            return InForce((NAME,))
        strange = (NAME,)
    path = config_folder() / NAME
    return InForce((str(path),) if is_there(path) else (), "", strange)


def files_in_force(told: Sequence[str] = ()) -> tuple[str, ...]:
    """The files of `in_force`."""
    return in_force(told).files


def is_ours(path: str) -> bool:
    """Whether a file is a codebook, if perhaps a faulty one: one that cannot be opened is taken for one."""
    try:
        text = bytes_of(path).decode("utf-8-sig", "replace")
    except OSError:
        return True
    return _OURS.search(text) is not None


def bytes_of(path: str) -> bytes:
    """What a file begins with, up to one byte more than a codebook may have. Raises OSError."""
    with Path(path).open("rb") as file:
        return file.read(LONGEST + 1)


def config_folder() -> Path:
    """The user's folder for what programs are told, with ours in it: XDG's, macOS's or Windows's."""
    told = os.environ.get("APPDATA" if sys.platform == "win32" else "XDG_CONFIG_HOME", "")
    if Path(told).is_absolute():
        return Path(told) / "conflict"
    return at_home(Path("~")) / ("Library/Application Support" if sys.platform == "darwin" else ".config") / "conflict"


def at_home(path: Path) -> Path:
    """A path that may begin with ~, which no shell has seen; as it is where nobody knows whose home is meant."""
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def is_there(path: Path) -> bool:
    """Whether there is a file, in a folder that may be looked into."""
    try:
        return path.is_file()
    except OSError:
        return False
