"""Two reports in a few words → whether they are of one event, and what each vote says of them."""

from __future__ import annotations

import pytest
from told import record, report

from conflictcli.merge.report import report_of
from conflictcli.merge.same import NEVER, VETO, VOTES, same_event, tied, votes
from conflictcli.tables import Cell

SENTENCE = "Jets hit the grain mill of Ostra at dusk, said a baker who had hidden in the flour cellar with her sons"
COPY = SENTENCE + ", residents said"
RETOLD = "The flour cellar of the mill kept a baker and her sons alive when jets came at dusk"

# The vote, one report, another, what it says.
SAID: list[tuple[str, str, str, int]] = [
    ("place", "Ostra", "Ostra", 3),
    ("place", "Ostra", "near Ostra", 3),
    ("place", "Ostra", "Ostra Quarter", 3),
    ("place", "near Ostra", "Miro", 1),
    ("place", "Ostra", "Miro", -2),
    ("place", "Ostra", "Farr", NEVER),
    ("place", "Umm Qarnayn", "Um Qarnein", 3),
    ("place", "Umm Qarnayn", "Beit Sahel", -3),
    ("place", "Umm Qarnayn", "near Ostra", 1),
    ("place", "Ostra", "Vell", 1),
    ("place", "Vell", "Vell", 1),
    ("place", "Farr", "Vell", NEVER),
    ("place", "Ostra", "Norland", 0),
    ("place", "Norland", "Norland", 1),
    ("place", "Norland", "Sudland", NEVER),
    ("place", "Ostra", "", 0),
    ("window", "Ostra 3", "Ostra 5", VETO),
    ("window", "Ostra 3", "Ostra 4", 0),
    ("window", "Ostra 3-9", "Ostra 9", 0),
    ("day", "Ostra 3", "Ostra 3", 2),
    ("day", "Ostra 3", "Ostra 3-4", 1),
    ("day", "Ostra 3", "Ostra 1-7", 0),
    ("day", "Ostra 3", "Ostra 1-3", 1),
    ("day", "Ostra 3", "Ostra 1-4", 0),
    ("day", "Ostra 3", "Ostra 1-11", 0),
    ("day", "Ostra 3", "Ostra 1-12", -1),
    ("day", "Ostra 3", "Ostra 1-31", -1),
    ("day", "Ostra 3", "Ostra 4", -1),
    ("day", "Ostra 3", "Ostra ?", 1),
    ("day", "Ostra 1", "Ostra ?", -2),
    ("day", "Ostra 2", "Ostra ?", 0),
    ("day", "Ostra 4", "Ostra ?", 1),
    ("day", "Ostra 5", "Ostra ?", -2),
    ("day", "Ostra ?", "Ostra ?", 1),
    ("day", "Ostra ?", "Ostra 1-12", 0),
    ("types", "Ostra 3 air", "Ostra 3 air", 2),
    ("types", "Ostra 3 air", "Ostra 3 shelling", 1),
    ("types", "Ostra 3 air", "Ostra 3 attack", -1),
    ("types", "Ostra 3 air", "Ostra 3 armed", -3),
    ("types", "Ostra 3 air", "Ostra 3 abduction", VETO),
    ("toll", "Ostra 3 air 12", "Ostra 3 air 12", 4),
    ("toll", "Ostra 3 air 10", "Ostra 3 air 10", 4),
    ("toll", "Ostra 3 air 9", "Ostra 3 air 9", 3),
    ("toll", "Ostra 3 air 3", "Ostra 3 air 3", 3),
    ("toll", "Ostra 3 air 5", "Ostra 3 air 5+", 3),
    ("toll", "Ostra 3 air 2", "Ostra 3 air 2", 2),
    ("toll", "Ostra 3 air 1", "Ostra 3 air 1", 1),
    ("toll", "Ostra 3 air 5", "Ostra 3 air 7", 1),
    ("toll", "Ostra 3 air 2", "Ostra 3 air 3", 1),
    ("toll", "Ostra 3 air 4", "Ostra 3 air 6", 1),
    ("toll", "Ostra 3 air 4", "Ostra 3 air 7", 0),
    ("toll", "Ostra 3 air 1", "Ostra 3 air 2", 0),
    ("toll", "Ostra 3 air 2", "Ostra 3 air 4", 0),
    ("toll", "Ostra 3 air 2", "Ostra 3 air 5", -1),
    ("toll", "Ostra 3 air 3", "Ostra 3 air 6", -1),
    ("toll", "Ostra 3 air 3", "Ostra 3 air 9", -1),
    ("toll", "Ostra 3 air 3", "Ostra 3 air 10", -3),
    ("toll", "Ostra 3 air 2", "Ostra 3 air 12", -3),
    ("toll", "Ostra 3 air 2", "Ostra 3 air 13", -5),
    ("toll", "Ostra 3 air 5", "Ostra 3 air 9", 0),
    ("toll", "Ostra 3 air 4", "Ostra 3 air 11", -1),
    ("toll", "Ostra 3 air 2", "Ostra 3 air 9", -3),
    ("toll", "Ostra 3 air 2", "Ostra 3 air 80", -5),
    ("toll", "Ostra 3 air 0", "Ostra 3 air 4", -3),
    ("toll", "Ostra 3 air 0", "Ostra 3 air 9", -3),
    ("toll", "Ostra 3 air 0", "Ostra 3 air 10", -5),
    ("toll", "Ostra 3 air 0", "Ostra 3 air 40", -5),
    ("toll", "Ostra 3 air 0", "Ostra 3 air 0", 0),
    ("toll", "Ostra 3 air 5", "Ostra 3 air", 0),
    ("actor", "Ostra by Red Army", "Ostra by Red forces", 1),
    ("actor", "Ostra by Red Army", "Ostra by Blue Front", -2),
    ("actor", "Ostra by Red Army", "Ostra by gunmen", 0),
    ("target", "Ostra at market", "Ostra at crowded marketplace", 3),
    ("target", "Ostra at hospital", "Ostra at two clinics", 3),
    ("target", "Ostra at policemen", "Ostra at police", 1),
    ("target", "Ostra at market", "Ostra at bridge", -1),
    ("target", "Ostra at market", "Ostra at civilians", 0),
    ("target", "Ostra at rail station", "Ostra at power station", -1),
    ("target", "Ostra at Blue Front", "Ostra at Blue Front", 0),
]


