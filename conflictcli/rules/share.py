"""Share: a part of strikes counted before, with the noun left unsaid."""

from __future__ import annotations

from dataclasses import dataclass

from conflictcli.rules.count import Count


@dataclass(frozen=True, slots=True)
class Share:
    """ "12 of them", "another", "the rest", "half of the strikes".

    `count`: how many, when said. `whole`: the number they are part of, when said with it ("six of the eight").
    `kind`: `some` (a counted part), `half`, `rest`, `most`.
    """

    kind: str
    count: Count | None = None
    whole: Count | None = None
