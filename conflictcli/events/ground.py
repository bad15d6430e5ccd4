"""Places that no list knows → put where the town or district stands that their sentence names with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from conflictcli import gazetteer
from conflictcli.events.compare import km
from conflictcli.gazetteer.place import Place
from conflictcli.mentions import Mention
from conflictcli.places import Located
from conflictcli.sentences import Sentence

ACROSS_TOWN = 60.0
"""Kilometres from a town beyond which nothing is a quarter of it."""
QUARTER = regex.compile(
    r"\s+(?:neighbou?rhoods?|quarters?|suburbs?|communit(?:y|ies)|colon(?:ia|y)|barrio|favela)\b", regex.IGNORECASE
)
COLONY = regex.compile(r"(?:Colonia|Barangay|Barrio|Fraccionamiento) ?", regex.IGNORECASE)
BODY = regex.compile(
    r"\b(?:(?P<UA>OSCE SMM|Special Monitoring Mission|Donbass People['’]s Militia|Luhansk People['’]s Militia)"
    r"|(?P<LY>GNA|LNA)|(?P<YE>pro-Hadi)|(?P<SO>AMISOM)|(?P<ML>MINUSMA)|(?P<CD>MONUSCO|FARDC)|(?P<SS>UNMISS)"
    r"|(?P<CF>MINUSCA)|(?P<LB>UNIFIL))\b"
)
"""Missions and armed bodies that are at work in one country alone, by its ISO 3166-1 code."""
SPAN = 60
"""Characters after a name within which the word for several quarters may stand: "in Ostra and Miro [quarters]"."""


def grounded(places: Sequence[Mention], sites: Sequence[Mention], sentence: Sentence) -> tuple[Mention, ...]:
    """The places of a telling; one that no list knows, or that is only looked up as a namesake of a quarter, gets the
    point of a site of the sentence that it lies in or beside: "in [Ostra], Norland, ... in Miro neighbourhood". Where
    nothing else tells the country, a body that works in one alone does: "the OSCE SMM observed ..."."""
    home = home_of(sentence)
    if home is not None and all(m.value.place is None for m in (*places, *sites)):
        return tuple(replace(m, value=replace(m.value, place=home.value.place)) for m in places) or (home,)
    return tuple(on_the_ground(place, [s for s in sites if s not in places], sentence) for place in places)


CHAIN = regex.compile(
    r"(?:[ -](?:village|area|town|bazaar|police (?:post|station)|upazila|tehsil|district))?(?: in| of| at)"
    r"(?: (?:the|mountainous|remote|area|village|district))* ",
    regex.IGNORECASE,
)
"""What stands between a name and the wider one that it lies in: "Tita [village in] Kashiani [upazila of] Gopalganj"."""


def kept_at_home(site: Mention, sites: Sequence[Mention], sentence: Sentence) -> Mention:
    """A name at the head of a chain of names lies in the country of its last: a namesake abroad is not meant."""
    chain = [site]
    for other in sorted(sites, key=lambda m: m.start):
        between = sentence.text[chain[-1].end - sentence.start : other.start - sentence.start]
        if other.start >= chain[-1].end and CHAIN.fullmatch(between):
            chain.append(other)
    last = chain[-1].value.place
    if site.value.place is None or last is None or site.value.place.country_code == last.country_code:
        return site
    home = next(m.value.place for m in chain if m.value.place and m.value.place.country_code == last.country_code)
    return replace(site, value=replace(site.value, name=site.text, place=home, known=False, precision=3))


def home_of(sentence: Sentence) -> Mention | None:
    """The country of a body that works in no other, as a place whose words are the body's name."""
    m = BODY.search(sentence.text)
    if m is None or m.lastgroup is None:
        return None
    place = gazetteer.country(m.lastgroup)
    located = Located(place.name, place, True, "event", "in", 3, False, -1)
    start, end = sentence.start + m.start(), sentence.start + m.end()
    return Mention("place", start, end, m[0], located, "a body of one country")


def on_the_ground(site: Mention, others: Sequence[Mention], sentence: Sentence) -> Mention:
    place: Located = site.value
    if place.known:
        return site
    able = [o for o in others if o.value.known and o.value.place is not None and says_more(o.value.place, place)]
    town = min(able, key=lambda o: (rank(o.value.place), abs(o.start - site.start)), default=None)
    if town is None:
        return site
    return replace(site, value=replace(place, place=town.value.place, known=False, precision=3))


def says_more(town: Place, place: Located) -> bool:
    """Whether a known place tells better where an unknown one lies than what is known of it; for a quarter that has
    namesakes: whether the town is too far from the one it was taken for."""
    held = place.place
    if held is None:
        return True
    if place.known:
        return town.kind == "place" and km(town, held) > ACROSS_TOWN
    if town.country_code != held.country_code or town == held:
        return False
    return town.kind != "country" if held.kind == "country" else held.kind == "admin1" and town.admin1 == held.admin1


def rank(place: Place) -> int:
    """A town before a district, this before a region, this before a country."""
    return ("place", "admin2", "admin1", "region", "country").index(place.kind)


def called_quarter(site: Mention, sentence: Sentence) -> bool:
    """Whether the words call a name a part of a town: "Miro quarter", "Ostra and Miro quarters", "Colonia Vell"."""
    after = sentence.text[site.end - sentence.start :][:SPAN]
    listed = regex.match(r"(?:,? (?:and )?\p{Lu}[\p{L}’'-]+){0,3}", after)
    at = listed.end() if listed else 0
    return bool(QUARTER.match(after) or QUARTER.match(after, at) or COLONY.match(site.text))
