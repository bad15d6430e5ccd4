"""What one worker takes at a time, and what becomes of a part that is read once more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from conflictcli.document import Document
from conflictcli.readers import ReadOptions, Skipped
from conflictcli.readers.ranges import Range
from conflictcli.readers.sources import Edge, Source, met
from conflictcli.work.parts import BYTES, LARGE, RANGE, parts, surveyed
from conflictcli.work.results import Attempt, Failed, Rows, joined, results

OPTIONS = ReadOptions(any_language=True)
LINE = b'{"text": "Ostra"}\n'


def portions(*paths: Path, read_here: bool) -> list[tuple[object, ...]]:
    return list(parts(met(map(str, paths)), OPTIONS, set(), read_here))


def test_small_files_are_taken_together(tmp_path: Path) -> None:
    for number in range(200):
        (tmp_path / f"{number:03}.txt").write_text("Ostra")
    found = portions(tmp_path, read_here=True)
    assert [len(part) for part in found] == [65, 64, 64, 9]
    assert (found[0][0], found[-1][-1]) == (Edge(str(tmp_path), False), Edge(str(tmp_path), True))


def test_a_big_file_is_cut(tmp_path: Path) -> None:
    file = tmp_path / "feed.jsonl"
    file.write_bytes(LINE * (2 * LARGE // len(LINE)))
    found = portions(file, read_here=True)
    assert [len(part) for part in found] == [1] * len(found)
    ranges = [place for (place,) in found if isinstance(place, Range)]
    assert [place.start for place in ranges][:2] == [0, -(-RANGE // len(LINE)) * len(LINE)]
    assert ranges[-1].end == file.stat().st_size


def test_what_cannot_be_cut_is_read_here_or_taken_whole(tmp_path: Path) -> None:
    file = tmp_path / "feed.json"
    file.write_bytes(b"[" + b",".join([b'{"text": "' + b"Ostra " * 1000 + b'"}'] * (LARGE // 6000 + 1)) + b"]")
    assert portions(file, read_here=False) == [(Source(str(file)),)]
    found = portions(file, read_here=True)
    assert all(isinstance(place, Document) for part in found for place in part)
    assert 1 < len(found) <= LARGE // BYTES + 2


def test_a_survey(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(LINE * (LARGE // len(LINE) + 1))
    (tmp_path / "b.json").write_bytes(b"[" + b" " * LARGE + b"]")
    (tmp_path / "c.txt").write_text("Ostra")
    (tmp_path / "d.png").write_bytes(b"\x89PNG")
    survey = surveyed(met([str(tmp_path)]), OPTIONS)
    assert survey.size == sum((tmp_path / name).stat().st_size for name in ("a.jsonl", "b.json", "c.txt"))
    assert (survey.whole, survey.parts) == (1, 1 + 1 + 1)
    assert surveyed(met(["-"]), OPTIONS).size is None


def asked(document: Document) -> list[str]:
    if document.text == "crash":
        raise ZeroDivisionError("by nought")
    return [document.id] if document.text == "row" else []


def documents(*texts: str) -> tuple[Document, ...]:
    return tuple(Document(str(number), text) for number, text in enumerate(texts))


def test_results_of_a_part() -> None:
    gone = Skipped("x", "gone")
    found = list(results(Attempt((*documents("row", "none", "crash"), gone)), asked, OPTIONS, set()))
    assert found[:2] == [Rows(1, ["0"]), Rows(1, [])]
    assert isinstance(found[2], Failed)
    assert found[2].words.startswith("2 could not be read by the rules: ZeroDivisionError: by nought (test_parts.py:")
    assert found[3] == gone


def test_a_part_that_is_read_once_more() -> None:
    attempt = Attempt(documents("row", "row", "crash", "row"), after=1, lost={2: "the process that held it died"})
    assert list(results(attempt, asked, OPTIONS, set())) == [
        Rows(1, ["1"]),
        Failed("2 could not be read: the process that held it died", documents=1, where="2"),
        Rows(1, ["3"]),
    ]


def test_a_file_that_is_given_up_leaves_those_after_it(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(LINE * 3)
    (tmp_path / "b.jsonl").write_bytes(LINE)
    places = tuple(Source(str(tmp_path / name)) for name in ("a.jsonl", "b.jsonl"))
    found = list(results(Attempt(places, broken={1: "it died"}), asked, OPTIONS, set()))
    assert found == [
        Rows(1, []),
        Failed(
            f"{tmp_path}/a.jsonl: reading broke off: it died; what comes before was read", where=f"{tmp_path}/a.jsonl"
        ),
        Rows(1, []),
    ]


def test_marks_tell_how_far_the_work_got() -> None:
    marks: list[int] = []
    list(results(Attempt(documents("row", "none")), asked, OPTIONS, set(), marks.append))
    assert marks == [0, 1, 2, 2, 3, 4]


def test_documents_without_rows_are_put_together() -> None:
    gone = Skipped("x", "gone")
    several = [Rows(1), Rows(1), Rows(1, ["a"]), Rows(1), gone, Rows(1), Rows(1)]
    assert list(joined(several)) == [Rows(3, ["a"]), Rows(1), gone, Rows(2)]


def test_a_reader_that_crashes_here_is_told_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.json").write_bytes(b"[" + b" " * LARGE + b"]")
    (tmp_path / "b.txt").write_text("Ostra")

    def broken(*_: object) -> Iterator[Document]:
        yield Document("a.json#1", "row")
        raise ZeroDivisionError("by nought")

    monkeypatch.setattr("conflictcli.work.results.contents", broken)
    (first, second) = portions(tmp_path / "a.json", tmp_path / "b.txt", read_here=True)
    assert second == (Source(str(tmp_path / "b.txt")),)
    found = list(results(Attempt(first), asked, OPTIONS, set()))  # type: ignore[arg-type]
    assert found[0] == Rows(1, ["a.json#1"])
    assert isinstance(found[1], Failed)
    assert found[1].words.startswith(f"{tmp_path}/a.json: reading broke off: ZeroDivisionError: by nought (")


def test_a_big_file_that_breaks_while_its_lines_are_numbered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "feed.jsonl"
    file.write_bytes(LINE * (LARGE // len(LINE) + 1))

    def broken(*_: object) -> int:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("conflictcli.readers.ranges.line_feeds", broken)
    assert portions(file, read_here=True) == [(Skipped(str(file), "cannot be read: Input/output error"),)]
