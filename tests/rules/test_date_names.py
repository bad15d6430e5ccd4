"""Places and groups that are named for a day."""

from __future__ import annotations

import pytest

from conflictcli.document import Document
from conflictcli.reading import find


def dates(text: str) -> list[str]:
    return [m.text for m in find(Document("t", text), ("date",))]


@pytest.mark.parametrize(
    "text",
    [
        "Shells fell on Vell in July 7 neighbourhood.",
        "Shells fell at 7 July and Mill Road areas.",
        "Shells fell in the 14 July Street and near 25 May Square.",
        "Shells fell in the 3 June avenue, at the 17 October bridge and at the 2 May boulevard.",
        "Shells fell in the 3 May quarter, the 4 May suburb and the 5 May roundabout.",
        "Shells fell at June 30 University and in the May 9 camp.",
        "The March 8 coalition, the March 14 Alliance and the April 6 Youth Movement met.",
        "The 17 November Group, the 15 May Organization and the 2 May Organisation met.",
        "They live on 26 July Street, on 17th of Ramadan Street and near the 14th of Ramadan Mosque.",
        "A man was shot on 2 May Square, on 2 May Avenue, on 2 May Bridge and on 2 May Boulevard.",
        "A man was shot on 2 May Roundabout, on 2 May Road and by the 2 May Mosque.",
        "The 1 May Brigade and the 2 May Battalion fought.",
    ],
)
def test_a_name_is_no_date(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Since July 7 streets are empty.", ["July 7"]),
        ("On 7 July coalition men left.", ["7 July"]),
        ("By 7 July areas near the river were dry.", ["7 July"]),
        ("From 7 July, Mill Road areas were dry.", ["7 July"]),
        ("The 3 July camp raid killed six.", ["The 3 July"]),
        ("The 3 July Mill Street attack killed six.", ["The 3 July"]),
        ("The 7 July 2019 neighbourhood vote was held.", ["The 7 July 2019"]),
        ("Shells fell in Miro on 7 July.", ["7 July"]),
    ],
)
def test_a_day_is_no_name(text: str, found: list[str]) -> None:
    assert dates(text) == found
