"""A lock → this package and what it needs, in the environment of the Python that runs this.

.venv/bin/python scripts/install.py run '.[fast,store]' .
.venv/bin/python scripts/install.py dev '.[dev]'

First what requirements/NAME.lock pins, each file checked against its hash: by uv, itself of a version and hash that
tools.lock pins, which takes a tenth of the time; else by pip. A file that is another than was locked ends it. Where
the lock cannot be met (no file of that version for this Python, platform or index), that is said, and the first of the
named requirements that can be installed is taken, as pyproject.toml allows it and unchecked. Where Python is told to
keep no bytecode (PYTHONDONTWRITEBYTECODE), each process would compile anew whatever it loads, pandas in a second: what
is installed is compiled once.
"""

from __future__ import annotations

import compileall
import re
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
TAMPERED = "DO NOT MATCH THE HASHES"
"""What pip says of a file that is not the one that was locked."""
NOT_MET = "requirements/{name}.lock cannot be met here. Installed instead, unchecked by hashes: {spec}"
OTHER = "A file is not the one that requirements/{name}.lock names (see above). Nothing else is tried."
TESTS = re.compile(r"[/\\]tests[/\\]")
"""Files that libraries bring and nobody loads: half of what pandas installs."""

Pip = Callable[..., "tuple[bool, str]"]
"""Runs pip with some arguments: whether it could, and what it said on the standard error."""


def pip(*arguments: str) -> tuple[bool, str]:
    return run("-m", "pip", "install", "--quiet", "--disable-pip-version-check", *arguments)


def uv(*arguments: str) -> tuple[bool, str]:
    """As `pip`. It looks where its own settings say, and not where those of pip do."""
    with TemporaryDirectory() as folder:
        alone = Path(folder) / "uv.lock"
        alone.write_text(lines_of("uv", (ROOT / "requirements" / "tools.lock").read_text(encoding="utf-8")))
        met, told = pip("--no-deps", "--require-hashes", "-r", str(alone))
    return run("-m", "uv", "pip", "install", "--quiet", "--python", sys.executable, *arguments) if met else (met, told)


def run(*arguments: str) -> tuple[bool, str]:
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, stderr=subprocess.PIPE, text=True, check=False)
    return not done.returncode, done.stderr


def lines_of(library: str, lock: str) -> str:
    """The lines of a lock that pin one library."""
    return "".join(re.findall(rf"^{re.escape(library)}==.*\n(?:    --hash=.*\n)*", lock, re.MULTILINE))


def installed(name: str, instead: Sequence[str], pip: Pip, uv: Pip, say: Callable[[str], object]) -> bool:
    """Whether the package is there now with what it needs."""
    # All that is needed is in the lock: nobody need look what each asks for. What builds the package is, too.
    locked = ("--no-deps", "--require-hashes", "-r", f"requirements/{name}.lock")
    met, _ = uv(*locked)
    if not met:  # pip has settings of its own, and says better what is wrong.
        met, told = pip(*locked)
    if met:
        met, told = pip("--no-deps", "--no-build-isolation", "--editable", ".")
    if met:
        return True
    say(told.rstrip())
    if TAMPERED in told:
        say(OTHER.format(name=name))
        return False
    for spec in instead:
        met, told = pip("--editable", spec)
        if met:
            say(NOT_MET.format(name=name, spec=spec))
            return True
        say(told.rstrip())
    return False


def compile_once(folder: str) -> None:
    """Writes the bytecode of what lies in a folder; a file that is not for this Python is left as it is."""
    compileall.compile_dir(folder, quiet=2, workers=0, rx=TESTS)


if __name__ == "__main__":
    met = installed(sys.argv[1], sys.argv[2:], pip, uv, lambda line: print(line, file=sys.stderr, flush=True))
    if met and sys.dont_write_bytecode:
        compile_once(sysconfig.get_path("purelib"))
    sys.exit(not met)
