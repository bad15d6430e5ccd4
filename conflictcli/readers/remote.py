"""URL → Sources, and their bytes: whatever fsspec reaches (s3://, gs://, https:// …), as they stream in.

Folders and patterns are listed where the file system can list. Credentials, hosts and proxies are what fsspec finds:
its own configuration, the environment, the files of each service's own tools.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import Any, BinaryIO
from urllib.parse import unquote, urlsplit

from conflictcli.readers.extras import MissingExtra, library, needs
from conflictcli.readers.skipped import Skipped
from conflictcli.readers.sources import HIDDEN, NO_MATCH, Source

_WEB = ("http", "https")
_CONNECT, _READ = 30, 60  # seconds; fsspec's own limit of five minutes counts the whole of a file
_PACKAGES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(_WEB, "aiohttp"),
        **dict.fromkeys(("s3", "s3a"), "s3fs"),
        **dict.fromkeys(("gs", "gcs"), "gcsfs"),
        **dict.fromkeys(("abfs", "abfss", "az", "adl"), "adlfs"),
        **dict.fromkeys(("sftp", "ssh"), "paramiko"),
        **dict.fromkeys(("github", "dropbox", "webhdfs"), "requests"),
        "smb": "smbprotocol",
        "hf": "huggingface_hub",
        "oci": "ocifs",
    }
)


def remote_sources(url: str) -> Iterator[Source | Skipped]:
    """The files that a URL stands for: itself, those of a folder (walked, sorted), those of a pattern (sorted)."""
    try:
        if _is_page(url):
            yield Source(url, called=_name(url))
        elif is_pattern(url):
            yield from _matched(url)
        else:
            place = _Place(url)
            told = place.system.info(place.root)
            if told["type"] == "directory":
                yield from _walked(place, place.root)
            else:
                yield Source(url, called=_name(url), size=told.get("size"))
    except MissingExtra as missing:
        yield Skipped(url, str(missing))
    except Exception as error:  # each file system raises its own
        yield Skipped(url, _reason(error))


def is_remote_folder(url: str) -> bool:
    """Whether a URL names a folder, as far as can be told."""
    if _is_page(url) or is_pattern(url):
        return False
    try:
        place = _Place(url)
        return bool(place.system.isdir(place.root))
    except Exception:  # which reading it will tell
        return False


def is_pattern(url: str) -> bool:
    """Whether a URL names what it matches; the ? before a web address's query matches nothing."""
    first = url.split("::", 1)[0]
    return "*" in first.split("?", 1)[0] if _is_web(url) else any(mark in first for mark in "*?[")


def remote_size(url: str) -> int | None:
    """Bytes as stored, None where the file system does not say."""
    try:
        place = _Place(url)
        size = place.system.size(place.root)
        return None if size is None else int(size)
    except Exception:
        return None


@contextmanager
def remote_file(url: str) -> Iterator[BinaryIO]:
    """The bytes of a file, fetched as they are read. Raises OSError, and MissingExtra."""
    try:
        place = _Place(url)
        held = place.system.open(place.root, "rb")
    except MissingExtra:
        raise
    except Exception as error:
        raise OSError(_reason(error)) from None
    with _Remote(held) as file:
        yield file  # type: ignore[misc]


class _Place:
    """A file system, and where in it a URL points. Raises whatever it raises, and MissingExtra."""

    def __init__(self, url: str) -> None:
        fsspec = library("fsspec", "remote", "an address on the net or in a cloud")
        protocol = url.split("://", 1)[0]
        try:
            options = _patience() if _is_web(url) else {}
            self.system, self.root = fsspec.core.url_to_fs(url, **options)
        except ImportError as error:
            package = next((_PACKAGES[name] for name in protocol.split("::") if name in _PACKAGES), "")
            if not package:
                raise MissingExtra(f"{protocol}:// needs more: {str(error).splitlines()[0]}") from error
            extra = "remote" if package == _PACKAGES["https"] else None
            raise MissingExtra(needs(f"{protocol}://", extra, package)) from error
        _, chained, self._rest = url.partition("::")
        self._rest = chained + self._rest

    def url(self, name: str) -> str:
        """The URL of what the file system lists by this name."""
        return str(self.system.unstrip_protocol(name)) + self._rest


class _Remote(io.RawIOBase):
    """A file of a file system, which raises nothing but OSError."""

    def __init__(self, held: Any) -> None:
        self._held = held
        try:
            held.seek(0, io.SEEK_END)
            held.seek(0)
        except (ValueError, OSError):  # what a web server gives as one stream
            self._seekable = False
        else:
            self._seekable = True

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._seekable

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        return int(self._held.seek(offset, whence))

    def tell(self) -> int:
        return int(self._held.tell())

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]
        try:
            chunk = self._held.read(len(view))
        except Exception as error:
            raise OSError(_reason(error)) from None
        view[: len(chunk)] = chunk
        return len(chunk)

    def close(self) -> None:
        if not self.closed:
            self._held.close()
        super().close()


def _matched(pattern: str) -> Iterator[Source | Skipped]:
    place = _Place(pattern)
    found = place.system.glob(place.root, detail=True)
    if not found:
        yield Skipped(pattern, NO_MATCH)
    for name, told in sorted(found.items()):
        if told["type"] != "directory":
            yield _source(place, told)
        elif "**" not in pattern:  # which goes into folders itself
            yield from _walked(place, name)


def _walked(place: _Place, folder: str) -> Iterator[Source | Skipped]:
    for told in sorted(place.system.ls(folder, detail=True), key=lambda told: str(told["name"])):
        path = told["name"].rstrip("/")
        if path == folder.rstrip("/"):  # stores of objects keep a folder as an empty object
            continue
        if path.rsplit("/", 1)[-1].startswith("."):
            yield Skipped(place.url(path), HIDDEN, error=False)
        elif told["type"] == "directory":
            yield from _walked(place, path)
        else:
            yield _source(place, told)


def _source(place: _Place, told: Mapping[str, Any]) -> Source:
    url = place.url(told["name"])
    return Source(url, found=True, called=_name(url), size=told.get("size"))


def _name(url: str) -> str:
    """The file's name: of a web address without its query, of a chain (`zip://a.txt::s3://b/c.zip`) the first."""
    path = url.split("::", 1)[0]
    path = unquote(urlsplit(path).path) if _is_web(path) else path.partition("://")[2]
    return path.rstrip("/").rsplit("/", 1)[-1]


def _is_web(url: str) -> bool:
    return url.split("://", 1)[0] in _WEB


def _is_page(url: str) -> bool:
    """A web address is one file: a server lists nothing unless it is asked by a pattern."""
    return _is_web(url) and not is_pattern(url)


def _patience() -> dict[str, Any]:
    from aiohttp import ClientTimeout

    return {"client_kwargs": {"timeout": ClientTimeout(total=None, sock_connect=_CONNECT, sock_read=_READ)}}


def _reason(error: Exception) -> str:
    """What went wrong, in a line."""
    status = getattr(error, "status", None)
    if isinstance(error, FileNotFoundError) and isinstance(error.__cause__, Exception):
        return _reason(error.__cause__)  # a web server's refusal is told as a file that is not there
    if isinstance(error, FileNotFoundError) or status == 404:
        return "nothing is there: check the address"
    if isinstance(error, PermissionError) or status in (401, 403):
        return "no permission to read it: check the credentials that fsspec finds for it"
    if isinstance(error, TimeoutError) or "Timeout" in type(error).__name__:
        return "no answer in time: try again"
    words = (str(error).strip() or type(error).__name__).splitlines()[0][:200]
    return f"cannot be reached: {words}"
