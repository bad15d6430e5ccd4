"""Accounts → the countries they lie in, for what is said of no nearer place: "elsewhere in that country"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflictcli import gazetteer
from conflictcli.events.account import Account
from conflictcli.mention import Mention
from conflictcli.places import Located


def countries(accounts: Sequence[Account], hints: Sequence[Sequence[Mention]] = ()) -> tuple[Mention, ...]:
    """Each country of the accounts' places and of further places, once, in order; the words are those of the place."""
    found: dict[str, Mention] = {}
    for mention in [*(m for a in accounts for m in a.places), *(m for hint in hints for m in hint)]:
        if mention.value.place is not None and mention.value.place.country_code:
            found.setdefault(mention.value.place.country_code, as_country(mention))
    return tuple(found.values())


def as_country(mention: Mention) -> Mention:
    """A place mention → the same words standing for the country they lie in."""
    place = gazetteer.country(mention.value.place.country_code)
    whole = Located(place.name, place, True, mention.value.role, mention.value.relation, 3, False, mention.value.group)
    return replace(mention, value=whole)
