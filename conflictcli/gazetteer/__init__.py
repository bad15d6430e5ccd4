"""Names → candidate places, and the choice among them.

    candidates("Idlib province")                 # best first, world-wide
    candidates("Deir Azour", country="SY")       # by the sound of it, in a known country
    choose(candidates("Tripoli"), {"LB"})        # the one that the text means
    border("SY", "TR")                           # "near the Turkish border"
    part(country("LB"), "southern")              # "southern Lebanon"
    capital("TR")                                # "the Turkish capital"
    part_of_people("Scottish")                   # Scotland, where demonym("Scottish") is the country's code
    use(own.read_own("villages.csv"))            # a user's own places win from here on, in this process

`answer.answer` does all of it for a name that a person asks for, and says why.

Knows nothing of sentences or events. Importing costs nothing: the table of places (`places.db`, built by
`conflictcli.gazetteer.build`) is opened on first use, read-only, once in each process and thread.
"""

from __future__ import annotations

from conflictcli.gazetteer.borders import border, border_length_km, neighbours
from conflictcli.gazetteer.capitals import capital
from conflictcli.gazetteer.choose import Candidate, choose, distance_km, kilometres
from conflictcli.gazetteer.common import is_common
from conflictcli.gazetteer.compass import direction_of, part
from conflictcli.gazetteer.countries import closes_a_country, country_of, demonym, opens_a_nation
from conflictcli.gazetteer.homes import home
from conflictcli.gazetteer.lookup import candidates, country, division, may_be_listed, may_name
from conflictcli.gazetteer.overlay import NONE, Overlay, remembered, use
from conflictcli.gazetteer.peoples import part_of_people
from conflictcli.gazetteer.place import Place

__all__ = [
    "NONE",
    "Candidate",
    "Overlay",
    "Place",
    "border",
    "border_length_km",
    "candidates",
    "capital",
    "choose",
    "closes_a_country",
    "country",
    "country_of",
    "demonym",
    "direction_of",
    "distance_km",
    "division",
    "home",
    "is_common",
    "kilometres",
    "may_be_listed",
    "may_name",
    "neighbours",
    "opens_a_nation",
    "part",
    "part_of_people",
    "remembered",
    "use",
]
