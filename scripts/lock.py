"""pyproject.toml → requirements/*.lock: every library at one version, with the hashes of its files.

python scripts/lock.py [--upgrade]

base.lock holds what a wheel asks for, run.lock what the command is run with, dev.lock what tests and CI need,
tools.lock what is needed now and then. They hold for every Python and platform that pyproject.toml allows, agree with
each other, and name no place to load from. What is pinned stays as it is where it still fits; --upgrade takes the
newest of everything. Needs uv (`supply`).
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ROOT / "requirements"

EXTRAS: dict[str, list[str]] = {
    "base": [],
    "run": ["fast", "store"],
    "dev": ["dev"],
    "tools": ["supply", "gazetteer", "fuzz", "mutants"],
}
"""What each lock holds beside the package's own dependencies."""
ORDER = ("dev", "run", "base", "tools")
"""The largest is made first; the others keep its versions."""
EDITABLE = "editables"
"""What the build backend asks for where the checkout itself is installed, beside what pyproject.toml names."""


def command(name: str, python: str, held: Sequence[Path], more: Sequence[str]) -> list[str]:
    """The run of uv that makes a lock. What it takes to build comes from the standard input."""
    return [
        *("uv", "pip", "compile", "pyproject.toml", "-", "--quiet", "--universal", "--python-version", python),
        *("--generate-hashes", "--no-emit-index-url", "--no-emit-find-links", "--no-config"),
        *(option for extra in EXTRAS[name] for option in ("--extra", extra)),
        *(option for lock in held for option in ("--constraints", str(lock.relative_to(ROOT)))),
        *("--output-file", f"requirements/{name}.lock", *more),
    ]


def main(more: Sequence[str]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    python = project["project"]["requires-python"].removeprefix(">=")
    building = "\n".join([*project["build-system"]["requires"], EDITABLE])
    LOCKS.mkdir(exist_ok=True)
    made: list[Path] = []
    for name in ORDER:
        subprocess.run(
            command(name, python, made[:1], more),
            input="" if name == "base" else building,
            text=True,
            check=True,
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            env={**os.environ, "UV_CUSTOM_COMPILE_COMMAND": "make lock"},
        )
        made.append(LOCKS / f"{name}.lock")


if __name__ == "__main__":
    main(sys.argv[1:])
