"""Zip and tar archives: members are read as files in a folder, and a broken one loses none of the others."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import stat
import struct
import tarfile
import zipfile
from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sizes import total_bytes

from conflictcli.readers import ReadOptions, archives, read, seekable

FOLDER = {
    "news/b.txt": b"b",
    "news/a.jsonl": b'{"text": "one"}\n{"text": "two"}\n',
    "news/deep/er/c.csv": b"id,text\n,c\n",
    "photo.jpg": b"\xff\xd8\xff\x00",
    "README.md": b"What is here",
}


def zipped(members: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def tarred(members: Mapping[str, bytes], form: int = tarfile.PAX_FORMAT) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=form) as archive:
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


LINE = b'{"text": "A page of an index."}\n'

ARCHIVES = {
    "a.zip": zipped,
    "b.zip": lambda members: zipped(members, zipfile.ZIP_STORED),
    "c.zip": lambda members: zipped(members, zipfile.ZIP_BZIP2),
    "d.zip": lambda members: zipped(members, zipfile.ZIP_LZMA),
    "a.tar": tarred,
    "b.tar": lambda members: tarred(members, tarfile.USTAR_FORMAT),
    "c.tar": lambda members: tarred(members, tarfile.GNU_FORMAT),
    "a.tar.gz": lambda members: gzip.compress(tarred(members)),
    "a.tgz": lambda members: gzip.compress(tarred(members)),
    "a.tar.bz2": lambda members: bz2.compress(tarred(members)),
    "a.tar.xz": lambda members: lzma.compress(tarred(members)),
    "a.zip.gz": lambda members: gzip.compress(zipped(members)),
}
each = pytest.mark.parametrize("name", ARCHIVES)
both = pytest.mark.parametrize(("name", "packed"), [("a.zip", zipped), ("a.tar", tarred)])


@each
def test_members_are_read_in_their_order_as_in_a_folder(put, reading, name):
    result = reading(put(name, ARCHIVES[name](FOLDER)))
    assert result.ids == [f"{name}/news/{member}" for member in ("b.txt", "a.jsonl:1", "a.jsonl:2", "deep/er/c.csv:1")]
    assert result.texts == ["b", "one", "two", "c"]
    assert not result.errors
    assert result.passed == [
        f"{name}/photo.jpg: a picture (.jpg): not read",
        f"{name}/README.md: about the folder, not a document: name it to read it",
    ]


@each
def test_archives_come_through_a_pipe(reading, name):
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *_: int) -> int:
            raise OSError("not seekable")

    result = reading("-", stdin=Pipe(ARCHIVES[name](FOLDER)))
    assert result.texts == ["b", "one", "two", "c"] and not result.errors
    assert result.ids[0] == "-/news/b.txt"


@each
def test_archives_are_met_in_a_folder(put, reading, name):
    put(f"dump/{name}", ARCHIVES[name](FOLDER))
    put("dump/z.txt", "z")
    assert reading("dump").texts == ["b", "one", "two", "c", "z"]


@both
def test_an_archive_is_known_by_its_content(put, reading, name, packed):
    for other in ("dump", "a.txt", "b.jsonl"):
        assert reading(put(other, packed({"a.txt": b"a"}))).ids == [f"{other}/a.txt"]


@both
def test_the_day_in_the_name_of_a_member_counts(put, reading, name, packed):
    assert reading(put(name, packed({"2015/raid-2015-01-02.txt": b"a"}))).document.published == date(2015, 1, 2)


@both
def test_members_may_be_compressed(put, reading, name, packed):
    assert reading(put(name, packed({"a.txt.xz": lzma.compress(b"a"), "b.txt": gzip.compress(b"b")}))).texts == [
        "a",
        "b",
    ]


@both
def test_what_no_folder_would_give_is_passed_over_with_a_reason(put, reading, name, packed):
    names = (".draft.txt", ".git/config.txt", "__MACOSX/._a.txt", "a.txt")
    result = reading(put(name, packed({member: member.encode() for member in names})))
    assert result.texts == ["a.txt"] and result.ids == [f"{name}/a.txt"] and not result.errors
    assert result.passed == [
        f"{name}/.draft.txt: hidden: unpack it to read it",
        f"{name}/.git/config.txt: hidden: unpack it to read it",
        f"{name}/__MACOSX/._a.txt: left by macOS: what belongs to another file",
    ]


@both
def test_a_later_member_of_a_name_is_told_as_lost(put, reading, name, packed):
    result = reading(put(name, packed({"./a.txt": b"first", "b.txt": b"b", "a.txt": b"last"})))
    assert result.texts == ["first", "b"] and not result.passed
    assert result.errors == [f"{name}/a.txt: a later member of that name, not read: unpack the archive to read it"]


@pytest.mark.parametrize("name, packed", [("a.zip", zipped), ("a.tar", tarred)])
def test_a_member_without_a_name_is_told_and_does_not_take_that_of_the_archive(put, reading, name, packed):
    came = reading(put(name, packed({".": b"a", "b.txt": b"b"})))
    assert came.texts == ["b"]
    assert came.errors == [f"{name}: a member without a name, not read: unpack the archive to read it"]


@both
def test_archives_in_archives_are_opened_to_a_depth(put, reading, name, packed):
    inner = packed({"a.txt": b"a"})
    for _ in range(archives.DEEPEST - 1):
        inner = packed({"in" + name[1:]: inner, "b.txt": b"b"})
    deep = f"{name}/in{name[1:]}/in{name[1:]}"
    assert reading(put(name, inner)).ids == [f"{deep}/a.txt", f"{deep[:-7]}/b.txt", f"{name}/b.txt"]
    result = reading(put(name, packed({"in" + name[1:]: inner, "b.txt": b"b"})))
    assert result.texts == ["b"] * 3
    (error,) = result.errors
    assert error.startswith(f"{deep}/in{name[1:]}: a ") and error.endswith("3 archives deep: unpack it to read it")


def test_archives_of_the_two_sorts_nest(put, reading):
    inner = zipped({"a.txt": b"a"})
    assert reading(put("a.tgz", gzip.compress(tarred({"in.zip": inner})))).ids == ["a.tgz/in.zip/a.txt"]
    assert reading(put("a.zip", zipped({"in.tar.gz": gzip.compress(tarred({"a.txt": b"a"}))}))).texts == ["a"]


@both
def test_an_archive_of_nothing_to_read_is_named(put, reading, name, packed):
    reason = "nothing to read in it: no member is a document"
    for members in ({}, {"a.jpg": b"\xff\xd8\xff"}):
        assert reading(put(name, packed(members))).errors == [f"{name}: {reason}"]
    put("dump/a.txt", "a")
    put(f"dump/{name}", packed({"a.jpg": b"\xff\xd8\xff"}))
    result = reading("dump")
    assert result.texts == ["a"] and not result.errors and f"dump/{name}: {reason}" in result.passed


def test_links_folders_and_devices_in_a_tar(put, reading):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, kind in (
            ("folder", tarfile.DIRTYPE),
            ("soft.txt", tarfile.SYMTYPE),
            ("hard.txt", tarfile.LNKTYPE),
            ("null.txt", tarfile.CHRTYPE),
            ("pipe.txt", tarfile.FIFOTYPE),
        ):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
        info = tarfile.TarInfo("a.txt")
        info.size = 1
        archive.addfile(info, io.BytesIO(b"a"))
    result = reading(put("a.tar", out.getvalue()))
    assert result.texts == ["a"] and not result.errors
    assert result.passed == [
        "a.tar/soft.txt: a link, not followed",
        "a.tar/hard.txt: a link, not followed",
        "a.tar/null.txt: a device, not a file",
        "a.tar/pipe.txt: a device, not a file",
    ]


def test_a_link_in_a_tar_takes_no_name_from_a_file(put, reading):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.REGTYPE, tarfile.LNKTYPE):
            info = tarfile.TarInfo("a.txt")
            info.type, info.linkname, info.size = kind, "a.txt", int(kind == tarfile.REGTYPE)
            archive.addfile(info, io.BytesIO(b"a"))
    result = reading(put("a.tar", out.getvalue()))
    assert result.texts == ["a"] and not result.errors
    assert result.passed == ["a.tar/a.txt: a link, not followed"] * 2


def test_links_and_folders_in_a_zip(put, reading):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.mkdir("folder") if hasattr(archive, "mkdir") else archive.writestr("folder/", b"")
        link = zipfile.ZipInfo("soft.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("a.txt", "a")
    result = reading(put("a.zip", out.getvalue()))
    assert result.texts == ["a"] and result.passed == ["a.zip/soft.txt: a link, not followed"]


def _patched(packed: bytes, name: bytes, at: int, value: int) -> bytes:
    """A zip whose directory and local header give a member another 16-bit value; `at` is its place in the latter."""
    content = bytearray(packed)
    local = content.index(b"PK\x03\x04", max(0, content.index(name) - 30))
    central = content.rindex(b"PK\x01\x02", 0, content.rindex(name))
    struct.pack_into("<H", content, local + at, value)
    struct.pack_into("<H", content, central + at + 2, value)
    return bytes(content)


def test_members_that_are_encrypted_or_packed_in_a_rare_way_are_named(put, reading):
    packed = zipped({"a.txt": b"a", "secret.txt": b"b", "rare.txt": b"c", "d.txt": b"d"})
    packed = _patched(packed, b"secret.txt", 6, 1)
    packed = _patched(packed, b"rare.txt", 8, 9)
    result = reading(put("a.zip", packed))
    assert result.texts == ["a", "d"]
    assert result.errors == [
        "a.zip/secret.txt: encrypted: unpack it with its password",
        "a.zip/rare.txt: compressed by a method that is not read (number 9): unpack it",
    ]


def test_a_broken_member_of_a_zip_loses_none_of_the_others(put, reading):
    members = {f"{name}.txt": f"{name} raids hit the port. ".encode() * 50 for name in "abc"}
    packed = bytearray(zipped(members))
    start = packed.index(b"b.txt") + 5
    packed[start : start + 20] = b"\xff" * 20
    result = reading(put("a.zip", bytes(packed)))
    assert result.ids == ["a.zip/a.txt", "a.zip/c.txt"]
    assert result.errors and result.errors[0].startswith("a.zip/b.txt: broken: ")


class Once(io.BytesIO):
    """What is written once and never gone back in, so that lengths stand behind the members."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_: int) -> int:
        raise OSError("not seekable")

    def tell(self) -> int:
        raise OSError("not seekable")


