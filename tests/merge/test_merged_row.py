"""A group of reports → its row: figures and who told them, independent sources, what most of them say."""

from __future__ import annotations

import pytest
import rows
from hypothesis import given
from hypothesis import strategies as st
from told import report

from conflictcli.merge.event import merged
from conflictcli.merge.figures import Told, best, by, contradict, least, most, shown
from conflictcli.merge.origins import house, origins
from conflictcli.merge.report import report_of
from conflictcli.rules.count import Count, about, at_least, at_most, between, exactly, vague
from conflictcli.tables import Cell, Record

WIRE = "Jets hit the grain mill of Ostra at dusk, said a baker who had hidden in a cellar."


def told(*counts: Count) -> list[Told]:
    """Each of another source, each a day later."""
    return [Told(count, n, f"Paper {n}", n + 1) for n, count in enumerate(counts)]


FIGURES: list[tuple[list[Count], int | None, int | None, int | None, str | None]] = [
    ([], None, None, None, None),
    ([exactly(5)], 5, 5, 5, "5: Paper 0"),
    ([exactly(5), at_least(6), exactly(7)], 7, 5, 7, "5: Paper 0; 6+: Paper 1; 7: Paper 2"),
    ([exactly(5), exactly(5), exactly(9)], 5, 5, 9, "5: Paper 0, Paper 1; 9: Paper 2"),
    ([at_least(5), at_least(6)], 6, 5, None, "5+: Paper 0; 6+: Paper 1"),
    ([exactly(5), at_least(9)], 9, 5, 9, "5: Paper 0; 9+: Paper 1"),
    ([about(30)], 30, 30, 30, "~30: Paper 0"),
    ([at_most(9)], 9, 0, 9, "up to 9: Paper 0"),
    ([between(10, 15)], None, 10, 15, "10-15: Paper 0"),
    ([exactly(1, "implied"), exactly(1, "implied"), exactly(3)], 3, 1, 3, "1: Paper 0, Paper 1; 3: Paper 2"),
    ([exactly(1, "implied")], 1, 1, 1, "1: Paper 0"),
    ([exactly(0)], 0, 0, 0, "0: Paper 0"),
    (
        [at_least(7), at_least(80), at_least(100), exactly(112)],
        *(112, 7, 112, "7+: Paper 0; 80+: Paper 1; 100+: Paper 2; 112: Paper 3"),
    ),
    ([at_least(9), at_least(9), exactly(200)], 9, 9, 200, "9+: Paper 0, Paper 1; 200: Paper 2"),
    ([vague(24, None)], None, 24, None, "24+: Paper 0"),
    ([Count(None, None, 9, "range")], None, 0, 9, "0-9: Paper 0"),
    ([at_least(7), exactly(14), exactly(15)], 14, 7, 15, "7+: Paper 0; 14: Paper 1; 15: Paper 2"),
    ([at_least(2), exactly(7), exactly(8)], 7, 2, 8, "2+: Paper 0; 7: Paper 1; 8: Paper 2"),
]


@pytest.mark.parametrize(("counts", "figure", "low", "high", "who"), FIGURES)
def test_figures(counts: list[Count], figure: int | None, low: int | None, high: int | None, who: str | None) -> None:
    given_ = told(*counts)
    assert (best(given_), least(given_), most(given_), by(given_)) == (figure, low, high, who)


def test_the_figure_of_most_independent_sources_is_best_and_copies_count_once() -> None:
    copies = [Told(exactly(9), 0, f"Copy {n}", 1) for n in range(20)]
    assert best([*copies, Told(exactly(5), 1, "A", 1), Told(exactly(5), 2, "B", 1)]) == 5


def test_a_source_counts_by_what_it_said_last() -> None:
    first, second = Told(exactly(5), 0, "A", 1), Told(exactly(5), 1, "B", 1)
    assert best([first, second, Told(exactly(12), 0, "A", 2)]) == 12
    assert best([first, second, Told(exactly(12), 2, "C", 2)]) == 5
    assert least([first, second, Told(exactly(12), 0, "A", 2)]) == 5


def test_at_least_five_does_not_contradict_seven() -> None:
    assert not contradict([at_least(5), exactly(7)])
    assert contradict([at_least(8), exactly(7)])
    assert contradict([at_least(5), exactly(112)])
    assert not contradict([vague(24, None), exactly(240)])
    assert contradict([vague(24, None), exactly(241)])
    assert not contradict([])
    assert contradict([exactly(5), exactly(7)])
    assert not contradict([between(5, 9), exactly(7)])
    assert not contradict([])


numbers = st.integers(0, 40)
counts_ = st.one_of(
    numbers.map(exactly),
    numbers.map(at_least),
    numbers.map(at_most),
    numbers.map(about),
    st.tuples(numbers, numbers).map(lambda pair: between(min(pair), max(pair))),
)


