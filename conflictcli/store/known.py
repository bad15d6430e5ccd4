"""Document → whether it was read before, or has changed since."""

from __future__ import annotations

from datetime import date
from enum import Enum
from hashlib import blake2b
from typing import Any, NamedTuple

from conflictcli.document import Document
from conflictcli.store.address import tidied
from conflictcli.store.likeness import alike, same_title


class Told(NamedTuple):
    """What a store has of a document. `is_old`: whether the content asked for is an old version of it."""

    content: str
    ruleset: str
    published: str | None
    is_old: bool
    likeness: bytes
    title: str | None

    def settles(self, content: str, ruleset: str, recode: bool) -> bool:
        """Whether a version was read before and needs no new rows. `recode`: whether it does, if its rows are by other
        rules."""
        return self.is_old if self.content != content else self.ruleset == ruleset or not recode


LOOK_UP = """
SELECT d.content, d.ruleset, d.published, s.content IS NOT NULL, d.likeness, d.title FROM documents d
LEFT JOIN superseded s ON s.document = d.document AND s.content = {0} WHERE d.identity = {0}
"""
"""`{0}`: how the driver writes a parameter. Asked with the content, then the identity."""


PAGE = "SELECT max(CASE WHEN ruleset = {0} THEN 1 ELSE 0 END) FROM documents WHERE raw = {0}"
"""Whether a page is in, by the rules asked for (1) or by others (0). Asked with the rules, then the page's `raw`."""


class State(Enum):
    """What a document is to a store."""

    NEW = "not in it"
    KNOWN = "in it, or an old version of what is in it"
    CHANGED = "another version of it is in it"
    OLDER = "a version of it that came out later is in it"
    CODED_OTHERWISE = "in it, with rows by other rules"
    OTHER = "another article of its address is in it"


def state(
    told: Told | None, content: str, published: str | None, ruleset: str, likeness: bytes, title: str | None
) -> State:
    """What a version of a document is to a store that has `told` of it.

    What is `OTHER` is to be asked for by `apart`, and is never that. A version has the wording of what is there, or its
    title on the same day: a paper may write an article anew, or withdraw it, under its headline; but the page of a
    running story has one headline for all its days. Whatever comes is a version of a page that was turned away unread:
    that told of nothing which could be lost. Of two versions the one that came out later stands; where that is not
    known, the one that arrives later.
    """
    if told is None:
        return State.NEW
    if told.content == content:
        return State.KNOWN if told.ruleset == ruleset else State.CODED_OTHERWISE
    if told.is_old:
        return State.KNOWN
    two_days = bool(published and told.published and published != told.published)
    is_named_so = not two_days and same_title(told.title, title)
    if told.likeness and not is_named_so and not alike(told.likeness, likeness):
        return State.OTHER
    return State.OLDER if published and told.published and published < told.published else State.CHANGED


def identity(document: Document) -> str:
    """What a document is known by: its address (`address.tidied`), else what it says and who said so on which day.

    A page that was turned away unread says nothing; without an address it is known by its id, the name of its file.
    """
    if address := tidied(document.url):
        return _hash("address", address)
    if not document.text and not document.title:
        return _hash("id", document.id)
    return _hash("words", document.title, document.text, day(document.published) or "", document.source)


def apart(document: Document) -> str:
    """What a document is known by where another article has its address: what it says there."""
    return _hash("apart", tidied(document.url), document.title, document.text, day(document.published) or "")


def content(document: Document) -> str:
    """Which version of a document it is: all that its rows depend on, and nothing that a feed adds to its address.

    A page that was turned away unread (`ReadOptions.may_report`) has no words: all of its versions that report nothing
    are one to us, and the first that may report something is another.
    """
    told = (document.title, document.text, day(document.published) or "", document.source, document.language)
    return _hash("content", *told, str(document.narrative))


def day(published: date | None) -> str | None:
    return published.isoformat() if published else None


def _hash(*parts: Any) -> str:
    """32 hex digits of some texts; no two lists of texts are hashed as the same bytes."""
    found = blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        found.update(len(data).to_bytes(8, "big"))
        found.update(data)
    return found.hexdigest()
