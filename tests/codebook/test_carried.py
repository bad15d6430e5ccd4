"""Codes and notes that rows have, learned from them: the same in whatever order they come, and none where they differ."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from conflictcli.codebook.carried import Carried, left_to_rows
from conflictcli.codebook.cells import added_by
from conflictcli.rules.own.entries import BUILT_IN, Codebook, Coded, Source
from conflictcli.tables import ADDED, Record

NAMES = ("Ostra Corsairs", "police", "gunmen")
PAPERS = ("Coast Herald", "Vell Post")


def row(actor: str, code: str | None, source: str = "", note: str | None = None, url: str = "") -> Record:
    return {
        "event_id": "a", "actor": actor, "target": None, "source": source, "url": url,
        "actor_code": code, "target_code": None, "source_note": note,
    }  # fmt: skip


def learned(*rows: Record) -> Carried:
    told = Carried(tuple(ADDED), set(ADDED))
    list(told.heard(rows))
    return told


def test_what_no_codebook_gives_is_left_to_rows() -> None:
    assert tuple(left_to_rows(BUILT_IN)) == tuple(left_to_rows(None)) == tuple(ADDED)
    assert tuple(left_to_rows(Codebook(codes=(Coded("police", "POL"),)))) == ("source_note",)
    assert tuple(left_to_rows(Codebook(sources=(Source(("Coast Herald",), "x"),)))) == ("actor_code", "target_code")


def test_slots_stand_in_step_with_names() -> None:
    told = learned(row("police; Ostra Corsairs; gunmen", "; CORS;"))
    assert told.to({"actor": "gunmen; ostra corsairs", "target": "Ostra Corsairs"}) == {
        "actor": "gunmen; ostra corsairs",
        "target": "Ostra Corsairs",
        "actor_code": "; CORS",
        "target_code": "CORS",
        "source_note": None,
    }


def test_a_cell_that_somebody_changed_says_of_nobody_whose_code_it_is() -> None:
    assert learned(row("police; gunmen", "POL")).to(row("police", None))["actor_code"] is None


def test_a_paper_without_a_name_is_known_by_its_address() -> None:
    told = learned(row("", None, note="state paper", url="https://www.herald.example/2"))
    event = {"n_reports": 2, "sources": None, "urls": "https://herald.example/7"}
    assert told.to(event)["source_note"] == "herald.example: state paper"


def test_many_names_that_differ_are_not_all_told() -> None:
    told = learned(*(row(f"P{n}", code) for n in range(7) for code in ("A", "B")))
    assert told.told().startswith("rows disagree on the code of P0, ") and " and 2 more: left empty" in told.told()
    assert learned(row("police", "A"), row("police", "A")).told() == ""


coded = st.tuples(
    st.sampled_from(NAMES),
    st.sampled_from((None, "A", "B")),
    st.sampled_from(PAPERS),
    st.sampled_from((None, "x", "y")),
).map(lambda cells: row(*cells))


@given(st.lists(coded).flatmap(lambda rows: st.tuples(st.just(rows), st.permutations(rows))))
def test_order_changes_nothing(rows: tuple[list[Record], list[Record]]) -> None:
    one, other = (learned(*each) for each in rows)
    assert (one.codes, one.sources, one.told()) == (other.codes, other.sources, other.told())
    for each in rows[0]:
        code = each["actor_code"]
        assert one.to(each)["actor_code"] in (code, None) or code is None


@given(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(PAPERS)), min_size=1))
def test_of_one_codebook_it_says_what_that_says(told: list[tuple[str, str]]) -> None:
    book = Codebook(
        codes=(Coded("police", "POL"), Coded("gunmen", "GUN")), sources=(Source(("Vell Post",), "tabloid"),)
    )
    rows = [added_by(book).to(row(actor, None, source)) for actor, source in told]
    carried = learned(*rows)
    events = [
        {"event_id": "a", "n_reports": 1, "actor": actor, "target": actor, "sources": "; ".join(PAPERS), "urls": None}
        for actor, _ in told
    ]
    for event in events:
        wanted = added_by(book).to(event)
        if all(source != "Vell Post" for _, source in told):
            wanted["source_note"] = None
        assert carried.to(event) == wanted