def piped(members: Mapping[str, bytes]) -> bytes:
    out = Once()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def stored(members: Mapping[str, bytes]) -> bytes:
    return zipped(members, zipfile.ZIP_STORED)


MEMBERS = {f"news/{name}.txt": f"Raid {number} hit {name}. ".encode() * 40 for number, name in enumerate("abcdé")}


@pytest.mark.parametrize("packed", [zipped, piped, stored])
def test_a_zip_that_is_cut_short_is_read_as_far_as_it_goes(put, reading, packed):
    content = packed(MEMBERS)
    directory = content.index(b"PK\x01\x02")
    whole = reading(put("a.zip", content))
    assert whole.texts == [held.decode() for held in MEMBERS.values()] and not whole.errors
    cut = reading(put("a.zip", content[: directory + 20]))
    assert (cut.ids, cut.texts) == (whole.ids, whole.texts)
    assert cut.errors == ["a.zip: a broken zip archive: File is not a zip file; what is left of its members was read"]
    half = content.rindex(b"PK\x03\x04") - 20
    less = reading(put("a.zip", content[:half]))
    assert less.ids[:3] == whole.ids[:3] and whole.texts[3].startswith("".join(less.texts[3:]))
    assert any(error.startswith("a.zip/news/d.txt: broken: it is cut short") for error in less.errors) or (
        packed is piped and less.ids == whole.ids[:4]
    )


