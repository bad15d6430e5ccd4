"""Cells as spreadsheets of other countries save them → as rows have them; and whole sheets, saved so."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictcli.gold.read import Gold, gold
from conflictcli.gold.spelt import DAY_FIRST, DAYS, MONTH_FIRST, TwoDays, order_of_days, spelt
from conflictcli.rows.cells import BadCell
from conflictcli.tables import Cell

# ---- a cell --------------------------------------------------------------------------------------------------

ANY_DAY = st.dates(date(1900, 1, 1), date(2999, 12, 31))
WAYS: dict[str, Callable[[date], str]] = {
    "dots": lambda day: f"{day.day:02}.{day.month:02}.{day.year}",
    "short dots": lambda day: f"{day.day}.{day.month}.{day.year}",
    "dots and blanks": lambda day: f"{day.day}. {day.month}. {day.year}",
    "year first": lambda day: f"{day.year}/{day.month}/{day.day}",
    "marked": lambda day: f"'{day.isoformat()}",
    "with midnight": lambda day: f"{day.day}.{day.month}.{day.year} 00:00",
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
@given(day=ANY_DAY)
def test_a_day_that_is_written_otherwise_is_that_day(way: Callable[[date], str], day: date) -> None:
    assert spelt(way(day), "event_date", "date", "") == day.isoformat()


@given(ANY_DAY)
def test_slashes_are_read_in_the_order_of_the_file(day: date) -> None:
    for order, text in ((DAY_FIRST, f"{day.day}/{day.month}/{day.year}"), (MONTH_FIRST, f"{day:%m-%d-%Y}")):
        assert spelt(text, "event_date", "date", order) == day.isoformat()


def test_slashes_without_an_order_are_two_days() -> None:
    with pytest.raises(TwoDays, match=r"save the sheet as \.xlsx, or write days as 2015-01-31"):
        spelt("3/4/2031", "event_date", "date", "")
    assert spelt("4/4/2031", "event_date", "date", "") == "2031-04-04"


@pytest.mark.parametrize("text", ["31.2.2031", "1.13.2031", "0.1.2031", "3.4.31", "May", "2031/13/1", "2031"])
def test_what_is_no_day_is_none(text: str) -> None:
    with pytest.raises(BadCell, match="is no day"):
        spelt(text, "event_date", "date", DAY_FIRST)


@pytest.mark.parametrize(
    ("days", "order"),
    [
        (("3/4/2031", "5/6/2031"), ""),
        (("3/4/2031", "25/6/2031"), DAY_FIRST),
        (("3/4/2031", "6/25/2031 0:00"), MONTH_FIRST),
        (("25/6/2031", "6/25/2031"), ""),
        (("25/25/2031", "4/4/2031", "25.6.2031"), ""),
        ((), ""),
    ],
)
def test_all_days_of_a_file_settle_the_order(days: tuple[str, ...], order: str) -> None:
    assert order_of_days([{"event_date": each, "location": "13/1/2031"} for each in days]) == order
    assert order_of_days([{DAYS[at % len(DAYS)]: each} for at, each in enumerate(days)]) == order


@pytest.mark.parametrize(
    ("value", "kind", "cell"),
    [
        ("1,0", "decimal", 1.0),
        ("2,333333", "decimal", 2.333333),
        ("4,125", "decimal", 4.125),
        ("2.5", "decimal", 2.5),
        ("-0,5", "decimal", -0.5),
        ("5,0", "integer", 5),
        ("5.0", "integer", 5),
        ("'12", "integer", 12),
        (" 12 ", "integer", 12),
        (12, "integer", 12),
        ("", "integer", None),
        ("'", "integer", None),
        (" Ostra, Miro ", "text", "Ostra, Miro"),
        ("'Ostra", "text", "'Ostra"),
    ],
)
def test_figures_and_words(value: object, kind: str, cell: Cell) -> None:
    assert spelt(value, "it", kind, "") == cell


@pytest.mark.parametrize("text", ["1,000", "1.000", "12.345.678"])
def test_what_may_be_thousands_is_not_guessed(text: str) -> None:
    with pytest.raises(BadCell, match="may be a thousand times as many"):
        spelt(text, "munitions", "integer", "")


@pytest.mark.parametrize(("text", "kind"), [("5,5", "integer"), ("many", "integer"), ("1,2,3", "decimal")])
def test_what_is_no_figure_is_none(text: str, kind: str) -> None:
    with pytest.raises(BadCell):
        spelt(text, "weight", kind, "")


# ---- a sheet -------------------------------------------------------------------------------------------------

HEAD = (
    *("ok", "doc", "published", "title", "text", "evidence", "event_date", "event_date_end", "sub_event_type"),
    *("location", "country", "strikes", "munitions_min", "fatalities", "note", "stratum", "weight", "start", "end"),
    *("event_id", "doc_id"),
)
LINES: tuple[tuple[str, ...], ...] = (
    (
        *("y", "1", "2031-05-03", "Raid; a first report", "Jets hit Ostra, Norland, on 2 May.", "Jets hit Ostra"),
        *("2031-05-02", "", "Air/drone strike", "Ostra", "Norland", "4", "", "12", "", "one row, high", "2.5"),
        *("0", "14", "78ec5dfb3bfd0f2c", "wire-1"),
    ),
    ("", "1", *[""] * 13, "one row, high", "2.5", *[""] * 3, "wire-1"),
    (
        *("y", "2", "2031-05-12", "TRUE", "Guns fired on Miro from 9 to 11 May.", "Guns fired on Miro"),
        *("2031-05-09", "2031-05-11", "Shelling/artillery/missile attack", "Miro", "", "", "24", "", "many; no figure"),
        *("one row, high", "2.5", "0", "18", "f1a4c84ca261ddfd", "wire-2"),
    ),
    ("", "2", *[""] * 13, "one row, high", "2.5", *[""] * 3, "wire-2"),
    ("y", "3", "2031-05-04", "Council", "Of the budget.", *[""] * 10, "no row", "7.333333", *[""] * 3, "wire-3"),
)


def saved(
    path: Path,
    day: Callable[[date], str] = date.isoformat,
    comma: bool = False,
    delimiter: str = ",",
    bom: bool = False,
) -> Gold:
    """The sheet as a spreadsheet of some country saves it."""

    def cell(name: str, text: str) -> str:
        if name in DAYS and text:
            return day(date.fromisoformat(text))
        return text.replace(".", ",") if name == "weight" and comma else text

    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=delimiter)
    writer.writerow(HEAD)
    writer.writerows([cell(name, text) for name, text in zip(HEAD, line, strict=True)] for line in LINES)
    path.write_bytes(stream.getvalue().encode("utf-8-sig" if bom else "utf-8"))
    return gold(str(path))


def slashed(day: date) -> str:
    return f"{day.month}/{day.day}/{day.year}"


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_a_sheet_saved_in_another_country_is_the_same_gold(way: Callable[[date], str], tmp_path: Path) -> None:
    here = saved(tmp_path / "here.csv")
    assert here.skipped == ()
    assert [each.weight for each in here.documents.values()] == [2.5, 2.5, 7.333333]
    assert saved(tmp_path / "there.csv", way, comma=True, delimiter=";", bom=True) == here


def test_slashed_days_are_read_where_one_settles_their_order(tmp_path: Path) -> None:
    """The sheet of ten days later: a report of the 14th, and a raid of the 19th."""
    found = saved(tmp_path / "there.csv", lambda day: slashed(day + timedelta(10)))
    here = saved(tmp_path / "here.csv", lambda day: (day + timedelta(10)).isoformat())
    assert found == here
    assert found.documents["wire-2"].events[0]["event_date_end"] == "2031-05-21"


def test_slashed_days_that_nothing_settles_are_told_once_a_column(tmp_path: Path) -> None:
    found = saved(tmp_path / "sheet.csv", slashed)
    assert list(found.documents) == ["wire-3"]
    assert found.unread == 2
    assert [each.reason for each in found.skipped] == [
        "its event_date is written as 5/2/2031, which may be two days: save the sheet as .xlsx, or write days as "
        "2015-01-31. Reports with such days are left out"
    ]


@pytest.mark.parametrize(("yes", "no"), [("ja", "nein"), ("Oui", "non"), ("SÍ", "NO")])
def test_verdicts_of_other_languages(yes: str, no: str, tmp_path: Path) -> None:
    (tmp_path / "gold.csv").write_text(f"ok,doc_id,event_id,location\n{yes},a,1,Ostra\n{no},a,2,Miro\n")
    found = gold(str(tmp_path / "gold.csv"))
    assert found.skipped == ()
    assert [event["location"] for event in found.documents["a"].events] == ["Ostra"]


def test_doc_ids_all_of_which_are_marked_as_text_are_what_stands_behind_the_mark(tmp_path: Path) -> None:
    path = tmp_path / "gold.csv"
    path.write_text("doc_id,location\n'007,Ostra\n'1e5,Miro\n")
    assert list(gold(str(path)).documents) == ["007", "1e5"]
    path.write_text("doc_id,location\n'007,Ostra\nb,Miro\n")
    assert list(gold(str(path)).documents) == ["'007", "b"]
