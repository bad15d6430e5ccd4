"""What was not read → Skipped: a value with a reason, for the caller to show."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that gave no document.

    `where` is a path, path:line or path:record. `reason` tells a person what was wrong and what to try.
    `error` is false where nothing is amiss: a picture in a folder of reports.
    `sort` is what it is counted as, where the first words of the reason do not say so: "a picture", "not English".
    With an article it is a thing, of which there may be several.
    """

    where: str
    reason: str
    error: bool = True
    sort: str = ""

    @property
    def counted_as(self) -> str:
        """`sort`, else the reason up to its first mark: "hidden: name it to read it" counts as "hidden"."""
        return self.sort or re.split(r"[:;,(]", self.reason, maxsplit=1)[0].strip()

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}"


def empty(where: str) -> Skipped:
    """A file that holds nothing, as a feed does in an hour without news: no document is missing."""
    return Skipped(where, "empty: there is no text in it", error=False, sort="an empty file")
