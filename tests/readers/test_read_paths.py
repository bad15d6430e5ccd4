"""Which files a PATH stands for, and in which order."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from sizes import total_bytes

from conflictcli.readers import ReadOptions, read


def test_a_file_is_one_document_named_by_its_path(put, reading):
    document = reading(put("news/raid.txt", "Two raids hit the port.\n")).document
    assert (document.id, document.text) == ("news/raid.txt", "Two raids hit the port.\n")


def test_a_folder_is_walked_in_order(put, reading):
    for name in ("b.txt", "a/z.md", "a/b/c.txt", "c.txt"):
        put(f"news/{name}", name)
    assert reading("news").texts == ["a/b/c.txt", "a/z.md", "b.txt", "c.txt"]
    assert reading("news/").ids[0] == "news/a/b/c.txt"


def test_paths_are_read_in_the_order_they_are_named(put, reading):
    assert reading(put("b.txt", "b"), put("a.txt", "a")).texts == ["b", "a"]


def test_what_a_folder_holds_beside_documents_is_passed_over_with_a_reason(put, reading):
    pytest.importorskip("trafilatura", reason="pip install 'conflictcli[html]' to test web pages")
    put("news/a.txt", "a")
    put("news/photo.jpg", b"\xff\xd8\xff\x00")
    put("news/page.html", "<html>")
    put("news/README.md", "What is here")
    put("news/.draft.txt", "hidden")
    put("news/.git/a.txt", "hidden")
    result = reading("news")
    assert result.texts == ["a"] and not result.errors
    assert [line.split(":")[0] for line in result.passed] == [
        *("news/.draft.txt", "news/.git", "news/README.md", "news/page.html", "news/photo.jpg"),
    ]


def test_a_hidden_file_and_a_readme_are_read_when_named(put, reading):
    assert reading(put(".draft.txt", "a"), put("README.md", "b")).texts == ["a", "b"]


def test_a_table_of_events_beside_articles_is_no_error(put, reading):
    put("seeds/a.txt", "Three strikes hit Arbela.")
    put("seeds/events.csv", "doc_id,event_date,strikes,strikes_text,evidence\na,2015-01-01,3,three,x\n")
    result = reading("seeds")
    assert result.texts == ["Three strikes hit Arbela."] and not result.errors
    assert result.passed == ["seeds/events.csv: no text column: not documents"]


def test_an_object_without_text_in_a_folder_is_no_error(put, reading):
    put("news/a.txt", "a")
    put("news/package.json", '{"name": "news", "contributors": [{"name": "A"}]}')
    result = reading("news")
    assert result.texts == ["a"] and not result.errors and len(result.passed) == 1


def test_links_to_folders_are_not_followed(put, reading):
    put("news/a.txt", "a")
    Path("news/loop").symlink_to(Path("news").resolve())
    result = reading("news")
    assert result.texts == ["a"] and not result.errors
    assert "not followed" in result.passed[0]


def test_a_link_to_nothing_is_named(put, reading):
    put("news/a.txt", "a")
    Path("news/gone.txt").symlink_to("nowhere.txt")
    result = reading("news")
    assert result.texts == ["a"] and result.errors == ["news/gone.txt: cannot be opened: No such file or directory"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_in_a_folder_does_not_hang(put, reading):
    put("news/a.txt", "a")
    os.mkfifo("news/pipe.txt")
    result = reading("news")
    assert result.texts == ["a"] and "not a regular file" in result.passed[0]


def test_a_pattern_that_the_shell_left(put, reading):
    for name in ("b.txt", "a.txt", "c.csv", "deep/er/d.txt"):
        put(f"news/{name}", name)
    assert reading("news/*.txt").texts == ["a.txt", "b.txt"]
    assert reading("news/**/*.txt").texts == ["a.txt", "b.txt", "deep/er/d.txt"]
    assert reading("news/**").texts == ["a.txt", "b.txt", "deep/er/d.txt"]
    assert reading("new*").texts == ["a.txt", "b.txt", "deep/er/d.txt"]


def test_a_file_with_the_name_of_a_pattern_is_that_file(put, reading):
    put("a1.txt", "no")
    assert reading(put("a[1].txt", "yes")).texts == ["yes"]


def test_a_pattern_that_matches_nothing(put, reading):
    put("a.txt", "a")
    assert reading("*.md").errors == ["*.md: no file matches this pattern: check it, or name a folder"]


def test_a_missing_path_is_named_and_the_others_are_read(put, reading):
    result = reading("gone.txt", put("a.txt", "a"))
    assert result.texts == ["a"]
    assert result.errors == ["gone.txt: no such file or folder: check the spelling, or the folder you are in"]


@pytest.mark.parametrize("held", [None, "photo.jpg", ".hidden.txt", "events.csv"])
def test_a_folder_with_nothing_to_read(put, reading, held):
    Path(put("news/x", "")).unlink()
    if held:
        put(f"news/{held}", "strikes,place\n1,Arbela\n")
    assert reading("news").errors == ["news: nothing to read in it: no file with documents"]


def test_what_several_paths_stand_for_is_read_once(put, reading):
    put("news/a.txt", "a")
    Path("news/b.txt").symlink_to("a.txt")
    result = reading("news/a.txt", "./news/a.txt", "news")
    assert result.texts == ["a"] and not result.errors
    assert result.passed == [f"{path}: already read" for path in ("./news/a.txt", "news/a.txt", "news/b.txt")]


def test_a_folder_that_cannot_be_listed_is_named(put, reading, monkeypatch):
    put("news/a.txt", "a")

    def refuse(folder: str) -> None:
        raise PermissionError(13, "Permission denied", folder)

    monkeypatch.setattr(os, "scandir", refuse)
    assert reading("news").errors == ["news: cannot list this folder: Permission denied"]


def test_a_file_that_may_not_be_read_is_named(put, reading, monkeypatch):
    path = put("a.txt", "a")

    def refuse(self: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "open", refuse)
    assert reading(path).errors == ["a.txt: cannot be opened: Permission denied"]


def test_a_file_name_that_is_no_text_can_be_written(put, reading):
    try:
        put(os.fsdecode(b"caf\xe9.txt"), "a")
    except OSError:
        pytest.skip("this file system has names of text only")
    assert reading(".").ids == ["./caf\ufffd.txt"]


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        ("Two raids hit the port.", ["Two raids hit the port."]),
        ('{"text": "a"}\n{"text": "b"}\n', ["a", "b"]),
        ('{"text": "a"}\n{"text": broken\n{"text": "b"}\n', ["a", "b"]),
        ('[{"text": "a"},\n {"text": "b"}]', ["a", "b"]),
        ('{\n  "text": "a"\n}', ["a"]),
        ('{"articles": [{"text": "a"}]}', ["a"]),
        ("id,text\n1,a\n2,b\n", ["a", "b"]),
        ("date;text\n2015-01-02;a\n", ["a"]),
        ("[Update] The army left.", ["[Update] The army left."]),
        ("{sic} they said", ["{sic} they said"]),
        ("Text, and more of it\nin two lines", ["Text, and more of it\nin two lines"]),
    ],
)
def test_standard_input_is_told_by_its_content(reading, content, texts):
    assert reading("-", stdin=io.BytesIO(content.encode())).texts == texts


def test_standard_input_gives_names(reading):
    assert reading("-", stdin=io.BytesIO(b"A raid.")).ids == ["-"]
    assert reading("-", stdin=io.BytesIO(b'{"text": "a"}\n{"text": "b"}\n')).ids == ["-:1", "-:2"]


def test_standard_input_is_the_same_however_the_pipe_delivers_it(reading):
    class Trickle(io.BytesIO):
        def read1(self, size: int | None = -1) -> bytes:
            return super().read1(3)

    content = b'{"text": "a"}\n{"text": "b"}\n'
    assert reading("-", stdin=Trickle(content)).documents == reading("-", stdin=io.BytesIO(content)).documents


def test_a_named_file_of_another_suffix_is_told_by_its_content(put, reading):
    assert reading(put("dump.log", '{"text": "a"}\n{"text": "b"}\n')).texts == ["a", "b"]
    assert reading(put("article", "A raid.")).texts == ["A raid."]


def test_documents_come_before_the_end_of_the_input(put):
    path = put("a.jsonl", '{"text": "a"}\n' * 100_000)
    told: list[int] = []
    first = next(read([path], ReadOptions(progress=told.append)))
    assert first.text == "a" and sum(told) < Path(path).stat().st_size / 2


def test_progress_is_told_in_bytes_as_stored(put):
    paths = [put("news/a.txt", "é" * 500_000), put("b.jsonl", '{"text": "b"}\n')]
    told: list[int] = []
    assert len(list(read(["news", "b.jsonl"], ReadOptions(progress=told.append)))) == 2
    assert sum(told) == total_bytes(["news", "b.jsonl"]) == sum(Path(path).stat().st_size for path in paths)


def test_the_total_of_standard_input_is_not_known(put):
    assert total_bytes([put("a.txt", "a"), "-"]) is None
    assert total_bytes(["gone.txt"]) == 0
