"""Which files of rules are in force: those of `--rules`, else of `CONFLICT_RULES`, else the one that lies at hand."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

NAME = "rules.toml"
VARIABLE = "CONFLICT_RULES"
OFF = ("off", "no", "0")


def files_in_force(told: Sequence[str] = ()) -> tuple[str, ...]:
    """The files, in order; the first of these that names any: `told`, the environment, the working folder, the user's
    config folder. `off` there means none."""
    if told:
        return () if list(told) == [OFF[0]] else tuple(told)
    variable = os.environ.get(VARIABLE, "")
    if variable:
        return () if variable.lower() in OFF else tuple(filter(None, variable.split(os.pathsep)))
    return next(((str(path),) for path in (Path(NAME), config_folder() / NAME) if path.is_file()), ())


def config_folder() -> Path:
    """The user's folder for what programs are told, with ours in it: XDG's, macOS's or Windows's."""
    told = os.environ.get("APPDATA" if sys.platform == "win32" else "XDG_CONFIG_HOME", "")
    if Path(told).is_absolute():
        return Path(told) / "conflict"
    return Path.home() / ("Library/Application Support" if sys.platform == "darwin" else ".config") / "conflict"
