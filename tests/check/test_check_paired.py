"""Rows without a codebook and with it: what came, what went, what changed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from conflictcli.check.against import records
from conflictcli.check.paired import SILENT, RowChange, row_changes
from conflictcli.tables import EVENT_COLUMNS, Cell, Record


def row(**cells: Cell) -> Record:
    return {
        **dict.fromkeys(EVENT_COLUMNS),
        "event_id": "a",
        "start": 0,
        "end": 50,
        "evidence": "Men boarded it.",
        **cells,
    }


def kinds(before: list[Record], after: list[Record]) -> list[str]:
    return [change.kind for change in row_changes(before, after)]


def test_the_same_is_no_change() -> None:
    assert row_changes([row()], [row(event_id="b", rules="shipping:boarded")]) == []


def test_rows_come_and_go() -> None:
    assert kinds([], [row()]) == ["new"]
    assert kinds([row()], []) == ["gone"]
    assert kinds([row()], [row(event_id="b", start=60, end=90)]) == ["gone", "new"]


def test_a_row_of_the_same_words_has_changed() -> None:
    (change,) = row_changes([row(sub_event_type="Attack")], [row(event_id="b", sub_event_type="Boarding", strikes=1)])
    assert (change.kind, change.columns) == ("changed", ("sub_event_type", "strikes"))


def test_a_title_is_known_by_its_words() -> None:
    title: dict[str, Cell] = {"start": None, "end": None}
    assert kinds([row(**title)], [row(event_id="b", strikes=1, **title)]) == ["changed"]
    assert kinds([row(**title)], [row(event_id="b", evidence="Men left.", **title)]) == ["gone", "new"]


def test_of_several_the_nearest_find_each_other() -> None:
    here, there = row(location_text="Vell"), row(event_id="b", location_text="Miro")
    after = row(event_id="c", location_text="Miro", strikes=2)
    changes = row_changes([here, there], [after])
    assert [(each.kind, each.row["location_text"]) for each in changes] == [("gone", "Vell"), ("changed", "Miro")]


def test_rows_find_each_other_so_that_all_have_most_in_common() -> None:
    """The two nearest are not paired where that leaves the others with nothing alike."""
    first: dict[str, Cell] = {"location_text": "Vell", "actor": "A", "target": "B"}
    second: dict[str, Cell] = {"location_text": "Miro", "actor": "A", "target": "C"}
    before = [row(**first, strikes=1), row(event_id="b", **second, strikes=1)]
    after = [
        row(event_id="c", location_text="Miro", actor="A", target="B", strikes=2),
        row(event_id="d", location_text="Ostra", actor="D", target="C", strikes=2),
    ]
    changes = row_changes(before, after)
    assert [(each.before["target"], each.after["target"]) for each in changes if each.before and each.after] == [
        ("B", "B"),
        ("C", "C"),
    ]


def test_no_row_is_left_over_for_the_sake_of_a_nearer_one() -> None:
    before = [row(start=0, end=20), row(event_id="b", start=30, end=50, evidence="They left.")]
    after = [row(event_id="c", start=10, end=40, strikes=1), row(event_id="d", start=45, end=60, strikes=1)]
    assert kinds(before, after) == ["changed", "changed"]


def test_one_row_of_two_that_are_alike_goes() -> None:
    assert kinds([row(), row()], [row()]) == ["gone"]


def test_rows_as_a_table_has_them() -> None:
    old, new = row(strikes=1), row(strikes=2)
    assert [each["change"] for each in records(RowChange(old, new))] == ["before", "after"]
    assert [each["change"] for each in records(RowChange(old, None))] == ["gone"]
    assert [each["change"] for each in records(RowChange(None, new))] == ["new"]


ROWS = st.lists(
    st.builds(
        lambda n, start, strikes, place: row(
            event_id=n, start=start, end=start + 20, evidence=f"{start}", strikes=strikes, location_text=place
        ),
        st.sampled_from("abcd"),
        st.sampled_from([0, 15, 40]),
        st.sampled_from([None, 1, 2]),
        st.sampled_from(["Vell", "Miro"]),
    ),
    max_size=5,
)


def seen(cells: Record) -> tuple[Cell, ...]:
    return tuple(cell for name, cell in cells.items() if name not in SILENT)


@given(ROWS, ROWS)
def test_what_is_before_and_what_changes_make_what_is_after(before: list[Record], after: list[Record]) -> None:
    """No row is told twice, and none is forgotten: rows before, less what went, and what came, are the rows after."""
    rows = [seen(each) for each in before]
    for change in row_changes(before, after):
        if change.before is not None:
            rows.remove(seen(change.before))
        if change.after is not None:
            rows.append(seen(change.after))
        assert change.kind != "changed" or change.columns
    assert sorted(map(repr, rows)) == sorted(repr(seen(each)) for each in after)


@given(ROWS)
def test_nothing_changes_where_nothing_did(rows: list[Record]) -> None:
    assert row_changes(rows, rows) == []


@given(ROWS, ROWS)
def test_backwards_what_came_went(before: list[Record], after: list[Record]) -> None:
    there, back = kinds(before, after), kinds(after, before)
    assert there.count("new") - there.count("gone") == back.count("gone") - back.count("new")