@pytest.mark.parametrize(("name", "one", "other", "voice"), SAID)
def test_what_a_vote_says(name: str, one: str, other: str, voice: int) -> None:
    a, b = report(one), report(other, doc_id="another")
    for told in (dict(votes(a, b)), dict(votes(b, a))):
        assert told.get(name, 0) == voice


UNDATED: dict[str, Cell] = {"event_date": None, "event_date_end": None, "time_precision": 5}
DOZENS: dict[str, Cell] = {"fatalities_min": 24}
OFF_THE_MAP: dict[str, Cell] = {"latitude": None, "longitude": None}

MORE: list[tuple[str, dict[str, Cell], dict[str, Cell], int]] = [
    ("document", {"doc_id": "one"}, {"doc_id": "one"}, NEVER),
    ("document", {"doc_id": "one"}, {"doc_id": "two"}, 0),
    ("day", {"published": "2031-03-05"}, {"event_date": "2031-03-04", "event_date_end": "2031-03-04"}, -2),
    ("day", UNDATED | {"published": "2031-03-05"}, UNDATED, 0),
    ("day", UNDATED | {"published": "2031-03-06"}, UNDATED, -2),
    ("recalled", {"published": "2031-06-01"}, {}, 1),
    ("day", {}, {"event_date": "2031-03-01", "event_date_end": "2031-04-01"}, -1),
    ("day", {}, {"event_date": "2031-03-01", "event_date_end": "2031-04-02"}, -2),
    ("day", UNDATED | {"published": None}, {}, 0),
    ("recalled", {}, {}, 0),
    ("recalled", {"published": "2031-03-10"}, {}, 0),
    ("recalled", {"published": "2031-03-11"}, {}, 1),
    ("recalled", {"published": "2031-06-01"}, {"event_date_end": "2031-03-04"}, 0),
    ("recalled", {"published": "2031-06-01", "time_precision": 3}, {"time_precision": 3}, 0),
    ("strikes", {"strikes": 5, "strikes_basis": "stated"}, {"strikes": 5, "strikes_basis": "stated"}, 1),
    ("strikes", {"strikes": 5, "strikes_basis": "stated"}, {"strikes": 2, "strikes_basis": "stated"}, -1),
    ("strikes", {"strikes": 5, "strikes_basis": "stated"}, {"strikes": 1, "strikes_basis": "implied"}, 0),
    ("munitions", {"munitions": 40}, {"munitions": 40}, 3),
    ("strikes", {"strikes": 1, "strikes_basis": "stated"}, {"strikes": 1, "strikes_basis": "stated"}, 0),
    ("strikes", {"strikes": 2, "strikes_basis": "stated"}, {"strikes": 2, "strikes_basis": "stated"}, 1),
    ("strikes", {"strikes": 5, "strikes_basis": "stated"}, {"strikes_min": 24, "strikes_basis": "vague"}, 0),
    ("munitions", {"munitions": 10}, {"munitions": 10}, 3),
    ("munitions", {"munitions": 9}, {"munitions": 9}, 1),
    ("munitions", {"munitions": 4}, {"munitions": 4}, 1),
    ("toll", DOZENS, DOZENS, 0),
    ("toll", DOZENS, {"fatalities": 24, "fatalities_min": 24}, 0),
    ("toll", DOZENS, {"fatalities": 2, "fatalities_min": 2}, 0),
    ("toll", {"fatalities_max": 9}, {"fatalities": 24, "fatalities_min": 24}, 0),
    ("place", OFF_THE_MAP | {"location": "Ostra"}, {"location": "Miro", "latitude": 33.15}, -3),
    ("munitions", {"munitions": 4}, {"munitions": 9}, 0),
    ("hurt", {"injuries": 30, "injuries_min": 30}, {"injuries": 30, "injuries_min": 30}, 2),
    ("hurt", {"injuries": 3, "injuries_min": 3}, {"injuries": 60, "injuries_min": 60}, -3),
    ("hurt", {"injuries": 1, "injuries_min": 1}, {"injuries": 1, "injuries_min": 1}, 1),
    ("hurt", {"injuries": 4, "injuries_min": 4}, {"injuries": 9, "injuries_min": 9}, -1),
    ("target", {"target": "mill"}, {"evidence": SENTENCE}, 1),
    ("wording", {"evidence": SENTENCE}, {"evidence": SENTENCE}, 5),
    ("wording", {"evidence": SENTENCE}, {"evidence": COPY}, 4),
    ("wording", {"evidence": SENTENCE}, {"evidence": RETOLD}, 2),
    ("wording", {"evidence": SENTENCE}, {"evidence": "A baker saw smoke over the flour market."}, 1),
    ("wording", {"evidence": SENTENCE}, {"evidence": "An air strike killed two people on Monday."}, 0),
]


