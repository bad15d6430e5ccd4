"""Targets: what is packed: compressed streams, zip and tar, Parquet; whole, and with bytes that are wrong."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from warnings import catch_warnings, simplefilter

from fuzz.choices import Choices
from fuzz.reading import called, reads
from fuzz.target import MIDDLE, Target

NAMES = (
    *(
        "a.txt",
        "b.jsonl",
        "c.html",
        "d.csv",
        "e.zip",
        "f.tar",
        "g.txt.gz",
        "h.xml",
        "i.eml",
        "../up.txt",
        "/etc/passwd",
    ),
    *(
        "..\\up.txt",
        "C:\\a.txt",
        "a/",
        "a/../a.txt",
        "./a.txt",
        "",
        ".hidden.txt",
        "__MACOSX/a.txt",
        "[Content_Types].xml",
    ),
    *(
        "mimetype",
        "a\nb.txt",
        "a\x1b[31m.txt",
        "\u202egpj.txt",
        "é.txt",
        "a" * 300 + ".txt",
        "a.warc",
        "a.pdf",
        "aux.txt",
    ),
)
CONTENTS = (
    *(
        b"Two air strikes hit Miro.",
        b"",
        b"\0",
        b'{"text": "A raid."}\n{"text": "Two."}',
        b"text,title\na,b\n",
        b"\xff\xfea\0",
    ),
    *(
        b"<html><body><p>A raid hit Miro on Tuesday.</p></body></html>",
        b"x" * 5000,
        b"From a@b Tue May  6 10:00:00 2031\n\na",
    ),
)


def damaged(content: bytes, choices: Choices) -> bytes:
    """Some bytes changed, some cut out, something put behind: by what choices are left."""
    held = bytearray(content)
    while choices.more and held:
        at, how = choices.number(min(len(held), 65_536)), choices.byte()
        if how < 128:
            held[at] = choices.byte()
        elif how < 192:
            del held[at : at + choices.byte()]
        elif how < 224:
            held[at:at] = held[: choices.byte()]
        else:
            del held[at:]
    return bytes(held)


# ---- compressed streams ---------------------------------------------------------------------------------------


def zstandard() -> Callable[[bytes], bytes]:
    for name in ("compression.zstd", "backports.zstd"):
        if find_spec(name.partition(".")[0]) and find_spec(name):
            compress: Callable[[bytes], bytes] = import_module(name).compress
            return compress
    return bz2.compress


PACKERS: tuple[Callable[[bytes], bytes], ...] = (
    lambda data: gzip.compress(data, 1, mtime=0),
    lambda data: bz2.compress(data, 1),
    lambda data: lzma.compress(data, preset=0),
    zstandard(),
)


def packed(data: bytes) -> bytes:
    """One stream, or some behind another, one in another; then damage."""
    choices = Choices(data)
    content = choices.one_of(CONTENTS)
    for _ in range(1 + choices.number(3)):
        pack = choices.one_of(PACKERS)
        content = pack(content) + (pack(content) if choices.number(4) == 3 else b"\0" * choices.number(4))
    return damaged(content, choices)


# ---- archives -------------------------------------------------------------------------------------------------


def zipped(data: bytes) -> bytes:
    """An archive of some members with odd names and odd flags; then damage."""
    choices = Choices(data)
    held = io.BytesIO()
    with catch_warnings(), zipfile.ZipFile(held, "w") as archive:
        simplefilter("ignore")  # of names that come twice
        for _ in range(choices.number(5)):
            info = zipfile.ZipInfo(choices.one_of(NAMES))
            info.compress_type = choices.one_of((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2))
            info.external_attr = choices.one_of((0, 0o644 << 16, 0o120777 << 16, 0o60644 << 16, 0o10644 << 16))
            info.flag_bits |= choices.one_of((0, 0, 0, 1))
            archive.writestr(info, choices.one_of(CONTENTS))
    return damaged(held.getvalue(), choices)


def taped(data: bytes) -> bytes:
    """The same for tar, with links, devices and long names in each of its forms."""
    choices = Choices(data)
    held = io.BytesIO()
    form = choices.one_of((tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT))
    with tarfile.open(fileobj=held, mode="w", format=form) as archive:
        for _ in range(choices.number(5)):
            name = choices.one_of(NAMES)
            info = tarfile.TarInfo(name if form != tarfile.USTAR_FORMAT else name[:90])
            info.type = choices.one_of(
                (
                    tarfile.REGTYPE,
                    tarfile.REGTYPE,
                    tarfile.SYMTYPE,
                    tarfile.LNKTYPE,
                    tarfile.FIFOTYPE,
                    tarfile.CHRTYPE,
                    tarfile.DIRTYPE,
                )
            )
            info.linkname = choices.one_of(("a.txt", "/etc/passwd", "..", "a" * 90))
            content = choices.one_of(CONTENTS)
            info.size = len(content) if info.isreg() else 0
            archive.addfile(info, io.BytesIO(content))
    return damaged(held.getvalue(), choices)


# ---- column files ---------------------------------------------------------------------------------------------


def columns(data: bytes) -> bytes:
    """A Parquet or Arrow file of a few columns of any type; then damage."""
    import pyarrow
    import pyarrow.feather
    import pyarrow.parquet

    choices = Choices(data)
    cells = {
        pyarrow.string(): ("A raid.", "", None, "é\u2028", "x" * 200),
        pyarrow.large_binary(): (b"A raid.", b"\xff\xfe", None, b"", b"\0"),
        pyarrow.int64(): (0, -1, 2**63 - 1, None, 1_900_000_000),
        pyarrow.float64(): (0.5, float("nan"), float("inf"), None, -0.0),
        pyarrow.date32(): (0, -800_000, 90_000_000, None, 1),
        pyarrow.timestamp("us"): (0, -(2**62), 2**62, None, 1),
        pyarrow.timestamp("ns", "Asia/Baghdad"): (0, -(2**62), 2**62, None, 1),
        pyarrow.bool_(): (True, False, None, True, False),
        pyarrow.list_(pyarrow.string()): (["a"], [], None, [None], ["b", "c"]),
        pyarrow.struct([("name", pyarrow.string())]): ({"name": "P"}, {"name": None}, None, {}, {"name": ""}),
        pyarrow.duration("s"): (0, 1, None, -1, 5),
        pyarrow.null(): (None,) * 5,
    }
    rows = choices.number(4)
    names, arrays = [], []
    for _ in range(1 + choices.number(4)):
        kind = choices.one_of(tuple(cells))
        names.append(choices.one_of(("text", "title", "id", "published", "source", "url", "event_id", "x", "\n")))
        arrays.append(pyarrow.array([choices.one_of(cells[kind]) for _ in range(rows)], kind))
    table = pyarrow.Table.from_arrays(arrays, names)
    held = io.BytesIO()
    if choices.number(3) == 2:
        with pyarrow.ipc.new_file(held, table.schema) as file:
            file.write_table(table)
    else:
        pyarrow.parquet.write_table(table, held, compression=choices.one_of(("none", "zstd", "snappy", "gzip")))
    return damaged(held.getvalue(), choices)


def some(*lengths: int) -> Iterator[bytes]:
    for n in lengths:
        yield bytes((n * 29 + k * 7) % 256 for k in range(n))


def whole_ones() -> Iterator[bytes]:
    """Choices that end before there is any damage: what is whole is read."""
    yield from (b"\2\0\0\0\0\0\1\1\1\0\3", b"\1\0\1\2\0", b"\3\4\1\1\0\5\5\0\0\0\6\0\0\0\7", b"\1\1\1\1\1\1\1\1\1")


def seeds() -> list[bytes]:
    return called([*whole_ones(), *some(6, 12, 20, 33, 47)])


TARGETS = (
    Target("compression", "readers", reads("a.txt", "made", "a.jsonl.gz", "a.xz", made=packed), seeds, (), 96, 2),
    Target(
        "zip", "readers", reads("a.zip", "made", made=zipped), seeds, (b"PK\1\2", b"PK\3\4", b"PK\5\6", b"PK\6\6"), 128
    ),
    Target("tar", "readers", reads("a.tar", "a.tgz", made=taped), seeds, (b"ustar", b"x", b"g", b"L", b"S"), 128),
    *(
        (Target("column files", "readers", reads("a.parquet", "made", made=columns), seeds, (b"PAR1", b"ARROW1"), 128),)
        if find_spec("pyarrow")
        else ()
    ),
    Target(
        "any bytes",
        "readers",
        reads("made", "a.zip", "a.tar", "a.gz", "a.parquet"),
        lambda: called(pack(CONTENTS[0]) for pack in PACKERS),
        (b"PK\3\4", b"\x1f\x8b\x08", b"BZh9", b"\xfd7zXZ\0", b"PAR1", b"%PDF-"),
        MIDDLE,
        2,
    ),
)
