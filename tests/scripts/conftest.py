"""The scripts, importable; a gold set of invented reports, and a command that prints what a test wants it to."""

from __future__ import annotations

import shlex
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from fake_rows import table

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent.parent / "scripts"))


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    return shutil.copytree(HERE / "gold", tmp_path / "gold")


@pytest.fixture
def fake(tmp_path: Path) -> Callable[..., str]:
    """Says what the command under test prints for each set, and gives that command."""
    script = tmp_path / "fake.py"

    def says(**tables: str) -> str:
        told = {name: tables.get(name, table()) for name in ("notes", "quiet", "wire")}
        script.write_text(f"import sys\nprint({told!r}[sys.argv[1]], end='')\n")
        return f"{shlex.quote(sys.executable)} {shlex.quote(str(script))}"

    return says