@given(st.lists(counts_, max_size=6))
def test_the_best_lies_between_the_least_and_the_most_and_somebody_told_it(counts: list[Count]) -> None:
    given_ = told(*counts)
    figure, low, high = best(given_), least(given_), most(given_)
    assert figure is None or figure in [count.best for count in counts]
    assert low is None or high is None or low <= high
    assert figure is None or ((low is None or low <= figure) and (high is None or figure <= high))


@given(counts_)
def test_every_count_has_its_words(count: Count) -> None:
    assert str(count.best if count.best is not None else count.low) in shown(count)


HOUSES = [
    ("The Guardian", "theguardian.com"),
    ("feeds.reuters.com", "Reuters"),
    ("www.bbc.co.uk", "bbc"),
    ("The Guardian - World", "Guardian"),
    ("CBC | Top Stories", "cbc"),
    ("aljazeera", "aljazeera.com"),
]


@pytest.mark.parametrize(("one", "other"), HOUSES)
def test_one_house_by_its_names(one: str, other: str) -> None:
    assert house(one) == house(other) != ""


def sources(*cells: Record) -> list[int]:
    return origins([report("Ostra", doc_id=str(n), **each) for n, each in enumerate(cells)])


def test_sources() -> None:
    assert sources({"source": "The Vell"}, {"source": "vell.com"}, {"source": "Wire"}) == [0, 0, 1]
    assert sources({"source": "A", "evidence": WIRE}, {"source": "B", "evidence": f"{WIRE} More soon."}) == [0, 0]
    assert sources({"source": "A", "evidence": WIRE}, {"source": "B", "evidence": "Nobody saw the jets."}) == [0, 1]
    assert sources({"url": "https://www.vell.example/1"}, {"url": "https://vell.example/2"}) == [0, 0]
    assert sources({"source": "news.google.com"}, {"source": "news.google.com"}) == [0, 1]
    assert sources({"url": "http://[vell"}, {}) == [0, 1]
    assert sources({}, {}) == [0, 1]


def test_who_hands_on_a_paper_is_that_paper_where_the_title_names_it() -> None:
    handed: Record = {"source": "news.google.com", "title": "Jets hit the mill - a baker speaks – Vell Times"}
    assert sources(handed, {"source": "The Vell Times"}, {"source": "Wire"}) == [0, 0, 1]
    assert sources(handed, handed | {"title": "Jets hit the mill – Al-Wire"}, {"source": "alwire.com"}) == [0, 1, 1]
    assert sources({"source": "Vell Times"}, {"source": "Wire", "title": "Jets hit the mill – Vell Times"}) == [0, 1]


@given(st.lists(st.sampled_from((WIRE, f"{WIRE} More soon.", f"Late: {WIRE}", "Nobody saw the jets.")), max_size=9))
def test_copies_are_one_source_whichever_comes_first(texts: list[str]) -> None:
    found = sources(*({"source": f"Paper {n}", "evidence": text} for n, text in enumerate(texts)))
    copied = {number for number, text in zip(found, texts, strict=True) if WIRE in text}
    assert len(copied) <= 1
    assert len(set(found)) == len(copied) + sum(WIRE not in text for text in texts)


def test_a_copy_of_a_copy_is_the_first_ones_source() -> None:
    assert sources(
        {"source": "A", "evidence": WIRE},
        {"source": "B", "evidence": WIRE},
        {"source": "B", "evidence": "Other words."},
    ) == [0, 0, 0]


def row(*reports: tuple[str, dict[str, Cell]]) -> Record:
    return merged([report(w, **{"doc_id": w, "source": f"Paper {n}", **c}) for n, (w, c) in enumerate(reports)])


def test_the_day_is_that_of_most_sources_and_the_most_precise() -> None:
    event = row(("Ostra 3 air", {}), ("Ostra 4 air", {}), ("Ostra 4 air 5", {}), ("Ostra 1-7 air 7", {}))
    assert (event["event_date"], event["event_date_end"], event["time_precision"]) == ("2031-03-04", "2031-03-04", 1)
    assert event["disagree"] == "fatalities; event_date"


def test_the_place_is_the_nearest_and_the_type_that_of_most() -> None:
    event = row(("Vell 3 air", {"confidence": "high"}), ("Ostra 3 shelling", {}), ("Norland 3 shelling", {}))
    assert (event["location"], event["latitude"], event["geo_precision"]) == ("Ostra", 33.0, 1)
    assert event["sub_event_type"] == "Shelling/artillery/missile attack"
    assert event["disagree"] == "sub_event_type"


def test_what_one_report_lacks_another_tells() -> None:
    event = row(("Ostra 3 air", {"confidence": "high", "evidence": WIRE}), ("Ostra 3 air by Red Army at mill", {}))
    assert (event["evidence"], event["actor"], event["target"]) == (WIRE, "Red Army", "mill")
    assert (event["confidence"], event["doc_id"]) == ("high", "Ostra 3 air")