@pytest.mark.parametrize("packed", [zipped, piped, stored])
def test_any_cut_of_a_zip_gives_members_from_its_beginning(put, reading, packed):
    content = packed(MEMBERS)
    texts = [held.decode() for held in MEMBERS.values()]
    for cut in range(0, len(content), 37):
        found = reading(put("a.zip", content[:cut])).texts
        assert found[:-1] == texts[: max(0, len(found) - 1)]
        assert not found or texts[len(found) - 1].startswith(found[-1][:-1])  # a letter may be cut


def test_a_zip_without_its_directory_names_what_it_cannot_give(put, reading):
    content = zipped({"a.txt": b"a", "secret.txt": b"b", "b.jpg": b"\xff\xd8", ".c.txt": b"c", "d.txt": b"d"})
    content = _patched(content, b"secret.txt", 6, 1)
    result = reading(put("a.zip", content[: content.index(b"PK\x01\x02")]))
    assert result.texts == ["a", "d"] and len(result.passed) == 2
    assert result.errors[0] == "a.zip/secret.txt: encrypted: unpack it with its password"
    lzma_packed = zipped({"a.txt": b"a", "b.txt": b"b"}, zipfile.ZIP_LZMA)
    result = reading(put("b.zip", lzma_packed[: lzma_packed.index(b"PK\x01\x02")]))
    assert result.errors[0] == (
        "b.zip/a.txt: broken: it cannot be unpacked without the archive's directory; what comes before was read"
    )


