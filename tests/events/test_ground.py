"""A place that no list knows, or only elsewhere, stands where its sentence says that the town or region is."""

from __future__ import annotations

from datetime import date

import pytest

from conflictcli.document import Document
from conflictcli.events import extract


def point(text: str) -> tuple[str, str]:
    """Name of the place of the first row, and name of the place whose point it has."""
    where = extract(Document("t", text, "", date(2020, 5, 20)))[0].where
    return where.names[0], where.places[0].name if where.places else ""


@pytest.mark.parametrize(
    ("text", "name", "ground"),
    [
        ("On 4 May 2020, in Manaus, Amazonas, gunmen shot two men in Vella neighborhood.", "Vella", "Manaus"),
        ("On 4 May 2020 gunmen shot two men in Ostralla village, northwest Misrata district.", "Ostralla", "Misrata"),
        (
            "On 4 May 2020 an army convoy was bombed in the Mirralla area, southwest Haditha district.",
            "Mirralla",
            "Haditha",
        ),
        ("On 4 May 2020, in Niteroi, Rio de Janeiro, gunmen shot a man in Fonseca neighborhood.", "Fonseca", "Niteroi"),
        (
            "On 4 May 2020, in Fresnillo, Zacatecas, gunmen shot a man in Colonia Del Valle.",
            "Colonia Del Valle",
            "Fresnillo",
        ),
        # What is known stays, and so does an unknown name beside a place elsewhere.
        ("On 4 May 2020, gunmen from Mosul shot a man in Tikrit.", "Tikrit", "Tikrit"),
    ],
)
def test_where_an_unknown_name_lies(text: str, name: str, ground: str) -> None:
    assert point(text) == (name, ground)