def test_parties_and_places_that_contradict_each_other_are_named() -> None:
    event = row(("Ostra 3 air by Red Army", {}), ("Miro 3 air by Blue Front", {}))
    assert event["disagree"] == "actor; location"
    assert row(("Ostra 3 air by Red Army", {}), ("Ostra 3 air by gunmen", {}))["disagree"] is None


def test_a_dispute_outweighs_a_report_and_a_report_a_claim() -> None:
    said = {word: ("Ostra 3 air", {"status": word, "doc_id": word}) for word in ("claimed", "reported", "disputed")}
    assert row(said["claimed"], said["reported"])["status"] == "reported"
    assert row(said["reported"], said["disputed"])["status"] == "disputed"
    assert row(said["claimed"])["status"] == "claimed"


def test_the_id_is_that_of_the_report_that_came_out_first() -> None:
    early, late = ("Ostra 3 air", {"published": "2031-03-03"}), ("Ostra 3 air 5", {"published": "2031-03-05"})
    event = row(late, early)
    assert event["event_id"] == "Ostra 3 air"
    assert event["reports"] == "Ostra 3 air; Ostra 3 air 5"
    assert (event["first_seen"], event["last_seen"]) == ("2031-03-03", "2031-03-05")


def test_who_came_out_first_names_it_even_where_another_day_is_told_later() -> None:
    late, early = ("Ostra 3 air 1", {"published": "2031-03-05"}), ("Ostra 3 air 9", {"published": "2031-03-03"})
    undated = ("Ostra 3 air", {"published": None})
    event = row(undated, late, early)
    assert (event["event_id"], event["reports"]) == ("Ostra 3 air 9", "Ostra 3 air 9; Ostra 3 air 1; Ostra 3 air")
    assert (event["first_seen"], event["last_seen"]) == ("2031-03-03", "2031-03-05")


def test_who_said_it_is_listed_once_each() -> None:
    told = [(f"Ostra 3 air {n}", {"source": name, "url": f"u{n}"}) for n, name in enumerate(("A", "B", "A"), start=5)]
    event = row(*told)
    assert (event["sources"], event["urls"], event["n_reports"]) == ("A; B", "u5; u6; u7", 3)


def test_an_air_strike_does_not_contradict_three() -> None:
    one, three = (
        ("Ostra 3 air", {"strikes": n, "strikes_min": n, "strikes_max": n, "strikes_basis": basis, "doc_id": basis})
        for n, basis in ((1, "implied"), (3, "stated"))
    )
    assert row(one, three)["disagree"] is None
    assert row(("Ostra 3 air", {**three[1], "strikes": 1, "strikes_min": 1, "strikes_max": 1}), three)["disagree"]


def test_of_those_that_tell_the_best_the_surest_has_the_words() -> None:
    count: dict[str, Cell] = {"strikes": 3, "strikes_min": 3, "strikes_max": 3, "strikes_basis": "stated"}
    told = [
        (
            "Ostra 3 air",
            {**count, "strikes_text": f"three {sure}", "confidence": sure, "doc_id": sure, "event_id": sure},
        )
        for sure in ("low", "high", "medium")
    ]
    assert row(*told)["strikes_text"] == "three high"


def test_the_words_of_a_count_are_of_a_report_that_tells_the_best() -> None:
    one: dict[str, Cell] = {"strikes": 1, "strikes_min": 1, "strikes_max": 1, "strikes_basis": "implied"}
    three: dict[str, Cell] = {"strikes": 3, "strikes_min": 3, "strikes_max": 3, "strikes_basis": "stated"}
    event = row(
        ("Ostra 3 air", {"strikes_text": "an air strike", "confidence": "high"} | one),
        ("Ostra 3 air 5", {"strikes_text": "three air strikes"} | three),
    )
    assert (event["strikes"], event["strikes_text"], event["strikes_basis"]) == (3, "three air strikes", "stated")
    assert (event["strikes_min"], event["strikes_max"]) == (1, 3)


def test_actor_and_target_are_those_of_most_independent_sources() -> None:
    """Not of the last, nor of the one that tells most else."""
    base = {**rows.of_day(0), **rows.PLACES[0]}
    told = [
        rows.row("a", **base, actor="Russian forces", target="house", source="A"),
        rows.row("b", **base, actor="Russian forces", source="B"),
        rows.row("c", **base, actor="Ukrainian forces", target="house", source="C", fatalities=3, injuries=9),
        rows.row("d", **base, target="bridge", source="D", fatalities=3, injuries=9, civilian_fatalities=2),
        rows.row("e", **base, source="E"),
    ]
    cells = merged([report_of(each) for each in told])
    assert (cells["actor"], cells["target"]) == ("Russian forces", "house")