def test_a_damaged_member_of_a_zip_without_its_directory_loses_none_of_the_others(put, reading):
    content = bytearray(piped(MEMBERS))
    start = content.index(b"b.txt") + 5
    content[start : start + 10] = b"\xff" * 10
    result = reading(put("a.zip", bytes(content[: content.index(b"PK\x01\x02")])))
    assert [id_[-5] for id_ in result.ids] == ["a", "c", "d", "é"]
    assert result.errors[0].startswith("a.zip/news/b.txt: broken: it is damaged")


def test_a_member_of_a_zip_with_a_wrong_sum_is_read_and_named(put, reading):
    packed = bytearray(zipped({"a.txt": b"Two raids.", "b.txt": b"b"}, zipfile.ZIP_STORED))
    packed[packed.index(b"Two")] = ord("t")
    result = reading(put("a.zip", bytes(packed)))
    assert "b" in result.texts
    assert result.errors == ["a.zip/a.txt: broken: Bad CRC-32 for file 'a.txt'; what comes before was read"]


def test_a_broken_header_in_a_tar_loses_no_other_member(put, reading):
    members = {f"{name}.txt": name.encode() * 700 for name in "abcd"}
    packed = bytearray(tarred(members, tarfile.USTAR_FORMAT))
    packed[packed.index(b"b.txt")] = ord("x")
    result = reading(put("a.tar", bytes(packed)))
    assert result.ids == ["a.tar/a.txt", "a.tar/c.txt", "a.tar/d.txt"]
    assert result.errors == [
        "a.tar: a broken tar archive: a header cannot be read; the members behind it were looked for"
    ]


def test_a_tar_that_is_cut_short_is_read_as_far_as_it_goes(put, reading):
    packed = tarred({"a.txt": b"a" * 1_000, "b.txt": b"b" * 10_000}, tarfile.USTAR_FORMAT)
    middle = reading(put("a.tar", packed[:5_000]))
    assert middle.ids == ["a.tar/a.txt", "a.tar/b.txt"] and len(middle.texts[1]) == 5_000 - 2_048
    assert middle.errors == [
        "a.tar/b.txt: broken: unexpected end of data; what comes before was read",
        "a.tar: a broken tar archive: unexpected end of data; what comes before was read",
    ]
    edge = reading(put("a.tar", packed[:1_536]))
    assert edge.ids == ["a.tar/a.txt"]
    assert edge.errors == ["a.tar: a broken tar archive: it ends without an end mark; what comes before was read"]
    header = reading(put("a.tar", packed[:1_700]))
    assert header.ids == ["a.tar/a.txt"] and len(header.errors) == 1


