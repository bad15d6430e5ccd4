"""The checkout → dist/: wheel and sdist, looked into, installed in an empty environment, and run from there.

python scripts/dist.py

Both hold what git tracks and nothing else; built anew from the same commit, or from the sdist, the wheel is the same
byte for byte. The wheel is installed with the package's own dependencies alone, the sdist with what builds it, too, all
checked by hash (base.lock, run.lock); the command must say there what it says here, outside the checkout, and a type
checker must see the package's types. Needs what requirements/dev.lock pins.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import venv
import zipfile
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "dist"
LOCKS = ROOT / "requirements"
REPORT = "Warplanes carried out four airstrikes near Mosul, Iraq, on 2 May 2031, killing at least 12 people.\n"
TYPED = """\
from conflictcli import Document, Events, Row, extract, read

events: Events[Row] = extract("Four airstrikes hit Mosul.")
strikes: int | None = events[0].strikes
wrong: str = events[0].strikes  # type: ignore[assignment]
documents: list[Document] = list(read("reports/"))
"""
"""Nothing but the package's types says that one line of these is wrong: without them its mark would be too many."""
ADDED = {"PKG-INFO"}


class Wrong(Exception):
    """What is built is not what it should be; the message says how."""


def main() -> None:
    # A checkout may be another user's, as in a container: only its own commit and the names of files are asked for.
    git = ("git", "-c", f"safe.directory={ROOT}")
    epoch = run(*git, "log", "-1", "--format=%ct", cwd=ROOT).strip()
    tracked = {name for name in run(*git, "ls-files", "-z", cwd=ROOT).split("\0") if name and (ROOT / name).exists()}
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder).resolve()
        sdist, wheel = built(room / "dist", epoch)
        differ("the sdist", sources(sdist), tracked | ADDED)
        differ("the wheel", files(wheel), installs(tracked))
        if wheel.read_bytes() != built(room / "again", epoch, "--wheel")[0].read_bytes():
            raise Wrong(f"{wheel.name} from the sdist and from the checkout are not the same")
        (room / "elsewhere").mkdir()
        python = emptied(room / "environment")
        for each, lock in ((wheel, "base"), (sdist, "run")):
            install(python, each, LOCKS / f"{lock}.lock")
            tried(python, room / "elsewhere")
            sys.stdout.write(f"{each.name}: {each.stat().st_size / 1e6:.1f} MB, installed and run\n")
        typed(python, room / "elsewhere")
        shutil.rmtree(DIST, ignore_errors=True)
        shutil.copytree(room / "dist", DIST)


# ---- what is built ---------------------------------------------------------------------------------------------


def built(folder: Path, epoch: str, *which: str) -> list[Path]:
    """What `build` makes, by name; all that it needs is installed, and the day is that of the commit."""
    command = (sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), *which)
    run(*command, cwd=ROOT, SOURCE_DATE_EPOCH=epoch)
    return sorted(folder.iterdir(), reverse=True)


def sources(sdist: Path) -> set[str]:
    with tarfile.open(sdist) as archive:
        return {member.name.partition("/")[2] for member in archive if not member.isdir()}


def files(wheel: Path) -> set[str]:
    """What a wheel installs, and its licences."""
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if not name.endswith("/")}
    told = {name for name in names if ".dist-info/" in name and "/licenses/" not in name}
    return names - told


def installs(tracked: set[str], called: str = "conflictcli-{}.{}/") -> set[str]:
    """What of the checkout is to be installed."""
    from conflictcli import __version__

    data, about = (called.format(__version__, what) for what in ("data", "dist-info"))
    return {
        *(name for name in tracked if name.startswith("conflictcli/")),
        *(name.replace("docs/man/", f"{data}data/share/man/man1/") for name in tracked if name.startswith("docs/man/")),
        *(f"{about}licenses/{name}" for name in ("LICENSE", "NOTICE")),
        "conflictcli/py.typed",
    }


def differ(what: str, there: set[str], wanted: set[str]) -> None:
    """Raises `Wrong` where a file is missing or should not be there: one that lies about may be anybody's."""
    for told, names in (("lacks", wanted - there), ("holds what git does not track", there - wanted)):
        if names:
            raise Wrong(f"{what} {told}: {', '.join(sorted(names)[:10])}")


# ---- an empty environment --------------------------------------------------------------------------------------


def emptied(folder: Path) -> Path:
    """The Python of a new environment, in which nothing is installed."""
    venv.create(folder, with_pip=False)
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def install(python: Path, each: Path, lock: Path) -> None:
    """What a lock pins, then a wheel or sdist, in the place of any that is there."""
    pip = (sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--disable-pip-version-check")
    locked = ("--no-deps", "--require-hashes", "--requirement", str(lock))
    try:  # uv takes a tenth of the time.
        run(sys.executable, "-m", "uv", "pip", "install", "--quiet", "--python", str(python), *locked)
    except Wrong:
        run(*pip, "--no-compile", *locked)
    run(*pip, "--no-deps", "--no-compile", "--no-build-isolation", "--force-reinstall", str(each))


def tried(python: Path, folder: Path) -> None:
    """Raises `Wrong` where the command that is installed says anything else than this checkout's."""
    command = str(python.with_name("conflict"))
    bare = {"PYTHONPATH": "", "CONFLICT_CACHE": str(folder / "cache")}
    where = run(str(python), "-c", "import conflictcli; print(conflictcli.__file__)", cwd=folder, **bare).strip()
    if not Path(where).is_relative_to(python.parents[1]):
        raise Wrong(f"what is run is not what is installed: {where}")
    if not (python.parents[1] / "share" / "man" / "man1" / "conflict.1").is_file():
        raise Wrong("no page of the manual is installed")
    for arguments in (("--version",), ("extract", "-", "-f", "csv"), ("mentions", "-", "-f", "jsonl")):
        there = run(command, *arguments, cwd=folder, given=REPORT, **bare)
        if not there or there != said_here(*arguments):
            raise Wrong(f"conflict {' '.join(arguments)} says something else where it is installed:\n{there}")


@cache
def said_here(*arguments: str) -> str:
    """What the command of this checkout says."""
    return run(sys.executable, "-m", "conflictcli", *arguments, cwd=ROOT, given=REPORT)


def typed(python: Path, folder: Path) -> None:
    (folder / "user.py").write_text(TYPED, encoding="utf-8")
    mypy = (
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--no-incremental",
        "--config-file=",
        f"--python-executable={python}",
    )
    run(*mypy, "user.py", cwd=folder, PYTHONPATH="", MYPYPATH="")


def run(*command: str, given: str = "", cwd: Path | None = None, **environment: str) -> str:
    """What a program prints. Raises `Wrong` with what it said where it fails."""
    settings = {**os.environ, **environment}
    done = subprocess.run(
        command,
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        env=settings,
    )
    if done.returncode:
        raise Wrong(f"{' '.join(command)}: {shown(done.stdout, done.stderr)}")
    return done.stdout


def shown(*said: str) -> str:
    return "\n".join(each.strip()[-3_000:] for each in said)


if __name__ == "__main__":
    try:
        main()
    except Wrong as problem:
        sys.exit(f"dist: {problem}")
