"""Addresses that fsspec reaches, read as files and folders are."""

from __future__ import annotations

import gzip
import io
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from sizes import total_bytes

from conflictcli.readers import ReadOptions, read, remote
from conflictcli.readers.sources import Source, is_many, is_remote, size_of, sources_of

fsspec = pytest.importorskip("fsspec", reason="pip install 'conflictcli[remote]' to test addresses")
pytest.importorskip("aiohttp", reason="pip install 'conflictcli[remote]' to test addresses")

LINES = b"".join(b'{"text": "raid %d"}\n' % number for number in range(30_000))


@pytest.fixture
def memory() -> Iterator[Any]:
    """`memory("news/a.txt", b"…")` puts a file into fsspec's file system in memory."""
    system = fsspec.filesystem("memory")

    def put(path: str, content: bytes) -> str:
        system.pipe(f"/{path}", content)
        return f"memory://{path}"

    yield put
    system.store.clear()
    system.pseudo_dirs[:] = [""]


def zipped(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in members.items():
            archive.writestr(name.replace("_", "."), content)
    return out.getvalue()


def test_a_file_is_read(memory, reading):
    document = reading(memory("news/raid-2015-01-02.txt", b"Two raids.")).document
    assert (document.id, document.text) == ("memory://news/raid-2015-01-02.txt", "Two raids.")
    assert document.published == date(2015, 1, 2)


def test_a_folder_is_walked_in_order(memory, reading):
    for name in ("b.txt", "a/z.md", "a/b/c.jsonl.gz", ".hidden.txt", "photo.jpg"):
        content = gzip.compress(b'{"text": "c"}\n') if name.endswith("gz") else name.encode()
        memory(f"news/{name}", content)
    for path in ("memory://news", "memory://news/"):
        result = reading(path)
        assert result.texts == ["c", "a/z.md", "b.txt"] and not result.errors
        assert result.ids[0] == "memory:///news/a/b/c.jsonl.gz:1"
        assert result.passed == [
            "memory:///news/.hidden.txt: hidden: name it to read it",
            "memory:///news/photo.jpg: a picture (.jpg): not read",
        ]


def test_a_pattern_is_matched(memory, reading):
    for name in ("b.txt", "a.txt", "c.csv", "deep/d.txt"):
        memory(f"news/{name}", name.encode())
    assert reading("memory://news/*.txt").texts == ["a.txt", "b.txt"]
    assert reading("memory://news/**/*.txt").texts == ["a.txt", "b.txt", "deep/d.txt"]
    assert reading("memory://new*").texts == ["a.txt", "b.txt", "deep/d.txt"]
    assert reading("memory://news/*.md").errors[0] == (
        "memory://news/*.md: no file matches this pattern: check it, or name a folder"
    )


def test_a_folder_with_nothing_to_read(memory, reading):
    memory("news/photo.jpg", b"\xff\xd8\xff")
    assert reading("memory://news").errors == ["memory://news: nothing to read in it: no file with documents"]


def test_archives_are_read_where_they_lie(memory, reading):
    assert reading(memory("a.zip", zipped(a_txt=b"a", b_txt=b"b"))).ids == [
        "memory://a.zip/a.txt",
        "memory://a.zip/b.txt",
    ]


def test_a_chain_of_file_systems(memory, reading):
    memory("a.zip", zipped(a_txt=b"a", b_txt=b"b", c_md=b"c"))
    assert reading("zip://a.txt::memory://a.zip").texts == ["a"]
    result = reading("zip://*.txt::memory://a.zip")
    assert result.texts == ["a", "b"] and result.ids[0] == "zip://a.txt::memory://a.zip"


def test_what_is_not_there_is_named_and_the_others_are_read(memory, reading):
    result = reading("memory://gone.txt", memory("a.txt", b"a"), "memory://nowhere/")
    assert result.texts == ["a"]
    assert result.errors == [
        "memory://gone.txt: nothing is there: check the address",
        "memory://nowhere/: nothing is there: check the address",
    ]


def test_a_file_is_read_once(memory, reading):
    path = memory("news/a.txt", b"a")
    assert reading(path, path).passed == [f"{path}: already read"]


def test_sizes_are_known(memory):
    memory("news/a.txt", b"a" * 500)
    memory("news/b.jsonl", LINES)
    told: list[int] = []
    assert len(list(read(["memory://news"], ReadOptions(progress=told.append)))) == 30_001
    assert total_bytes(["memory://news"]) == sum(told) == 500 + len(LINES)
    assert size_of(Source("memory://news/a.txt")) == 500
    assert size_of(Source("memory://gone")) is None


def test_a_file_address_is_the_file(put, reading):
    path = Path(put("news/a b.txt", "a")).resolve()
    assert reading(path.as_uri()).ids == [str(path)]
    assert reading(path.parent.as_uri()).texts == ["a"]


def test_a_file_with_the_name_of_an_address_is_that_file(put, reading):
    assert is_remote("memory://a.txt")
    assert reading(put("memory://a.txt", "a")).texts == ["a"]
    assert not is_remote("memory://a.txt")


@pytest.mark.parametrize("path", ["a.txt", "C:\\a.txt", "c://a.txt", "-", "news: a.txt", "S3://a", "http:/a", "://a"])
def test_what_is_no_address(path):
    assert not is_remote(path)


def test_local_paths_load_nothing_of_fsspec(put):
    put("a.txt", "a")
    code = "import sys; from conflictcli.readers import *; list(read(['a.txt', '.'], ReadOptions()));"
    code += "print([name for name in ('fsspec', 'aiohttp', 'urllib.request') if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("s3://bucket/a.txt", "s3:// needs s3fs: python3 -m pip install s3fs"),
        ("gs://bucket/*.txt", "gs:// needs gcsfs: python3 -m pip install gcsfs"),
        ("abfs://bucket/news/", "abfs:// needs adlfs: python3 -m pip install adlfs"),
    ],
)
def test_a_package_that_is_missing_is_asked_for_by_name(reading, monkeypatch, url, reason):
    def missing(*_: object, **__: object) -> object:
        raise ImportError("Install it")

    monkeypatch.setattr(fsspec.core, "url_to_fs", missing)
    assert reading(url).errors[0] == f"{url}: {reason}"