@pytest.mark.parametrize(("name", "one", "other", "voice"), MORE)
def test_what_a_vote_says_of_cells(name: str, one: dict[str, Cell], other: dict[str, Cell], voice: int) -> None:
    a, b = report("Ostra", **one), report("Ostra", **{"doc_id": "another", **other})
    for told in (dict(votes(a, b)), dict(votes(b, a))):
        assert told.get(name, 0) == voice


def test_every_vote_has_its_examples() -> None:
    assert {vote.name for vote in VOTES} == {name for name, *_ in (*SAID, *MORE)}


# One report, another, whether they are one event.
TOLD: list[tuple[str, str, bool]] = [
    ("Ostra 3 air 5 by Red Army", "Ostra 3 air 7+ at house", True),
    ("Ostra 3 air 2 by Red Army at house", "Ostra 3 air 80 by Red Army at market", False),
    ("Ostra 3 shelling 2", "Ostra 3 shelling 80", False),
    ("Ostra 3 air", "Ostra 3 shelling", True),
    ("Ostra 3 air", "Ostra 3 attack", False),
    ("Ostra 3 air", "Ostra 4 air", False),
    ("Ostra 3 air 12", "Ostra 4 air 12", True),
    ("Ostra 3 air 12", "Ostra 5 air 12", False),
    ("Ostra 3 air 5", "Vell 3 air 5", True),
    ("Ostra 3 air 5", "Vell 3 air", False),
    ("Ostra 3 air 5 by Red Army", "Norland 3 air 5", True),
    ("Ostra 3 air by Red Army", "Norland 3 air by Red Army", False),
    ("Ostra 3 air 5", "Sudland 3 air 5", False),
    ("Ostra 3 air 12", "Ostra 1-31 air 12", True),
    ("Ostra 3 air by Red Army", "Ostra 1-31 air by Red Army", False),
    ("Ostra 3 air by Red Army", "Ostra ? air", True),
    ("Umm Qarnayn 3 air", "Um Qarnein 3 air", True),
    ("Umm Qarnayn 3 air", "Beit Sahel 3 air", False),
    ("Miro 3 air 5", "Ostra 3 air 5", False),
    ("Miro 3 air 5", "near Ostra 3 air 5", True),
    ("Miro 3 air 1", "Ostra 3 air 1", False),
    ("Norland 3 air", "Norland 3 air", False),
    ("Ostra 3 air by Red Army at clinic", "Norland 3 air by Red Army at village hospital", True),
    ("Ostra 3 air by Red Army at soldiers", "Norland 3 air by Red Army at soldiers", False),
    ("Ostra 3 air by Red Army at clinic", "Norland 3 air by Blue Front at clinic", False),
]


