"""The people of a part of a country → that part: the country alone is too wide for "Scottish" (peoples.csv).

Each of these words is a nationality word of the country, too (see `conflictcli.gazetteer.countries.demonym`).
"""

from __future__ import annotations

from functools import lru_cache

from conflictcli.gazetteer.countries import country_key
from conflictcli.gazetteer.lookup import candidates
from conflictcli.gazetteer.place import Place
from conflictcli.gazetteer.tables import parts, rows


@lru_cache(maxsize=1)
def _parts() -> dict[str, tuple[str, str]]:
    return {country_key(w): (row["part"], row["country"]) for row in rows("peoples") for w in parts(row["words"])}


@lru_cache(maxsize=512)
def part_of_people(word: str) -> Place | None:
    """`"Scottish"`, `"Catalans"`, `"Texan"` → Scotland, Catalonia, Texas; None for the people of a whole country."""
    key = country_key(word)
    named = _parts().get(key) or _parts().get(key.removesuffix("s"))
    areas = (c.place for c in candidates(*named) if c.place.kind != "place") if named else ()
    return next(iter(areas), None)
