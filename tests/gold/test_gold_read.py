"""A gold file → what a person wants: verdicts, documents that were looked at, and lines that cannot be read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from conflictcli.gold.read import Gold, gold

Read = Callable[[str], Gold]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def reads(text: str) -> Gold:
        (tmp_path / "gold.csv").write_text(text)
        return gold(str(tmp_path / "gold.csv"))

    return reads


def events(found: Gold) -> dict[str, list[object]]:
    return {id: [event["location"] for event in each.events] for id, each in found.documents.items()}


# ---- any table -----------------------------------------------------------------------------------------------


def test_any_table_with_doc_id_is_gold(read: Read) -> None:
    found = read("doc_id,event_date,location,strikes\nb,2031-05-02,Ostra,4\na,,Miro,\na,2031-05-03,Vell,1\nc,,,\n")
    assert events(found) == {"a": ["Miro", "Vell"], "b": ["Ostra"], "c": []}
    assert found.columns == {"doc_id", "event_date", "location", "strikes"}
    assert (found.weighted, found.pending, found.skipped) == (False, 0, ())


def test_semicolons_and_a_byte_order_mark_are_what_excel_writes(read: Read) -> None:
    assert events(read("\ufeffdoc_id;ok;location\na;y;Ostra\n")) == {"a": ["Ostra"]}


def test_guarded_text_is_read_as_it_was(read: Read) -> None:
    assert events(read("doc_id,location\na,'=Ostra\n")) == {"a": ["=Ostra"]}


# ---- verdicts ------------------------------------------------------------------------------------------------

HEAD = "ok,doc_id,event_id,location\n"


@pytest.mark.parametrize("yes", ["y", "Y", "yes", "YES", "✓", " y "])
@pytest.mark.parametrize("no", ["n", "N", "No"])
def test_a_row_that_is_no_event_is_not_wanted(read: Read, yes: str, no: str) -> None:
    assert events(read(f"{HEAD}{yes},a,1,Ostra\n{no},a,2,Miro\n,a,,\n")) == {"a": ["Ostra"]}


def test_where_a_row_has_no_verdict_nobody_has_looked_at_the_document(read: Read) -> None:
    found = read(f"{HEAD}y,a,1,Ostra\n,a,2,Miro\ny,b,3,Vell\n")
    assert events(found) == {"b": ["Vell"]}
    assert found.pending == 1


def test_what_a_person_writes_in_is_an_event_with_or_without_a_verdict(read: Read) -> None:
    assert events(read(f"{HEAD}n,a,1,Ostra\n,a,,Miro\n,b,,Vell\n")) == {"a": ["Miro"], "b": ["Vell"]}


@pytest.mark.parametrize("verdict", ["y", "n"])
def test_a_document_without_rows_was_looked_at_where_it_has_a_verdict(read: Read, verdict: str) -> None:
    found = read(f"{HEAD}{verdict},a,,\n,b,,\n")
    assert events(found) == {"a": []}
    assert found.pending == 1


def test_a_document_of_which_nobody_can_say_is_left_out(read: Read) -> None:
    found = read(f"{HEAD}y,a,1,Ostra\n?,a,2,Miro\ny,b,,\n")
    assert events(found) == {"b": []}
    assert (found.unsure, found.pending) == (1, 0)


def test_without_event_id_each_line_that_tells_an_event_needs_a_verdict(read: Read) -> None:
    found = read("ok,doc_id,location\ny,a,Ostra\n,a,\ny,b,Miro\n,b,Vell\n,c,Vell\ny,d,\n")
    assert events(found) == {"a": ["Ostra"], "d": []}
    assert (found.pending, found.known) == (2, False)
    assert read("doc_id,location\na,Ostra\n").known


def test_rows_that_are_no_events_are_kept_apart(read: Read) -> None:
    found = read(f"{HEAD}y,a,1,Ostra\nn,a,2,Miro\n,a,,\nn,b,,\n")
    told = {id: [row["event_id"] for row in each.refused] for id, each in found.documents.items()}
    assert told == {"a": ["2"], "b": []}


# ---- weights -------------------------------------------------------------------------------------------------


def test_those_looked_at_stand_for_their_stratum(read: Read) -> None:
    head = "ok,doc_id,event_id,location,stratum,weight\n"
    found = read(f"{head}y,a,1,Ostra,high,5\n,a,,,,\ny,b,2,Miro,high,5\n,c,3,Vell,high,5\n,d,,,no row,9\n")
    assert {id: each.weight for id, each in found.documents.items()} == {"a": 7.5, "b": 7.5}
    assert found.weighted
    assert found.unseen == ("no row",)


# ---- what cannot be read -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        *(
            (f"{told},a,Ostra,,", f"its ok '{told}' is neither y nor n (nor ?): its report is left out")
            for told in ("maybe", "x", "X", "1", "0", "true", "FALSE", "✗")
        ),
        ("y,a,Ostra,May 2031,", "its event_date is no day: 'May 2031'. Days are written 2015-01-31: its report is"),
        ("y,a,Ostra,,0", "its weight 0.0 is not above 0: its report is left out"),
    ],
)
def test_a_line_that_cannot_be_meant_is_named(read: Read, line: str, reason: str) -> None:
    found = read(f"ok,doc_id,location,event_date,weight\ny,b,Miro,,2\n{line}\n")
    assert list(found.documents) == ["b"]
    assert [each.where.rpartition(":")[2] for each in found.skipped] == ["3"]
    assert found.skipped[0].reason.startswith(reason)


@pytest.mark.parametrize("line", ["y,,Ostra", "y,,", "n,a,Ostra,Miro", "y,a"])
def test_a_line_of_nobody_knows_which_report_leaves_out_those_around_it(read: Read, line: str) -> None:
    found = read(f"ok,doc_id,location\ny,a,Miro\n{line}\ny,b,Vell\ny,c,Vell\n")
    assert list(found.documents) == ["c"]
    assert found.unread == 2
    assert found.skipped[0].where.endswith("gold.csv:3")


def test_a_line_without_a_document_says_what_it_lacks(read: Read) -> None:
    reason = read("ok,doc_id,location\ny,,Ostra\n").skipped[0].reason
    assert reason == "no doc_id: write that of its document, so that it is known whose event it is"


def test_a_report_of_which_a_line_cannot_be_read_is_as_one_not_looked_at(read: Read) -> None:
    head = "ok,doc_id,event_id,location,event_date,stratum,weight\n"
    found = read(f"{head}y,a,1,Ostra,,high,2\ny,a,2,Miro,soon,high,2\n,a,,,,,\ny,b,3,Vell,,high,2\n")
    assert events(found) == {"b": ["Vell"]}
    assert (found.unread, found.pending, found.documents["b"].weight) == (1, 0, 4)


def test_a_cell_that_no_figure_depends_on_harms_no_line(read: Read) -> None:
    head = "ok,doc_id,event_id,location,published,start,end,confidence\n"
    found = read(f"{head}y,a,1,Ostra,last week,first,1.5,?\n")
    assert (events(found), found.skipped) == ({"a": ["Ostra"]}, ())


def test_a_last_day_before_the_first_is_named(read: Read) -> None:
    found = read("doc_id,event_date,event_date_end\na,2031-05-02,2031-05-01\n")
    assert "its last day 2031-05-01 is before its first, 2031-05-02" in found.skipped[0].reason


def test_empty_lines_are_nothing(read: Read) -> None:
    found = read("ok,doc_id,location,stratum\ny,a,Ostra,high\n,,,\n,,,high\n")
    assert list(found.documents) == ["a"]
    assert not any(each.error for each in found.skipped)


def test_merged_events_are_refused(read: Read) -> None:
    found = read("event_id,doc_id,n_reports,location\n1,a,2,Ostra\n")
    assert not found.documents
    assert "merged events" in found.skipped[0].reason


@pytest.mark.parametrize("name", ["gold.csv", "gold.xlsx"])
def test_what_is_not_there_is_told(name: str, tmp_path: Path) -> None:
    found = gold(str(tmp_path / name))
    assert not found.documents
    assert found.skipped[0].error


def test_a_table_without_documents_is_refused(read: Read) -> None:
    assert "no column 'doc_id'" in read("location,strikes\nOstra,4\n").skipped[0].reason


# ---- workbooks -----------------------------------------------------------------------------------------------


def test_a_workbook_saved_by_another_program_is_read(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    from datetime import datetime

    book = openpyxl.Workbook()
    book.active.append(["Remarks"])
    sheet = book.create_sheet("gold")
    sheet.append(["ok", "doc_id", "event_date", "location", "strikes", "url", None])
    sheet.append(["y", "a", datetime(2031, 5, 2), "Ostra & Miro", 4, None, "mine"])
    sheet.append([None, None, None, None, None, None, None])
    sheet.append(["y", 7, "2031-05-03", None, 2.0, None, None])
    book.save(tmp_path / "gold.xlsx")
    found = gold(str(tmp_path / "gold.xlsx"))
    assert found.skipped == ()
    told = {id: [(e["event_date"], e["location"], e["strikes"]) for e in d.events] for id, d in found.documents.items()}
    assert told == {"7": [("2031-05-03", None, 2)], "a": [("2031-05-02", "Ostra & Miro", 4)]}


def test_a_box_to_tick_is_no_verdict(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for line in (["ok", "doc_id", "event_id", "location"], [True, "a", "1", "Ostra"], [False, "a", "2", "Miro"]):
        book.active.append(line)
    book.save(tmp_path / "gold.xlsx")
    found = gold(str(tmp_path / "gold.xlsx"))
    assert [each.reason[:25] for each in found.skipped] == ["its ok 'TRUE' is neither ", "its ok 'FALSE' is neither"]
    assert not found.documents


def test_a_workbook_without_documents_is_refused(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(["location"])
    book.save(tmp_path / "gold.xlsx")
    assert (
        "no column 'doc_id' in the first 10 rows of any of its sheets"
        in gold(str(tmp_path / "gold.xlsx")).skipped[0].reason
    )
