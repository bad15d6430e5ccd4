"""Files from strangers: bombs, paths that lead out, what never ends or nests without end. Each ends with a line."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import socket
import struct
import tarfile
import zipfile
import zlib
from pathlib import Path

import pytest

from conflictcli.readers import archives, delimited, feeds, json_lines, swelling

GOOD = "Two raids hit Miro."
BOMB = "it unpacks to more than 250 times its length, as a bomb does: unpack it first"


@pytest.fixture
def free(monkeypatch: pytest.MonkeyPatch) -> int:
    """Little may be unpacked for nothing, so that a bomb is a small one."""
    monkeypatch.setattr(swelling, "FREE", 300_000)
    return 300_000


def zipped(members: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def sharing(count: int, content: bytes) -> bytes:
    """A zip archive of many members that are all the same bytes of it, as the directory says."""
    packed = zlib.compress(content, 9)[2:-4]
    told = (20, 0, 8, 0, 0, zlib.crc32(content), len(packed), len(content), 5)
    body = struct.pack("<4s5H3L2H", b"PK\x03\x04", *told, 0) + b"a.txt" + packed
    entry = struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 20, *told, 0, 0, 0, 0, 0, 0) + b"a.txt"
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(entry) * count, len(body), 0)
    return body + entry * count + end


# ---- bombs -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("ending", "pack"), [("gz", gzip), ("bz2", bz2), ("xz", lzma)])
def test_a_bomb_is_read_up_to_a_bound_and_named(put, reading, free, ending, pack):
    name = f"a.jsonl.{ending}"
    lines = b'{"text": "Two raids."}\n' + b" " * 5_000_000
    result = reading(put(name, pack.compress(lines)))
    assert result.texts == ["Two raids."]
    assert result.errors == [f"{name}: broken: {BOMB}; what comes before was read"]


def test_what_is_well_packed_and_short_is_no_bomb(put, reading):
    assert swelling.FREE == 256 * 1024 * 1024 and swelling.MOST_TIMES == 250
    result = reading(put("a.txt.gz", gzip.compress(b"Two raids hit Miro. " * 200_000)))
    assert len(result.document.text) == 4_000_000


def test_news_is_never_packed_like_a_bomb(free, put, reading):
    """One report, said again and again, is some hundred times as long as it is packed."""
    report = " ".join(f"On day {day} shells hit the market of Miro, and {day % 9} died." for day in range(40))
    line = f'{{"text": "{report}"}}\n'.encode()
    result = reading(put("a.jsonl.gz", gzip.compress(line * 500)))
    assert len(result.documents) == 500 and not result.errors and len(line) * 500 > free


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_bomb_in_a_zip_is_named_and_the_other_members_are_read(put, reading, monkeypatch, free, method):
    monkeypatch.setattr(swelling, "MOST_TIMES", 30)  # of the archive: the others have room
    members = {"a.txt": GOOD, "b.jsonl": b" " * 600_000, "c.txt": GOOD, "noise.bin": os.urandom(30_000)}
    result = reading(put("a.zip", zipped(members, method)))
    assert result.texts == [GOOD, GOOD]
    (error,) = result.errors
    assert error.startswith("a.zip/b.jsonl: broken: it unpacks to more than 30 times its length")


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_members_packed_in_other_ways_are_unpacked_a_piece_at_a_time(put, reading, monkeypatch, method):
    longest = []
    monkeypatch.setattr(archives._Measured, "read", tapped(archives._Measured.read, longest))
    content = b"Two raids hit Miro. " * 200_000
    result = reading(put("a.zip", zipped({"a.txt": content, "b.txt": GOOD}, method)))
    assert result.texts == [content.decode(), GOOD] and not result.errors
    assert max(longest) <= 1024 * 1024


def tapped(read, sizes):
    def tap(self, size):
        piece = read(self, size)
        sizes.append(len(piece))
        return piece

    return tap


def test_members_that_share_their_bytes_are_read_up_to_a_bound(put, reading, free, monkeypatch):
    monkeypatch.setattr(archives._Names, "member", lambda self, name, link: archives.Source(f"a.zip/{name}", True))
    result = reading(put("a.zip", sharing(400, b"Two raids. " * 20_000)))
    assert 1 <= len(result.documents) < 100
    assert "a bomb, or like one: the other members were not read" in result.errors[-1]


def test_a_bomb_in_an_archive_without_its_directory_has_the_same_bound(put, reading, free):
    packed = zipped({"a.txt": GOOD, "b.jsonl": b" " * 5_000_000})
    result = reading(put("a.zip", packed[: packed.index(b"PK\x01\x02")]))
    assert result.texts == [GOOD] and BOMB in result.errors[0]


def test_bombs_in_bombs_are_added_up(put, reading, free):
    inner = zipped({"a.jsonl": b" " * 250_000})
    result = reading(put("a.zip", zipped({f"{number}.zip": inner for number in range(90)})))
    assert not result.documents and len(result.errors) < 85
    assert any("a bomb, or like one" in error for error in result.errors)


def test_an_archive_that_holds_itself_ends(put, reading):
    """A real one, of which each member is the whole, is so at any depth: so is this, as far as it is opened."""
    held = zipped({"a.txt": GOOD})
    for _ in range(9):
        held = zipped({"a.zip": held, "a.txt": GOOD})
    result = reading(put("a.zip", held))
    assert len(result.texts) == 3
    assert result.errors == ["a.zip/a.zip/a.zip/a.zip: a zip archive, 3 archives deep: unpack it to read it"]


def test_the_directory_of_an_archive_has_a_bound(put, reading, monkeypatch):
    monkeypatch.setattr(archives, "_LONGEST_DIRECTORY", 1_000)
    result = reading(put("a.zip", zipped({f"{number}.txt": GOOD for number in range(50)})))
    assert len(result.texts) == 50  # by the headers of each
    assert "its directory is longer than 1,000 bytes" in result.errors[-1]


def test_answers_of_a_web_archive_that_are_bombs_are_named(put, reading, free):
    pytest.importorskip("trafilatura", reason="pip install 'conflictcli[html]'")

    def record(body: bytes, headers: str = "") -> bytes:
        http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{headers}\r\n".encode() + body
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: {len(http)}\r\n\r\n"
        )
        return head.encode() + http + b"\r\n\r\n"

    page = b"<p>Two raids hit the town of Miro in the night, officials said.</p>" * 3
    bomb = record(gzip.compress(b"<p>" * 400_000), "Content-Encoding: gzip\r\n")
    result = reading(put("a.warc", record(page) + bomb + record(page)), any_language=True)
    assert len(result.documents) == 2 and result.errors == [f"a.warc:2: {BOMB}"]


def test_a_damaged_web_archive_is_not_looked_through_without_end(put, reading, free):
    """Each of its seeming members goes on to the end of the file: to try them all takes the square of its length."""
    headers = []
    for left in range(4_000, 0, -1):
        length = min(65_535, (left - 1) * 15)
        headers.append(b"\x1f\x8b\x08\0\0\0\0\0\0\x03" + b"\0" + struct.pack("<HH", length, length ^ 0xFFFF))
    damaged = bytearray(gzip.compress(b"WARC/1.0\r\n\r\n" * 50))
    damaged[20] ^= 0xFF
    good = gzip.compress(b"WARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n")
    result = reading(put("a.warc.gz", good + bytes(damaged) + b"".join(headers)))
    assert any("not looked through behind record" in error for error in result.errors)


def test_a_column_file_that_is_a_bomb_is_named(put, reading, free):
    pytest.importorskip("pyarrow", reason="pip install 'conflictcli[parquet]'")
    import pyarrow
    import pyarrow.parquet

    def stored(texts: object, **options: object) -> bytes:
        out = io.BytesIO()
        pyarrow.parquet.write_table(pyarrow.table({"text": texts}), out, compression="zstd", **options)
        return out.getvalue()

    # One value, which ten thousand rows have: no page of it is long. Then one that is long by itself.
    shared = pyarrow.DictionaryArray.from_arrays(pyarrow.array([0] * 10_000, pyarrow.int32()), [GOOD * 50])
    for schema in (True, False):
        result = reading(put("a.parquet", stored(shared, store_schema=schema)))
        assert 300 < len(result.documents) < 5_000
        assert result.errors[0].startswith(f"a.parquet: broken column file: {BOMB}; it was read up to record ")
    result = reading(put("b.parquet", stored([" " * 5_000_000], use_dictionary=False)))
    assert (
        not result.documents
        and result.errors[0] == f"b.parquet: broken column file: {BOMB}; it was read up to record 0"
    )


def test_a_long_value_that_many_rows_share_is_in_few_of_them_at_a_time(put, reading, free, monkeypatch):
    pytest.importorskip("pyarrow", reason="pip install 'conflictcli[parquet]'")
    import pyarrow
    import pyarrow.parquet

    from conflictcli.readers import parquet

    rows = []
    seen = parquet._rows
    monkeypatch.setattr(parquet, "_rows", lambda batch, known: rows.append(batch.num_rows) or seen(batch, known))
    noise = os.urandom(30_000).hex()
    for text, most in ((GOOD, 200), (noise, 4)):  # As many as FREE has room for.
        rows.clear()
        out = io.BytesIO()
        pyarrow.parquet.write_table(pyarrow.table({"text": [text] * 200}), out)
        assert len(reading(put("a.parquet", out.getvalue()), any_language=True).documents) == 200
        assert max(rows) == most


# ---- paths that lead elsewhere ---------------------------------------------------------------------------------

ELSEWHERE = [
    "/etc/abs.txt",
    "../../up.txt",
    "a\\..\\b.txt",
    "C:\\x.txt",
    "new\nline\x1b[31m.txt",
    "x/" * 5_000 + "y.txt",
]


@pytest.mark.parametrize("sort", ["zip", "tar"])
def test_members_named_elsewhere_are_names_and_no_places(put, reading, monkeypatch, sort):
    if sort == "zip":
        packed = zipped(dict.fromkeys(ELSEWHERE, GOOD))
    else:
        out = io.BytesIO()
        with tarfile.open(fileobj=out, mode="w") as tar:
            for name in ELSEWHERE:
                info = tarfile.TarInfo(name)
                info.size = len(GOOD)
                tar.addfile(info, io.BytesIO(GOOD.encode()))
        packed = out.getvalue()
    before = sorted(Path().rglob("*"))
    path = put(f"box/a.{sort}", packed)
    opened = []
    monkeypatch.setattr(Path, "open", watched(Path.open, opened))
    result = reading(path)
    assert result.texts == [GOOD] * len(ELSEWHERE)
    assert all(name.startswith(f"box/a.{sort}/") for name in result.ids)
    assert opened == [path] and sorted(Path().rglob("*")) == [Path("box"), Path(path)] and not before


def watched(opening, opened):
    def watch(self, *args, **options):
        opened.append(str(self))
        return opening(self, *args, **options)

    return watch


def test_links_out_of_a_folder_are_not_followed(put, reading):
    secret = put("secret.txt", "Two raids hit Secret.")
    put("news/deep/a.txt", GOOD)
    Path("news/out.txt").symlink_to(Path(secret).resolve())
    Path("news/deep/up.txt").symlink_to("../../secret.txt")
    Path("news/in.txt").symlink_to("deep/a.txt")
    result = reading("news")
    assert result.texts == [GOOD] and not result.errors
    what = "a link out of the folder, not followed: name it to read it"
    assert result.passed[1:] == ["news/in.txt: already read", f"news/out.txt: {what}"]
    assert result.passed[0] == f"news/deep/up.txt: {what}"
    assert reading("news/out.txt").texts == ["Two raids hit Secret."]


def test_links_that_lead_in_circles_are_named(put, reading):
    put("news/a.txt", GOOD)
    Path("news/loop.txt").symlink_to("loop.txt")
    Path("news/up").symlink_to("..")
    for path in ("news", "news/*"):
        result = reading(path)
        assert result.texts == [GOOD]
        assert result.errors == ["news/loop.txt: cannot be opened: Too many levels of symbolic links"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_devices_pipes_and_sockets_in_a_folder_are_passed_over(put, reading, tmp_path):
    put("news/a.txt", GOOD)
    os.mkfifo("news/pipe.txt")
    Path("news/to-pipe.txt").symlink_to("pipe.txt")
    Path("news/zero.txt").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("news/s.txt")
        for path in ("news", "news/*.txt"):
            result = reading(path)
            assert result.texts == [GOOD] and not result.errors
            assert len([line for line in result.passed if "not a regular file" in line]) == 4


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_devices_that_are_named_end_with_a_line(reading):
    for device in ("/dev/zero", "/dev/urandom"):
        assert reading(device).errors[0].startswith(f"{device}: binary data, not text")
    assert reading("/dev/null").passed == ["/dev/null: empty: there is no text in it"]


# ---- what never ends -------------------------------------------------------------------------------------------


def test_a_row_that_never_ends_is_named_and_the_others_are_read(put, reading, monkeypatch):
    monkeypatch.setattr(delimited, "_MOST_CELLS", 1_000)
    monkeypatch.setattr(delimited, "_LONG", 100)
    long = "a," * 5_000
    result = reading(put("a.csv", f"id,text\n1,{GOOD}\n{long}\n2,{GOOD}\n"))
    assert result.texts == [GOOD, GOOD]
    assert result.errors == ["a.csv:2: broken row that ends at line 2: it has more than 1,000 cells; check its quotes"]
    assert reading(put("b.csv", long)).errors == ["b.csv: its header is broken: it has more than 1,000 cells"]


@pytest.mark.parametrize("within", ["a, ", "a,\n", 'a, ""b,"" ', '""'])
def test_a_comma_in_quotes_ends_no_cell_however_long_the_text_is(within, put, reading, monkeypatch):
    monkeypatch.setattr(delimited, "_MOST_CELLS", 100)
    monkeypatch.setattr(delimited, "_LONG", 50)
    monkeypatch.setattr(delimited, "_PIECE", 70)
    result = reading(put("a.csv", f'id,text\n1,"{GOOD} {within * 500}"\n2,{GOOD}\n'))
    assert not result.errors and len(result.texts) == 2
    assert result.texts[0].strip() == f"{GOOD} {within * 500}".replace('""', '"').strip()


def test_a_quote_that_is_never_closed_holds_no_more_than_a_report(put, reading, monkeypatch):
    monkeypatch.setattr(delimited, "LONGEST", 10_000)
    monkeypatch.setattr(delimited, "_LONG", 100)
    result = reading(put("a.csv", f'id,text\n1,{GOOD}\n2,"b\n' + "x\n" * 20_000 + f"3,{GOOD}\n"))
    assert result.texts[0] == GOOD and "it has more than 10,000 characters" in result.errors[0]


def test_an_entry_of_a_feed_that_never_ends_is_named(put, reading, monkeypatch):
    pytest.importorskip("feedparser", reason="pip install 'conflictcli[feeds]'")
    monkeypatch.setattr(feeds, "_LONGEST_ENTRY", 200_000)
    entry = f"<item><description>{GOOD}</description></item>"
    for endless in (f'<item a="{"x" * 900_000}">', "<item>" * 90_000, "<item><![CDATA[" + "x" * 900_000):
        result = reading(put("a.xml", f"<rss><channel>{entry}{endless}"))
        assert result.texts == [GOOD]
        assert result.errors == ["a.xml:2: longer than 200,000 characters: the feed was read up to here"]


def test_entities_of_a_feed_are_neither_expanded_nor_fetched(put, reading, monkeypatch):
    pytest.importorskip("feedparser", reason="pip install 'conflictcli[feeds]'")
    monkeypatch.setattr(socket, "socket", None)
    put("secret.txt", "Ten raids hit Secret.")
    laughs = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    file = f'<!ENTITY x SYSTEM "{Path("secret.txt").resolve().as_uri()}"><!ENTITY % p SYSTEM "http://localhost/p"> %p;'
    for doctype in (f'[<!ENTITY l0 "raid">{laughs}]', f"[{file}]", 'SYSTEM "http://localhost/x.dtd"'):
        said = f"<rss><channel><title>&l9;&x;</title><item><description>{GOOD} &l9;&x;</description></item></channel></rss>"
        (text,) = reading(put("a.xml", f'<?xml version="1.0"?><!DOCTYPE rss {doctype}>{said}')).texts
        assert text.startswith(GOOD) and len(text) < 40 and "Secret" not in text


def test_the_rest_of_a_line_too_long_is_passed_over(put, reading, monkeypatch):
    monkeypatch.setattr(json_lines, "LONGEST", 1_000)
    monkeypatch.setattr(json_lines, "_REST", 100)
    good = f'{{"text": "{GOOD}"}}'
    result = reading(put("a.jsonl", f"{good}\n{'{' * 5_050}\n{good}"))
    assert result.ids == ["a.jsonl:1", "a.jsonl:3"]


def test_attributes_of_an_element_have_a_bound(put, reading):
    pytest.importorskip("trafilatura", reason="pip install 'conflictcli[html]'")
    from conflictcli.readers.html.tree import tree_of

    page = "<html><body><p {}>Two raids hit the town of Miro in the night, officials said.</p></body></html>"
    for attributes in (" ".join(f"a{n}=1" for n in range(3_000)), 'a=">" b ' * 3_000, "a='<b>'" * 3_000, "/a" * 3_000):
        assert tree_of(page.format(attributes)) is None
        (text,) = reading(put("a.html", page.format(attributes))).texts
        assert "Two raids hit the town of Miro" in text
    assert tree_of(page.format(f'class="a" src="data:,{"A " * 9_000}" hidden')) is not None
    code = f"for (i = 0; i<n; i++) {'{ a = b + c } ' * 3_000}"
    for unseen in (f"<script>{code}</script>", f'<SCRIPT async="">{code}</Script >', f"<!-- {code} -->"):
        assert tree_of(unseen + page) is not None
        assert tree_of(unseen + page.format("/a" * 3_000)) is None


def test_a_page_of_many_paragraphs_is_read_in_one_way(put, reading, monkeypatch):
    trafilatura = pytest.importorskip("trafilatura", reason="pip install 'conflictcli[html]'")
    asked = []
    extract = trafilatura.bare_extraction
    monkeypatch.setattr(trafilatura, "bare_extraction", lambda *a, **k: asked.append(k["fast"]) or extract(*a, **k))
    page = "<html><body><p>Two raids hit the town of Miro in the night, officials said.</p>{}</body></html>"
    for boxes in (10, 2_100):
        reading(put("a.html", page.format("<div><h2>More</h2></div>" * boxes)))
    assert asked == [False, True]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", "<html><body><p>{}</p></body></html>"),
        ("a.xml", "<rss><channel><item><description>&lt;p>{}&lt;/p></description></item></channel></rss>"),
        ("a.eml", "From: A &lt;a@b.example&gt;\nSubject: Raid\nContent-Type: text/html; charset=utf-8\n\n<p>{}</p>"),
    ],
)
def test_where_a_word_may_be_broken_is_no_letter_of_it(put, reading, name, content):
    pytest.importorskip("trafilatura", reason="pip install 'conflictcli[html]'")
    pytest.importorskip("feedparser", reason="pip install 'conflictcli[feeds]'")
    said = "Two air\u00adstrikes hit the ware\u200bhouses of Miro in the night, officials \ufeffsaid."
    (text,) = reading(put(name, content.format(said))).texts
    assert text == "Two airstrikes hit the warehouses of Miro in the night, officials said."


@pytest.mark.parametrize(
    "sign", ["\u2028", "\u2029", "\u0085", "\u000b", "\u000c", "\u200b", "\u202e", "\ud83d\ude80", "e\u0301"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_no_sign_but_a_line_feed_ends_a_line(put, reading, sign, encoding):
    from conflictcli import extract

    sign = sign.encode("utf-16", "surrogatepass").decode("utf-16")
    text = f"Two airstrikes hit {sign} Mosul."
    line = f'{{"text": "{text}"}}\n' if sign >= " " else f'{{"text": "{text}"}}\n'.replace(sign, f"\\u{ord(sign):04x}")
    result = reading(put("a.jsonl", (line * 2).encode(encoding)))
    assert result.texts == [text, text] and not result.errors
    (row,) = extract(result.documents[0])
    assert row.strikes == 2 and text[row.start : row.end] == row.evidence


def test_digits_of_any_script_are_read():
    from conflictcli import extract

    for digit in "3\uff13\u0663\u06f3\u0969":
        assert extract(f"Warplanes carried out {digit} airstrikes near Mosul.")[0].strikes == 3
