"""What a wheel and an sdist must hold. That they are built, installed and run is `make dist` itself."""

from __future__ import annotations

import io
import sys
import tarfile
import zipfile
from pathlib import Path

import dist
import pytest

from conflictcli import __version__

TRACKED = {
    "conflictcli/__init__.py",
    "conflictcli/py.typed",
    "docs/man/conflict.1",
    "docs/faq.md",
    "LICENSE",
    "tests/a.py",
}
HELD = {
    "conflictcli/__init__.py",
    "conflictcli/py.typed",
    f"conflictcli-{__version__}.data/data/share/man/man1/conflict.1",
    f"conflictcli-{__version__}.dist-info/licenses/LICENSE",
    f"conflictcli-{__version__}.dist-info/licenses/NOTICE",
}


def test_a_wheel_holds_the_package_the_manual_and_the_licences() -> None:
    assert dist.installs(TRACKED) == HELD
    assert dist.installs(TRACKED - {"conflictcli/py.typed"}) == HELD, "it must be there, whatever git says"


@pytest.mark.parametrize(
    ("there", "told"),
    [
        (HELD - {"conflictcli/py.typed"}, "the wheel lacks: conflictcli/py.typed"),
        (HELD | {"conflictcli/dump.jsonl"}, "the wheel holds what git does not track: conflictcli/dump.jsonl"),
    ],
)
def test_what_is_missing_or_too_much_is_told(there: set[str], told: str) -> None:
    dist.differ("the wheel", HELD, HELD)
    with pytest.raises(dist.Wrong, match=told):
        dist.differ("the wheel", there, HELD)


def test_what_is_in_them_is_read_from_them(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "a.tar.gz", "w:gz") as archive:
        for name in ("a-1/PKG-INFO", "a-1/a/b.py"):
            archive.addfile(tarfile.TarInfo(name), io.BytesIO())
    assert dist.sources(tmp_path / "a.tar.gz") == {"PKG-INFO", "a/b.py"}
    with zipfile.ZipFile(tmp_path / "a.whl", "w") as wheel:
        for name in ("a/b.py", "a-1.dist-info/RECORD", "a-1.dist-info/licenses/LICENSE"):
            wheel.writestr(name, "")
    assert dist.files(tmp_path / "a.whl") == {"a/b.py", "a-1.dist-info/licenses/LICENSE"}


def test_a_program_that_fails_is_told_with_what_it_said() -> None:
    with pytest.raises(dist.Wrong, match="no such thing"):
        dist.run(sys.executable, "-c", "import sys; sys.exit('no such thing')")
