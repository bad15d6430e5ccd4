"""Places that no list knows → put where the town or district stands that their sentence names with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflictcli.gazetteer.place import Place
from conflictcli.mention import Mention
from conflictcli.places import Located


def grounded(places: Sequence[Mention], sites: Sequence[Mention]) -> tuple[Mention, ...]:
    """The places of a telling; one that no list knows gets the point of the site of its sentence that tells most."""
    if all(place.value.known for place in places):
        return tuple(places)
    others = [s for s in sites if s not in places]
    return tuple(on_the_ground(place, others) for place in places)


def on_the_ground(site: Mention, others: Sequence[Mention]) -> Mention:
    """`a checkpoint at Ostra in Vell`: Ostra, which no list knows, at the point of Vell."""
    place: Located = site.value
    if place.known:
        return site
    able = [o for o in others if o.value.known and o.value.place is not None and says_more(o.value.place, place.place)]
    town = min(able, key=lambda o: (rank(o.value.place), abs(o.start - site.start)), default=None)
    return site if town is None else replace(site, value=replace(place, place=town.value.place, precision=3))


def says_more(town: Place, held: Place | None) -> bool:
    """Whether a known place tells better where an unknown one lies than what is known of it."""
    if held is None:
        return True
    if town.country_code != held.country_code or town == held:
        return False
    return town.kind != "country" if held.kind == "country" else held.kind == "admin1" and town.admin1 == held.admin1


def rank(place: Place) -> int:
    """A town before a district, this before a region, this before a country."""
    return ("place", "admin2", "admin1", "region", "country").index(place.kind)