def test_fsspec_is_asked_for_when_it_is_missing(reading, monkeypatch):
    monkeypatch.setitem(sys.modules, "fsspec", None)
    (error,) = reading("s3://bucket/a.txt").errors
    assert error.startswith("s3://bucket/a.txt: an address on the net or in a cloud needs ")
    assert "fsspec" in error and ": python3 -m pip install " in error


def test_an_unknown_kind_of_address(reading):
    (error,) = reading("nosuch://a.txt").errors
    assert error == "nosuch://a.txt: cannot be reached: Protocol not known: nosuch"


class Denied(Exception):
    status = 403


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError("Forbidden"), "no permission to read it"),
        (Denied("403"), "no permission to read it"),
        (TimeoutError(), "no answer in time: try again"),
        (ValueError("Odd\nand long"), "cannot be reached: Odd"),
        (KeyError(), "cannot be reached: KeyError"),
    ],
)
def test_what_goes_wrong_is_told_in_a_line(memory, reading, monkeypatch, error, reason):
    path = memory("a.txt", b"a")

    def fail(*_: object, **__: object) -> object:
        raise error

    monkeypatch.setattr(type(fsspec.filesystem("memory")), "_open", fail)
    (told,) = reading(path).errors
    assert told.startswith(f"{path}: cannot be opened: {reason}") and "\n" not in told


