"""A file appears whole or not at all."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest

from conflictcli.output.files import CannotWrite, UnknownSuffix, form_of, whole


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.csv", "csv"),
        ("A.TSV", "tsv"),
        ("a.b.json", "json"),
        ("a.jsonl.gz", "jsonl"),
        ("/x.csv/a.json", "json"),
        ("a.geojson.gz", "geojson"),
        ("A.XLSX", "xlsx"),
    ],
)
def test_the_format_is_that_of_the_name(name: str, form: str) -> None:
    assert form_of(name) == form


@pytest.mark.parametrize("name", ["events", "events.ods", "events.gz", ".csv", "a.csv.zip"])
def test_a_name_that_says_none(name: str) -> None:
    with pytest.raises(UnknownSuffix, match=r"Name it \.csv, \.tsv, \.json, \.jsonl"):
        form_of(name)


def test_nothing_is_there_until_all_is_written(tmp_path: Path) -> None:
    goal = tmp_path / "events.csv"
    with whole(str(goal)) as stream:
        stream.write("a,b\n")
        assert not goal.exists()
    assert goal.read_bytes() == b"a,b\n"
    assert os.listdir(tmp_path) == ["events.csv"]  # noqa: PTH208


@pytest.mark.parametrize("failure", [RuntimeError, KeyboardInterrupt, SystemExit])
@pytest.mark.parametrize("name", ["events.csv", "events.csv.gz"])
def test_after_a_failure_what_was_there_is_still_there(tmp_path: Path, failure: type[BaseException], name: str) -> None:
    goal = tmp_path / name
    goal.write_text("before")
    with pytest.raises(failure), whole(str(goal)) as stream:
        stream.write("half")
        raise failure
    assert goal.read_text() == "before"
    assert list(tmp_path.iterdir()) == [goal]


def test_gzip_has_the_same_bytes_on_any_day(tmp_path: Path) -> None:
    for name in ("a.csv.gz", "b.csv.gz"):
        with whole(str(tmp_path / name)) as stream:
            stream.write("é\n")
    assert gzip.decompress((tmp_path / "a.csv.gz").read_bytes()) == "é\n".encode()
    assert (tmp_path / "a.csv.gz").read_bytes() == (tmp_path / "b.csv.gz").read_bytes()
    assert (tmp_path / "a.csv.gz").read_bytes()[4:8] == b"\0\0\0\0"


def test_a_link_still_points_where_it_did_and_permissions_stay(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_text("before")
    (tmp_path / "real.csv").chmod(0o640)
    (tmp_path / "link.csv").symlink_to("real.csv")
    with whole(str(tmp_path / "link.csv")) as stream:
        stream.write("after")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_text() == "after"
    assert (tmp_path / "real.csv").stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(os.name != "posix", reason="links and modes of POSIX")
def test_nothing_is_written_through_a_link_that_somebody_laid(tmp_path: Path) -> None:
    """In a folder where all may write, the name of the file that is written beside can be guessed."""
    theirs = tmp_path / "precious"
    theirs.write_text("as it was")
    beside = tmp_path / f".events.csv.{os.getpid()}.part"
    beside.symlink_to(theirs)
    with whole(str(tmp_path / "events.csv")) as stream:
        stream.write("a\n")
    assert theirs.read_text() == "as it was"
    assert (tmp_path / "events.csv").read_text() == "a\n" and not (tmp_path / "events.csv").is_symlink()


@pytest.mark.skipif(os.name != "posix", reason="links and modes of POSIX")
def test_whoever_lays_it_there_again_stops_the_writing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    theirs = tmp_path / "precious"
    theirs.write_text("as it was")
    monkeypatch.setattr(Path, "unlink", lambda path, missing_ok=False: None)
    (tmp_path / f".events.csv.{os.getpid()}.part").symlink_to(theirs)
    with (
        pytest.raises(CannotWrite, match=r"cannot write .*events\.csv: File exists"),
        whole(str(tmp_path / "events.csv")),
    ):
        pytest.fail("nothing can be written")
    assert theirs.read_text() == "as it was"


@pytest.mark.skipif(os.name != "posix", reason="links and modes of POSIX")
@pytest.mark.parametrize(
    ("before", "umask", "mode"), [(0o600, 0o022, 0o600), (None, 0o077, 0o600), (None, 0o027, 0o640)]
)
def test_rows_are_never_open_to_more_people_than_the_file_is(
    tmp_path: Path, before: int | None, umask: int, mode: int
) -> None:
    goal = tmp_path / "events.csv"
    if before is not None:
        goal.touch()
        goal.chmod(before)
    usual = os.umask(umask)
    try:
        with whole(str(goal)) as stream:
            stream.write("a\n")
            (beside,) = tmp_path.glob(".events.csv.*")
            assert beside.stat().st_mode & 0o777 == mode
    finally:
        os.umask(usual)
    assert goal.stat().st_mode & 0o777 == mode


def test_text_that_is_no_text_is_still_written(tmp_path: Path) -> None:
    with whole(str(tmp_path / "a.csv")) as stream:
        stream.write("\udcff\ud800")
    assert (tmp_path / "a.csv").read_bytes() == b"??"


def test_what_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    says = {
        "absent/events.csv": "there is no such folder; make it first",
        "file/events.csv": "part of its path is a file, not a folder",
        ".": "it is a folder; name a file in it",
    }
    for name, why in says.items():
        with pytest.raises(CannotWrite, match=why), whole(str(tmp_path / name)):
            pass
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk() -> None:
    with pytest.raises(CannotWrite, match="No space left"), whole("/dev/full") as stream:
        stream.write("x" * 100_000)
    assert Path("/dev/full").is_char_device()
