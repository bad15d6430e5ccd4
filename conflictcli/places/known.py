"""A name → what the gazetteer holds under it, a few at most."""

from __future__ import annotations

from conflictcli import gazetteer
from conflictcli.gazetteer import Candidate

CANDIDATES = 24
"""Bound on what is compared for one name."""


@gazetteer.remembered(8_192)
def known(name: str, country: str | None = None) -> tuple[Candidate, ...]:
    """The likeliest places that a name may mean, best first; of one country where that is given."""
    if country is None and not gazetteer.may_be_listed(name):
        return ()
    return gazetteer.candidates(name, country)[:CANDIDATES]