def test_a_compressed_tar_that_is_cut_short_says_so_once(put, reading):
    packed = gzip.compress(tarred({f"{number}.txt": b"%d" % number * 3_000 for number in range(100)}))
    result = reading(put("a.tar.gz", packed[: len(packed) // 2]))
    assert len(result.documents) > 20
    assert result.errors[-1] == "a.tar.gz: broken: its gzip data is cut short; what comes before was read"
    assert sum("a.tar.gz:" in error for error in result.errors) == 1


def test_tars_one_after_another_are_read_as_one(put, reading):
    assert reading(put("a.tar", tarred({"a.txt": b"a"}) + tarred({"b.txt": b"b"}))).texts == ["a", "b"]


def test_a_header_that_announces_a_name_too_long_for_memory(put, reading):
    header = tarfile.TarInfo("x")
    header.type, header.size = tarfile.GNUTYPE_LONGNAME, 8 * 1024**3
    result = reading(put("a.tar", header.tobuf(tarfile.GNU_FORMAT) + tarred({"a.txt": b"a"})))
    assert result.texts == ["a"] and "a header cannot be read" in result.errors[0]


@pytest.mark.parametrize("content", [b"no archive at all", b"PK\x03\x04 and no more", b"x" * 5_000])
def test_what_is_no_archive_is_named(put, reading, content):
    for name in ("a.zip", "a.tar"):
        result = reading(put(name, content))
        assert not result.documents and len(result.errors) == 1 and result.errors[0].startswith(f"{name}: a broken ")


@pytest.mark.parametrize("first", ["[Content_Types].xml", "mimetype"])
def test_an_office_file_is_not_mistaken_for_an_archive(put, reading, first):
    content = zipped({first: b"application/x", "word/notes.txt": b"no document"})
    for name in ("report", "report.zip"):
        result = reading(put(name, content))
        assert result.errors == [f"{name}: an office file or a book, not read: save its text as .txt"]
    assert reading(put("report.docx", content)).errors == [
        "report.docx: an office file (.docx) is not read: save its text as .txt"
    ]


def test_a_copy_of_a_bomb_has_a_bound(put, reading, monkeypatch):
    monkeypatch.setattr(seekable, "COPIED", 2 * 1024**2)
    monkeypatch.setattr(seekable, "IN_MEMORY", 1024**2)
    inner = zipped({"a.txt": b"\n" * 4 * 1024**2}, zipfile.ZIP_STORED)
    result = reading(put("a.zip", zipped({"in.zip": inner, "b.txt": b"b"})))
    assert result.texts == ["b"]
    assert result.errors == ["a.zip/in.zip: cannot be opened: longer than 2 MB where it was packed: unpack it first"]


def test_a_long_copy_lies_on_the_disk(put, reading, monkeypatch):
    monkeypatch.setattr(seekable, "IN_MEMORY", 100)
    assert reading(put("a.zip", zipped({"in.zip": zipped(FOLDER), "z.txt": b"z"}))).texts == [
        "b",
        "one",
        "two",
        "c",
        "z",
    ]


def test_a_packed_web_archive_gives_its_pages_alone(put, reading):
    record = (
        b"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Target-URI: https://example.org/\r\n"
        b"WARC-Date: 2015-01-02T00:00:00Z\r\nContent-Type: text/plain\r\nContent-Length: 24\r\n\r\n"
        b"Two raids hit the port.\n\r\n\r\n"
    )
    members = {"pages/pages.jsonl": LINE, "archive/data.warc.gz": gzip.compress(record), "indexes/index.txt": b"x"}
    result = reading(put("a.wacz", zipped(members)))
    assert result.texts == ["Two raids hit the port.\n"] and not result.errors and len(result.passed) == 2


def test_documents_come_before_the_end_of_an_archive(put):
    members = {f"{number}.txt": b"raid" * 100_000 for number in range(20)}
    for name, content in (("a.zip", zipped(members, zipfile.ZIP_STORED)), ("a.tar", tarred(members))):
        told: list[int] = []
        next(read([put(name, content)], ReadOptions(progress=told.append)))
        assert sum(told) < len(content) / 4


@each
def test_progress_comes_to_the_length_of_the_archive(put, name):
    path = put(name, ARCHIVES[name]({f"{number}.txt": b"raid %d" % number * 9_000 for number in range(50)}))
    told: list[int] = []
    assert len(list(read([path], ReadOptions(progress=told.append)))) == 50
    assert total_bytes([path]) == sum(told)


@pytest.mark.parametrize("packed", [zipped, piped, stored, tarred])
@given(hurt=st.lists(st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=8)), max_size=4), cut=st.floats(0, 1))
@settings(max_examples=60, deadline=None)
def test_a_hurt_archive_raises_nothing_and_says_something(tmp_path_factory, packed, hurt, cut):
    content = bytearray(packed({**MEMBERS, "in.zip": zipped({"a.txt": b"a"}), "c.jsonl": b'{"text": "c"}\n'}))
    whole = bytes(content)
    for place, patch in hurt:
        at = int(place * (len(content) - len(patch)))
        content[at : at + len(patch)] = patch
    # Half of the examples are not cut.
    content = content[: int(len(content) * min(1, 2 * cut))]
    file = tmp_path_factory.getbasetemp() / "hurt.zip"
    file.write_bytes(content)
    items = list(read([str(file)], ReadOptions()))
    assert items
    assert content != whole or len(items) == len(MEMBERS) + 2
