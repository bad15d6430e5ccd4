"""Where something is to be read or written: nobody may look there, no file can have such a name, or it has gone."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from command import REPORT, Conflict

from conflictcli.output.dataset import is_folder
from conflictcli.output.files import CannotWrite, is_called, standard_output, whole
from conflictcli.readers import contents
from conflictcli.readers.options import ReadOptions
from conflictcli.readers.ranges import Range, range_records, ranges
from conflictcli.readers.skipped import Skipped
from conflictcli.readers.sources import Source, is_many, sources_of
from conflictcli.readers.streams import stream_of
from conflictcli.store import StoreError
from conflictcli.store.open import opened
from conflictcli.work.pool import elsewhere, here

pytestmark = pytest.mark.skipif(os.name != "posix", reason="permissions, and folders that go while one is in them")

_VERSION_3 = 0x20080522
"""Of the capabilities of Linux, `man 2 capget`."""


@pytest.fixture
def unprivileged() -> Iterator[None]:
    """Without what root may do more than the owner of a file, where this is root."""
    if os.geteuid() != 0:
        yield
        return
    if not sys.platform.startswith("linux"):
        pytest.skip("root may do everything")
    system = ctypes.CDLL(None)
    asked, before = (ctypes.c_uint32 * 2)(_VERSION_3, 0), (ctypes.c_uint32 * 6)()
    assert system.capget(asked, before) == 0
    none = (ctypes.c_uint32 * 6)(0, *before[1:3], 0, *before[4:])
    assert system.capset(asked, none) == 0
    try:
        yield
    finally:
        assert system.capset(asked, before) == 0


@pytest.fixture
def dark(tmp_path: Path, unprivileged: None) -> Iterator[Path]:
    """A folder into which nobody may look."""
    folder = tmp_path / "dark"
    folder.mkdir()
    (folder / "report.txt").write_text(REPORT)
    folder.chmod(0)
    yield folder
    folder.chmod(0o700)


def test_where_nobody_may_look_is_named(dark: Path) -> None:
    report = str(dark / "report.txt")
    assert list(sources_of(report)) == [Skipped(report, "cannot be opened: Permission denied")]
    assert list(sources_of(str(dark))) == [Skipped(str(dark), "cannot list this folder: Permission denied")]
    assert not is_many(report) and not is_folder(report) and not is_called(report, ".csv")
    with pytest.raises(CannotWrite, match=r"cannot write .*x\.csv: Permission denied"), whole(str(dark / "x.csv")):
        pass
    with pytest.raises(StoreError, match=r"e\.db: cannot be opened: Permission denied"), opened(str(dark / "e.db")):
        pass


def test_a_file_that_nobody_may_read_is_named(tmp_path: Path, unprivileged: None) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(REPORT)
    (tmp_path / "a.txt").chmod(0)
    first, second = (list(contents(Source(str(tmp_path / name)), ReadOptions(), set())) for name in ("a.txt", "b.txt"))
    assert first == [Skipped(str(tmp_path / "a.txt"), "cannot be opened: Permission denied")]
    assert [isinstance(item, Skipped) for item in second] == [False]


def test_a_folder_that_may_not_be_written_is_named(tmp_path: Path, unprivileged: None) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(CannotWrite, match="Permission denied"), whole(str(tmp_path / "x.csv")):
            pass
    finally:
        tmp_path.chmod(0o700)


def test_a_name_too_long_is_named_and_the_others_are_read(conflict: Conflict, report: Path) -> None:
    name = "a" * 300
    done = conflict("extract", name, report, "-f", "csv")
    assert done.status == 1
    assert len(done.out.splitlines()) > 1
    assert done.err.startswith(f"conflict: {name}: cannot be opened: File name too long\n")


def test_what_cannot_be_read_is_not_laid_to_standard_output() -> None:
    with pytest.raises(OSError, match="Permission denied"), standard_output():
        raise PermissionError(errno.EACCES, "Permission denied", "a.txt")


def test_the_folder_it_runs_in_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    monkeypatch.chdir(folder)
    shutil.rmtree(folder)
    with elsewhere():  # No worker can be started in it.
        assert here() is not None
    assert here() is None
    assert isinstance(next(sources_of("../report.txt")), Skipped)
    with pytest.raises(CannotWrite, match="there is no such folder"), whole("x.csv"):
        pass
    with pytest.raises(StoreError, match="cannot be opened"), opened("e.db"):
        pass


def test_a_range_of_a_file_that_was_cut_off_says_so(tmp_path: Path) -> None:
    path = tmp_path / "feed.jsonl"
    path.write_text('{"text": "one"}\n' * 40)
    first, *_, last = (part for part in ranges(Source(str(path)), 100) if isinstance(part, Range))
    os.truncate(path, 40)
    (skipped,) = range_records(last, ReadOptions())
    assert skipped == Skipped(str(path), "broken: it was cut off while it was read; what comes before was read")
    *read, half, skipped = range_records(first, ReadOptions())
    assert len(read) == 2 and isinstance(half, Skipped) and isinstance(skipped, Skipped)
    assert "cut off" in skipped.reason


def test_a_disk_that_fails_is_told_without_its_number() -> None:
    def failing(_: int) -> bytes:
        raise OSError(errno.EIO, "Input/output error")

    stream = stream_of(failing, lambda _: None)
    assert (stream.read(), stream.fault) == (b"", "Input/output error")