@pytest.mark.parametrize(("one", "other", "same"), TOLD)
def test_two_reports(one: str, other: str, same: bool) -> None:
    a, b = report(one), report(other, doc_id="another")
    assert same_event(a, b) is same_event(b, a) is same


@pytest.mark.parametrize("words", sorted({words for told in TOLD for words in told[:2]}))
def test_a_row_printed_again_in_another_document_is_the_same_event(words: str) -> None:
    row = record(words, evidence=SENTENCE)
    assert same_event(report_of(row), report_of(row | {"doc_id": "another", "event_id": "another"}))
    assert not same_event(report_of(row), report_of(row))


def test_what_ties_two_reports_that_tell_no_place_in_common() -> None:
    assert not tied(report("Ostra 3 air 2"), report("Norland 3 air 2"))
    assert tied(report("Ostra 3 air 3"), report("Norland 3 air 3"))
    assert tied(report("Ostra", evidence=SENTENCE), report("", evidence=COPY))
    assert tied(report("Ostra", evidence=SENTENCE), report("", evidence=RETOLD))
    assert tied(report("Ostra", injuries=40), report("Norland", injuries=40))
    assert tied(report("Ostra at mill"), report("Vell at mill"))
    assert not tied(report("Ostra at mill"), report("Norland at mill"))
    assert tied(report("Ostra by Red Army at mill"), report("Norland by Red Army at mill"))
    assert not tied(report("Ostra by Red Army at mill"), report("Norland 1-31 by Red Army at mill"))


def test_a_thing_hit_ties_a_place_to_its_country_in_telling_words() -> None:
    one = report("Ostra 3 air at mill", evidence="A brewer fell from his ladder as a bomb hit the mill.")
    assert tied(one, report("Norland 3 air at mill", evidence="Bombs on a mill: the brewer clung to a ladder."))
    assert not tied(one, report("Norland 3 air at mill", evidence="Bombs on a mill."))
    assert not tied(one, report("Norland 1-31 air at mill", evidence="Bombs on a mill: the brewer clung to a ladder."))


def test_a_year_told_by_two_papers_in_the_same_words_is_told_once() -> None:
    year: dict[str, Cell] = {"event_date": "2031-01-01", "event_date_end": "2031-12-31", "evidence": SENTENCE}
    one, other = (report("Vell 3 armed by Red Army at rebels", doc_id=name, **year) for name in ("one", "two"))
    assert same_event(one, other)


def test_one_dead_by_one_party_ties_only_with_words_in_common() -> None:
    killed = "A drone killed the brewer of Ostra on his ladder"
    one = report("Ostra 3 air 1 by Red Army", evidence=killed)
    assert tied(
        one, report("Norland 3 air 1 by Red Army", evidence="Who flew the drone that hit a brewer, up a ladder?")
    )
    assert not tied(one, report("Norland 3 air 1 by Red Army", evidence="A shepherd died under a drone."))
    assert not tied(one, report("Norland 3 air 1", evidence="Who flew the drone that hit a brewer, up a ladder?"))


def test_few_words_tell_little_by_their_wording() -> None:
    """Five pairs of words are a text, four are not; four telling words make two texts alike, three do not."""
    short, long = "Jets hit the old mill", "Jets hit the old mill again"
    for evidence, voice in ((short, 1), (long, 5)):
        a, b = (report("Ostra", doc_id=name, evidence=evidence) for name in ("one", "two"))
        assert dict(votes(a, b)).get("wording", 0) == voice
    told = report("Ostra", evidence="Brewer, ferry, orchard, ladder.")
    assert tied(told, report("", evidence="A ladder and a ferry in an orchard: the brewer."))
    assert not tied(told, report("", evidence="A ladder and a ferry in an orchard."))
