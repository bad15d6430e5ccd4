"""Country → its capital, as a place: "in the Turkish capital" names Ankara without its name.

capitals.csv has the capitals of GeoNames' list of countries that the gazetteer knows, without those that are disputed.
"""

from __future__ import annotations

from functools import lru_cache

from conflictcli.gazetteer.lookup import candidates
from conflictcli.gazetteer.place import Place
from conflictcli.gazetteer.tables import rows


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    return {row["code"]: row["capital"] for row in rows("capitals")}


@lru_cache(maxsize=64)
def capital(code: str) -> Place | None:
    """The capital of a country (ISO code): `capital("TR")` → Ankara; None where there is none or it is disputed."""
    name = _names().get(code)
    found = candidates(name) if name else ()
    return next((c.place for c in found if c.place.country_code == code and c.place.kind == "place"), None)
