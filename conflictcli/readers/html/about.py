"""Tree of a page → what it says of itself: headline, day, address, site, language.

Pages say it several times: in `meta` (Open Graph, Dublin Core and their like), in JSON-LD (schema.org), in `time`. The
day of publication is never that of an update where both are there, never a copyright's, and never passed through a
time zone: what is written is read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from conflictcli.readers.published import day_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TITLES = ("og:title", "twitter:title", "dc.title", "headline")
_SITES = ("og:site_name", "application-name", "dc.publisher")
_PUBLISHED = (
    *("article:published_time", "og:article:published_time", "og:published_time", "datepublished", "article.published"),
    *(
        "article:published",
        "parsely-pub-date",
        "sailthru.date",
        "cxenseparse:recs:publishtime",
        "originalpublicationdate",
    ),
    *("pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "publicationdate", "published"),
    *(
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date.created",
        "dc.date",
        "dcterms.date",
        "datecreated",
    ),
    *("article_date_original", "displaydate", "published_time", "date"),
)
_MODIFIED = (
    *("article:modified_time", "og:updated_time", "article:updated_time", "datemodified", "lastmod", "last-modified"),
    *("dcterms.modified", "dc.date.modified"),
)
_ARTICLE = re.compile(r"(?:article|posting|report|review)$|^(?:webpage|creativework)$", re.I)
_IN_JSON = r'"%s"\s*:\s*"([^"\\]{4,60})"'
_PUBLISHED_CLASS = re.compile(r"publi|posted|pubdate|entry-date|dateline|post-date|article-date|timestamp", re.I)
_UPDATED_CLASS = re.compile(r"updat|modif", re.I)
_ASIDE = frozenset(("nav", "aside", "footer"))
_SUFFIX = re.compile(r"(?<!\s)\s+(?:[|•·»]|[-–—]{1,2}|::)\s+([^|•·»]{2,60})$")
_WORD = re.compile(r"\w+")
_SPACES = re.compile(r"\s+")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class About:
    """What a page says of itself; the empty string where it says nothing. `published` is as it is written."""

    title: str = ""
    published: str = ""
    modified: date | None = None
    url: str = ""
    site: str = ""
    language: str = ""


def about(tree: HtmlElement, address: str = "") -> About:
    """What the page says of itself. `address` is where it was found, for addresses that hang on it."""
    metas = _metas(tree)
    data = tuple(_data(tree))
    url = _canonical(tree, metas, address)
    host = _host(url or address)
    site = _first(metas, _SITES) or _publisher(data) or host
    return About(
        title=_title(tree, metas, site, host),
        published=_dated((*_values(metas, _PUBLISHED), *_in_data(data, "datePublished"), *_times(tree))),
        modified=day_of(_dated((*_values(metas, _MODIFIED), *_in_data(data, "dateModified")))),
        url=url,
        site=site,
        language=_language(tree, metas),
    )


def name_in_address(url: str) -> str:
    """`https://example.org/2015/01/02/raid` → `2015-01-02-raid`: a day in an address reads as one in a file's name."""
    return _path(url).strip("/").replace("/", "-")


def _path(url: str) -> str:
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


# ---- meta ----------------------------------------------------------------------------------------------------


def _metas(tree: HtmlElement) -> Mapping[str, str]:
    """Each name in small letters, with what stands in its first `meta`."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = _SPACES.sub(" ", meta.get("content") or "").strip()
        names = (meta.get(name) for name in ("property", "name", "itemprop", "http-equiv"))
        for name in names:
            if name and content:
                found.setdefault(name.strip().lower(), content)
    return found


def _values(metas: Mapping[str, str], names: Iterable[str]) -> tuple[str, ...]:
    return tuple(metas[name] for name in names if name in metas)


def _first(metas: Mapping[str, str], names: Iterable[str]) -> str:
    return next(iter(_values(metas, names)), "")


def _title(tree: HtmlElement, metas: Mapping[str, str], site: str, host: str) -> str:
    """The headline that the page shows, where one is like what the page is called for others; else the latter."""
    headings = [text for heading in tree.iter("h1") if not _aside(heading) and (text := _text(heading))]
    titles = [text for element in tree.iter("title") if (text := _text(element))]
    names = [*_values(metas, _TITLES), *titles[:1]]
    called = " ".join(names)
    shown = next((heading for heading in headings if _alike(heading, called)), "")
    return shown or _without_site(next(iter((*names, *headings)), ""), site, host)


def _alike(heading: str, called: str) -> bool:
    """Whether most words of a heading stand in what the page is called: of a site's name alone too few do."""
    words = set(_WORD.findall(heading.lower()))
    return len(words) > 2 and 2 * len(words & set(_WORD.findall(called.lower()))) > len(words)