def test_what_breaks_off_half_way_is_read_as_far_as_it_goes(memory, reading, monkeypatch):
    path = memory("a.jsonl", LINES)

    class Failing(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if self.tell() > 300_000:
                raise Denied("reset")
            return super().read(size)

    monkeypatch.setattr(type(fsspec.filesystem("memory")), "_open", lambda *_, **__: Failing(LINES))
    result = reading(path)
    assert len(result.documents) > 10_000
    assert result.errors[-1].startswith(f"{path}: broken: no permission to read it")


class _Server(SimpleHTTPRequestHandler):
    """Files of a folder, without ranges, as many small servers give them."""

    asked: list[str] = []  # noqa: RUF012
    go_on = threading.Event()

    def do_GET(self) -> None:
        self.asked.append(self.path)
        if "denied" in self.path:
            self.send_error(403)
        elif "slow" in self.path:
            self.do_HEAD()
            self.wfile.write(LINES * 4)
            self.wfile.flush()
            self.go_on.wait(20)
            self.wfile.write(LINES)
        else:
            super().do_GET()

    def do_HEAD(self) -> None:
        if "slow" not in self.path:
            super().do_HEAD()
            return
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The address of a folder, and the folder."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Server, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", tmp_path
    server.shutdown()
    server.server_close()


def test_web_addresses(served, reading):
    url, folder = served
    (folder / "feed.jsonl.gz").write_bytes(gzip.compress(LINES))
    (folder / "raid-2015-01-02.txt").write_bytes(b"Two raids.")
    (folder / "a.zip").write_bytes(zipped(a_txt=b"a"))
    assert len(reading(f"{url}/feed.jsonl.gz").documents) == 30_000
    document = reading(f"{url}/raid-2015-01-02.txt?key=1&x=*").document
    assert (document.text, document.published) == ("Two raids.", date(2015, 1, 2))
    assert reading(f"{url}/a.zip").ids == [f"{url}/a.zip/a.txt"]
    assert reading(f"{url}/*.txt").texts == ["Two raids."]


def test_a_page_at_a_web_address_keeps_it(served, reading):
    pytest.importorskip("trafilatura", reason="pip install 'conflictcli[html]' to test web pages")
    url, folder = served
    page = b"<html><body><article><p>Two raids hit the port of Gazir, killing four dockers.</p></article></body></html>"
    (folder / "2015/01/02").mkdir(parents=True)
    (folder / "2015/01/02/raid.html").write_bytes(page)
    (folder / "raid-2015-01-03.html").write_bytes(page)
    (folder / "a.zip").write_bytes(zipped(a_html=page))
    address = f"{url}/2015/01/02/raid.html"
    document = reading(address).document
    assert (document.id, document.url, document.published) == (address, address, date(2015, 1, 2))
    assert document.source == "127.0.0.1"
    assert reading(f"{url}/raid-2015-01-03.html?key=1/2").document.published == date(2015, 1, 3)
    assert reading(f"{url}/a.zip").document.url == ""


def test_web_addresses_that_give_nothing(served, reading):
    url, _ = served
    result = reading(f"{url}/gone.txt", f"{url}/denied.txt", "http://127.0.0.1:9/a.txt")
    assert not result.documents
    gone, denied, nobody = result.errors
    assert gone == f"{url}/gone.txt: cannot be opened: nothing is there: check the address"
    assert denied.startswith(f"{url}/denied.txt: cannot be opened: no permission to read it")
    assert nobody.startswith("http://127.0.0.1:9/a.txt: cannot be opened: cannot be reached: ")


def test_documents_come_before_the_end_of_a_web_address(served):
    url, _ = served
    _Server.go_on.clear()
    items = read([f"{url}/slow.jsonl"], ReadOptions())
    first = next(items)
    assert first.id == f"{url}/slow.jsonl:1"
    assert not _Server.go_on.is_set()  # the server still holds the rest
    _Server.go_on.set()
    assert sum(1 for _ in items) == 5 * 30_000 - 1


def test_naming_web_addresses_asks_no_server():
    _Server.asked.clear()
    for url in ("http://127.0.0.1:9/a.txt", "https://127.0.0.1:9/news/"):
        assert list(sources_of(url)) == [Source(url, called=url.rsplit("/", 1)[-1] or "news")] and not is_many(url)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://example.org/a%20b/feed.jsonl?key=a/b.txt", "feed.jsonl"),
        ("https://example.org/", ""),
        ("s3://bucket/what?/a.txt", "a.txt"),
        ("zip://in/a.txt::https://example.org/b.zip", "a.txt"),
    ],
)
def test_the_name_in_an_address(url, name):
    assert remote._name(url) == name


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("https://example.org/a?b=*", False),
        ("https://example.org/*.txt?b=c", True),
        ("s3://bucket/a?.txt", True),
        ("s3://bucket/[ab].txt", True),
        ("zip://*.txt::s3://b/c.zip", True),
        ("zip://a.txt::s3://b/*.zip", False),
    ],
)
def test_what_is_a_pattern(url, told):
    assert remote.is_pattern(url) is told
