"""What a document has told so far: the accounts that have a day are known without a search."""

from __future__ import annotations

from datetime import date

import pytest

from conflictcli.document import Document
from conflictcli.events.assemble import assemble
from conflictcli.reading import reading


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("An air strike hit Mosul. A car bomb killed two people in Tikrit on Tuesday.", [False, True]),
        ("A bomb killed four people in Mosul. Two of the dead in the incident on Tuesday were children.", [True]),
        ("Gunmen killed six people in Kabul on Monday. A bomb hit Mosul.", [True, False]),
        ("A bomb hit Mosul, killing four people. Gunmen killed six people in Kabul.", [False, False]),
    ],
)
def test_accounts_with_a_day(text: str, days: list[bool]) -> None:
    assembly = assemble(reading(Document("t", text, "", date(2016, 3, 18))))
    assert [bool(account.when.text) for account in assembly.accounts] == days
    assert assembly.dated == tuple(n for n, told in enumerate(days) if told)
    assert list(assembly.with_days()) == [a for a, told in zip(assembly.accounts, days, strict=True) if told]
    assert list(assembly.with_days(latest_first=True)) == list(assembly.with_days())[::-1]