def _without_site(title: str, site: str, host: str) -> str:
    """The headline without the site's name behind a line: what it would add is no part of the report."""
    found = _SUFFIX.search(title)
    name = letters_of(found[1]) if found else ""
    return (
        title[: found.start()] if found and name and (name in letters_of(site) or name in letters_of(host)) else title
    )


def letters_of(words: str) -> str:
    """Letters and figures alone, in lower case: words that differ in nothing else are the same."""
    return re.sub(r"\W", "", words).lower()


def _canonical(tree: HtmlElement, metas: Mapping[str, str], address: str) -> str:
    links = (link.get("href") for link in tree.iter("link") if (link.get("rel") or "").strip().lower() == "canonical")
    said = next((link.strip() for link in links if link and link.strip()), "") or metas.get("og:url", "")
    try:
        url = urljoin(address, said) if said else address
        return url if urlsplit(url).scheme in ("http", "https") else ""
    except ValueError:
        return ""


def _language(tree: HtmlElement, metas: Mapping[str, str]) -> str:
    root = tree.getroottree().getroot()
    said = (root.get("lang"), root.get("xml:lang"), metas.get("content-language"), metas.get("og:locale"))
    return next((value.strip() for value in said if value and _LANGUAGE.fullmatch(value.strip())), "")


# ---- JSON-LD -------------------------------------------------------------------------------------------------


def _data(tree: HtmlElement) -> Iterator[Mapping[str, object] | str]:
    """The things of schema.org that a page describes, in order; as it stands, what is broken JSON."""
    for script in tree.iter("script"):
        text = script.text or ""
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            yield from _things(json.loads(text, strict=False))
        except (ValueError, RecursionError):
            yield text


def _things(value: object, deep: int = 0) -> Iterator[Mapping[str, object]]:
    """A thing, those of a list, those of a graph, and what a page is about."""
    if deep > 4:
        return
    if isinstance(value, list):
        for one in value:
            yield from _things(one, deep + 1)
    elif isinstance(value, dict):
        yield value
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _things(value.get(name), deep + 1)


def _in_data(data: Iterable[Mapping[str, object] | str], name: str) -> tuple[str, ...]:
    """What articles say under that name; then what stands there in data that cannot be read as such."""
    articles = [thing for thing in data if isinstance(thing, Mapping) and _is_article(thing.get("@type"))]
    said = [value for thing in articles if isinstance(value := thing.get(name), str)]
    broken = [found[1] for text in data if isinstance(text, str) and (found := re.search(_IN_JSON % name, text))]
    return (*said, *broken)


def _is_article(kinds: object) -> bool:
    named = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLE.search(kind) for kind in named)


def _publisher(data: Iterable[Mapping[str, object] | str]) -> str:
    publishers = (thing.get("publisher") for thing in data if isinstance(thing, Mapping))
    names = (publisher.get("name") for publisher in publishers if isinstance(publisher, Mapping))
    return next((name.strip() for name in names if isinstance(name, str) and name.strip()), "")


# ---- days ----------------------------------------------------------------------------------------------------


def _dated(values: Iterable[str]) -> str:
    """The first value that is one day."""
    return next((value for value in values if day_of(value)), "")


def _times(tree: HtmlElement) -> tuple[str, ...]:
    """What `time` and its like say: first what is marked as the publication's, then the day that they all give."""
    marked: list[str] = []
    others: list[str] = []
    for element in tree.iter("time", "abbr", "span", "div", "p"):
        is_time = element.tag == "time"
        named = f"{element.get('itemprop') or ''} {element.get('class') or ''}"
        published = "datepublished" in named.lower() or element.get("pubdate") is not None
        if not is_time and not published:
            continue
        value = element.get("datetime") or element.get("content") or element.get("title") or _text(element)
        if not day_of(value) or _UPDATED_CLASS.search(named) or _aside(element):
            continue
        (marked if published or _PUBLISHED_CLASS.search(named) else others).append(value)
    alone = others[:1] if len({day_of(value) for value in others}) == 1 else []
    return (*marked[:1], *alone)


def _aside(element: HtmlElement) -> bool:
    return any(above.tag in _ASIDE for above in element.iterancestors())


def _text(element: HtmlElement) -> str:
    """The words of an element on one line."""
    pieces = element.xpath("descendant-or-self::text() | descendant::br")
    return _SPACES.sub(" ", "".join(piece if isinstance(piece, str) else " " for piece in pieces)).strip()
