"""`extract` and `read_events`: the rows of the command, whatever they are made of, and nothing left behind."""

from __future__ import annotations

import sys
import threading
import warnings
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from command import Conflict

from conflictcli import (
    CannotWrite,
    Document,
    Events,
    MergedRow,
    MissingExtra,
    Row,
    UnreadWarning,
    extract,
    read,
    read_events,
)
from conflictcli.api.extracting import is_path, own_places
from conflictcli.gazetteer import NONE
from conflictcli.gazetteer.overlay import current
from conflictcli.merge.columns import MERGED
from conflictcli.rules.own.entries import BUILT_IN
from conflictcli.tables import EVENTS

SEEDS = Path(__file__).parent.parent.parent / "seeds"
REPORT = "Warplanes carried out four airstrikes near Mosul in Iraq on 2 May 2031, killing two."
VAGUE = "Warplanes carried out dozens of airstrikes near Mosul in Iraq on 2 May 2031."


@pytest.fixture(scope="module")
def seeds() -> Events[Row]:
    return extract(read(SEEDS))


@pytest.fixture
def places(tmp_path: Path) -> Path:
    path = tmp_path / "villages.csv"
    path.write_text("name,country,latitude,longitude\nOstrabad,Syria,35.5,38.5\n")
    return path


IN_OSTRABAD = "Four airstrikes hit Ostrabad in Syria on 2 May 2031."


# ---- the same rows -------------------------------------------------------------------------------------------


def test_the_rows_are_those_of_the_command(conflict: Conflict, seeds: Events[Row]) -> None:
    told = conflict("extract", SEEDS, "--raw")
    assert len(told.rows) > 40
    rows = [{name: "" if cell is None else str(cell) for name, cell in row.items()} for row in seeds.records()]
    assert rows == told.rows
    assert "19 documents, 48 events" in told.closing and seeds.documents == 19


def test_an_attribute_a_column_with_its_type(seeds: Events[Row]) -> None:
    kinds: dict[str, Any] = {"text": str, "date": date, "integer": int, "decimal": float}
    for event, record in zip(seeds, seeds.records(), strict=True):
        for name, kind in EVENTS.items():
            cell = getattr(event, name)
            assert cell is None or isinstance(cell, kinds[kind]), name
            assert (None if cell is None else cell.isoformat() if kind == "date" else cell) == record[name]


@pytest.mark.parametrize(("row", "columns"), [(Row, EVENTS), (MergedRow, MERGED)])
def test_the_types_of_rows_are_those_of_the_columns(row: type[Row], columns: dict[str, str]) -> None:
    types = {"text": "str | None", "date": "date | None", "integer": "int | None", "decimal": "float | None"}
    told = {field.name: field.type for field in fields(row)}
    assert told.keys() == columns.keys()
    assert {name: types[kind] for name, kind in columns.items()} | {"event_id": "str"} == told


# ---- what can be read ----------------------------------------------------------------------------------------


def test_a_text_and_a_document_and_several(tmp_path: Path) -> None:
    path = tmp_path / "a report.txt"
    path.write_text(REPORT)
    one = extract(REPORT)
    assert (len(one), one[0].doc_id, one[0].strikes, one[0].location) == (1, "text", 4, "Mosul")
    assert extract(Document("mine", REPORT, published=date(2031, 5, 3)))[0].published == date(2031, 5, 3)
    assert [event.doc_id for event in extract([REPORT, Document("mine", REPORT)])] == ["text:1", "mine"]
    assert [event.doc_id for event in extract(REPORT for _ in range(2))] == ["text:1", "text:2"]
    assert extract(path) == extract(str(path)) == extract([path]) == extract(read(path))
    assert extract([]).documents == 0


def test_the_day_of_what_gives_none_itself() -> None:
    text = "Warplanes carried out four airstrikes near Mosul on Thursday."
    assert extract(text)[0].event_date is None
    for told in ("2015-01-02", date(2015, 1, 2), pd.Timestamp("2015-01-02 23:30")):
        assert extract(text, published=told)[0].event_date == date(2015, 1, 1)
    assert extract(f"Published: January 2, 2015\n\n{text}", published="1999-01-01")[0].event_date == date(2015, 1, 1)
    assert extract(Document("a", text), published="2015-01-02")[0].published == date(2015, 1, 2)


def test_nothing_is_added_up_twice(tmp_path: Path) -> None:
    events = extract([REPORT, VAGUE])
    for name in ("a.csv", "b.csv"):
        events.write(tmp_path / name)
    twice = read_events(tmp_path / "a.csv", tmp_path / "b.csv")
    assert len(twice) == 4
    with pytest.warns(UserWarning, match="2 rows came twice"):
        assert twice.summarize().equals(events.summarize())
    events.merge().write(tmp_path / "merged.csv")
    with pytest.raises(ValueError, match="would count twice"):
        read_events(tmp_path / "a.csv", tmp_path / "merged.csv").summarize()


def test_a_column_of_texts() -> None:
    assert [event.doc_id for event in extract(pd.Series([REPORT, VAGUE], index=["a", "b"]))] == ["text:1", "text:2"]


def test_a_frame() -> None:
    frame = pd.DataFrame(
        {
            "story": [REPORT, None, "Warplanes hit Mosul on Thursday."],
            "day": pd.to_datetime(["2031-05-04", None, "2015-01-02"]),
            "link": ["https://paper.example/a", pd.NA, None],
        }
    )
    with pytest.warns(UnreadWarning, match="row:2"):
        events = extract(frame, fields={"text": "story", "published": "day", "url": "link"})
    assert [(event.doc_id, event.published, event.url) for event in events] == [
        ("row:1", date(2031, 5, 4), "https://paper.example/a"),
        ("row:3", date(2015, 1, 2), None),
    ]
    assert events[1].event_date == date(2015, 1, 1)


@pytest.mark.parametrize(
    ("told", "is_one"),
    [
        ("reports/", True),
        ("reprot.txt", True),
        ("my report.txt", True),
        ("news/**/*.jsonl", True),
        ("https://paper.example/a b", True),
        (Path("a b"), True),
        ("Gunmen killed two men.", False),
        ("one\ntwo", False),
        ("", False),
    ],
)
def test_what_is_a_path(told: str | Path, is_one: bool) -> None:
    assert is_path(told) is is_one


@pytest.mark.parametrize("source", ["nowhere.txt", "no where.txt", "nowhere/*.txt", Path("no where")])
def test_a_path_that_is_nowhere_is_told_at_once(source: str | Path) -> None:
    for function in (extract, read, read_events):
        with pytest.raises(FileNotFoundError, match="where"):
            function(source)  # type: ignore[operator]


def test_what_cannot_be_meant() -> None:
    with pytest.raises(ValueError, match="acled, airwars"):
        extract(REPORT, vague="odd")
    with pytest.raises(ValueError, match="2015-01-02"):
        extract(REPORT, published="5 May")
    with pytest.raises(ValueError, match=r"read\(\)"):
        extract(read(SEEDS), published="2015-01-02")
    with pytest.raises(ValueError, match="at least one"):
        extract(REPORT, workers=0)
    with pytest.raises(TypeError, match="int is no document"):
        extract([3])  # type: ignore[list-item]
    for several in ([str(SEEDS), REPORT], [SEEDS / "founding.txt", REPORT]):
        with pytest.raises(ValueError, match="is a file, among texts"):
            extract(several)
    for function in (read, read_events):
        with pytest.raises(ValueError, match="no path"):
            function()
    with pytest.raises(ValueError, match="standard input"):
        read("-")


@pytest.mark.parametrize("odd", [5, None, b"reports/", {"text": REPORT}])
def test_what_cannot_be_read_from_is_told(odd: Any) -> None:
    with pytest.raises(TypeError, match="is nothing to extract events from: give a text, a path, a Document"):
        extract(odd)
    with pytest.raises(TypeError, match=r'is no path: give a str or a pathlib.Path, or several: read\("reports/"'):
        read(odd)
    with pytest.raises(TypeError, match=r'is no path: give a str or a pathlib.Path, or several: read_events\("a.csv"'):
        read_events(odd)


def test_what_is_not_read_is_warned_of(tmp_path: Path) -> None:
    german = (
        "Bei einem Angriff auf den Hafen von Gazir wurden am Freitag vier Arbeiter getötet. Die Polizei sagte, dass nach"
        " ersten Berichten auch zwei Kinder verletzt wurden und der Hafen nicht mehr benutzt wird."
    )
    with pytest.warns(UnreadWarning, match="in German") as told:
        assert len(extract(german)) == 0
    assert told[0].filename == __file__
    with pytest.warns(UnreadWarning, match="empty"):
        extract("")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        extract(german, any_language=True)
        (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
        (tmp_path / "a.txt").write_text(REPORT)
        events = extract(tmp_path)  # a picture in a folder is nothing to worry about
    assert (len(events), [each.where for each in events.skipped]) == (1, [str(tmp_path / "photo.jpg")])


def test_a_crash_of_the_rules_costs_one_document(monkeypatch: pytest.MonkeyPatch) -> None:
    import conflictcli.events

    real = conflictcli.events.extract

    def crash(document: Document, **how: Any) -> Any:
        if document.id == "text:1":
            raise ValueError("odd")
        return real(document, **how)

    monkeypatch.setattr(conflictcli.events, "extract", crash)
    with pytest.warns(UnreadWarning, match="ValueError: odd"):
        events = extract([REPORT, REPORT])
    assert [event.doc_id for event in events] == ["text:2"]
    assert [each.where for each in events.skipped] == ["text:1"]


def test_processes_that_cannot_be_started(monkeypatch: pytest.MonkeyPatch) -> None:
    from conflictcli.work import WorkerFailed, pool

    def fail(*_: Any) -> Any:
        raise WorkerFailed("ended with status 1")
        yield

    monkeypatch.setattr(pool, "in_order", fail)
    with pytest.raises(RuntimeError, match="__main__"):
        extract(read(SEEDS), workers=2)


# ---- options hold for one call -------------------------------------------------------------------------------


def test_own_places_hold_for_one_call(places: Path) -> None:
    before = extract(IN_OSTRABAD)
    assert extract(IN_OSTRABAD, places=places)[0].latitude == 35.5
    assert extract(IN_OSTRABAD) == before and before[0].latitude != 35.5
    assert current() is NONE


def test_own_places_are_gone_also_where_reading_fails(places: Path) -> None:
    with pytest.raises(RuntimeError), own_places(BUILT_IN, places):
        assert current() is not NONE
        raise RuntimeError
    assert current() is NONE
    with pytest.raises(ValueError, match=r"villages\.csv:2"):
        places.write_text("name,country,latitude,longitude\nOstrabad,Nowhere,35.5,38.5\n")
        extract(IN_OSTRABAD, places=places)


def test_calls_at_the_same_time_do_not_disturb_each_other(places: Path) -> None:
    told: dict[bool, set[Any]] = {True: set(), False: set()}

    def work(own: bool) -> None:
        for _ in range(5):
            told[own].add(extract(IN_OSTRABAD, places=places if own else None)[0].latitude == 35.5)

    threads = [threading.Thread(target=work, args=(own,)) for own in (True, False)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert told == {True: {True}, False: {False}}


def test_conventions_and_parties_hold_for_one_call(tmp_path: Path) -> None:
    actors = tmp_path / "groups.csv"
    actors.write_text("name,aliases,kind\nOstra Front,Ostra Front,non-state\n")
    assert [extract(VAGUE, vague=name)[0].strikes for name in (None, "acled", "ACLED", "none", None)] == [
        None, 12, 12, None, None,
    ]  # fmt: skip
    text = "The Ostra Front carried out four airstrikes near Mosul on 2 May 2031."
    assert extract(text, actors=actors)[0].actor == "Ostra Front"


# ---- tables and files ----------------------------------------------------------------------------------------


def test_a_frame_has_types(seeds: Events[Row]) -> None:
    frame = seeds.frame()
    assert list(frame.columns) == list(EVENTS) and len(frame) == len(seeds)
    assert {name: str(frame[name].dtype) for name in ("event_date", "strikes", "latitude", "actor")} == {
        "event_date": "datetime64[s]", "strikes": "Int64", "latitude": "Float64", "actor": "string",
    }  # fmt: skip
    assert frame["strikes"].sum() == sum(event.strikes or 0 for event in seeds)
    assert frame["strikes"].isna().sum() == sum(event.strikes is None for event in seeds)
    assert seeds.to_pandas().equals(frame)
    assert list(seeds[:0].frame().columns) == list(EVENTS)


def test_sums_and_merging_are_those_of_the_commands(seeds: Events[Row]) -> None:
    table = seeds.summarize("country", "year", values=["strikes"], totals=True)
    assert list(table.columns) == ["country", "year", "strikes", "strikes_low", "strikes_high"]
    assert table["strikes"].iloc[-1] == 143 and str(table["strikes"].dtype) == "Int64"
    assert seeds.summarize()["country"].tolist() == seeds.summarize("country")["country"].tolist()
    with pytest.raises(ValueError, match="did you mean country"):
        seeds.summarize("county")
    assert list(seeds.summarize(values="fatalities").columns)[1:2] == ["fatalities"]
    with pytest.raises(ValueError, match="top=0"):
        seeds.summarize(top=0)
    merged = extract(SEEDS / "three-papers.jsonl").merge()
    assert (len(merged), merged[0].n_reports, merged[0].fatalities) == (1, 3, 7)
    assert list(merged.frame().columns) == list(MERGED)
    with pytest.raises(ValueError, match="merged already"):
        merged.merge()


@pytest.mark.parametrize(
    "by",
    [("country", "year"), ("country,year",), (" Country , year ",), (["country", "year"],), (("country",), ["year"])],
)
def test_names_come_as_they_come(seeds: Events[Row], by: tuple[Any, ...]) -> None:
    expected = seeds.summarize("country", "year", values=["strikes", "events"])
    for values in ("strikes,events", ["strikes", "events"], ("strikes", "events"), ["strikes, events"]):
        assert seeds.summarize(*by, values=values).equals(expected)
    assert list(expected.columns) == ["country", "year", "strikes", "strikes_low", "strikes_high", "events"]


def test_a_name_alone_is_a_name(seeds: Events[Row]) -> None:
    assert list(seeds.summarize(values="strikes").columns) == ["country", "strikes", "strikes_low", "strikes_high"]


@pytest.mark.parametrize("odd", [5, None, {"country"}, {"country": 1}, b"country", ["country", 5]])
def test_what_is_no_name_is_told(seeds: Events[Row], odd: Any) -> None:
    with pytest.raises(TypeError, match=r'is no name of a column: give names, summarize\("country", "month"\)'):
        seeds.summarize(odd)
    if odd is not None:
        with pytest.raises(TypeError, match=r'is no name of a column: give names, values=\["strikes", "events"\]'):
            seeds.summarize(values=odd)


def test_options_of_another_kind_are_told(seeds: Events[Row], tmp_path: Path) -> None:
    odd: list[tuple[Any, str]] = [
        (lambda: seeds.summarize(top="3"), "str is no whole number: give an int, top=10"),
        (lambda: seeds.summarize(sort=5), 'int is no word: give a str, sort="strikes"'),
        (lambda: seeds.write(tmp_path / "a.csv", schema=5), 'int is no word: give a str, schema="acled"'),
        (lambda: extract(REPORT, published=5), 'int is no day: give a datetime.date, or "2015-01-02"'),
        (lambda: extract(REPORT, fields="story"), 'str does not say which column holds what: fields={"text": "story"}'),
        (lambda: extract(REPORT, workers="4"), "str is no whole number: give an int, workers=4"),
        (lambda: extract(REPORT, vague=5), 'int is no word: give a str, vague="acled"'),
        (lambda: extract(REPORT, places=5), 'int is no path: give a str or a pathlib.Path, places="villages.csv"'),
        (lambda: extract(REPORT, actors=5), 'int is no path: give a str or a pathlib.Path, actors="groups.csv"'),
    ]
    for call, says in odd:
        with pytest.raises(TypeError) as told:
            call()
        assert str(told.value) == says
    assert current() is NONE and not list(tmp_path.iterdir())


def test_gaps_that_cannot_be_filled_are_told_in_words_of_python(seeds: Events[Row]) -> None:
    with pytest.raises(ValueError) as told:
        seeds.summarize(fill=True)
    assert str(told.value) == "fill=True needs day, week, month or year to group by, as country,month has"


def test_no_names_are_told(seeds: Events[Row]) -> None:
    with pytest.raises(ValueError, match="no name of a column to group by"):
        seeds.summarize([])
    with pytest.raises(ValueError, match="nothing to add up"):
        seeds.summarize(values=" , ")


@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.json", "a.jsonl.gz", "a.parquet"])
def test_what_is_written_is_read_back(seeds: Events[Row], tmp_path: Path, name: str) -> None:
    seeds.write(tmp_path / name)
    again = read_events(tmp_path / name)
    assert again == seeds and isinstance(again[0], Row)
    merged = seeds.merge()
    merged.write(tmp_path / f"merged-{name}")
    again = read_events(tmp_path / f"merged-{name}")
    assert again == merged and isinstance(again[0], MergedRow)


def test_other_formats(seeds: Events[Row], tmp_path: Path) -> None:
    seeds[:2].write(tmp_path / "acled.csv", schema="acled")
    assert (tmp_path / "acled.csv").read_text(encoding="utf-8").startswith("event_id_cnty,event_date,")
    seeds.write(tmp_path / "a.jsonl", schema="plover")
    seeds.write(tmp_path / "a.geojson")
    seeds[:2].report(tmp_path / "report.html", title="Ostra & Vell", png=tmp_path / "report.png")
    assert "Ostra &amp; Vell" in (tmp_path / "report.html").read_text(encoding="utf-8")
    assert (tmp_path / "report.png").read_bytes().startswith(b"\x89PNG")
    for name, schema in (("a.xyz", None), ("a.csv", "plover"), ("a.csv", "odd")):
        with pytest.raises(ValueError):
            seeds.write(tmp_path / name, schema=schema)
    assert not (tmp_path / "a.csv").exists()


def test_a_name_that_says_no_format(seeds: Events[Row], tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r'or say form="csv"') as told:
        seeds.write(tmp_path / "a.doc")
    assert "--" not in str(told.value)
    seeds.write(tmp_path / "a.doc", form="csv")
    seeds.write(tmp_path / "a.csv")
    assert (tmp_path / "a.doc").read_bytes() == (tmp_path / "a.csv").read_bytes()
    with pytest.raises(ValueError, match=r"form='doc' is none that can be written. There are: table, csv"):
        seeds.write(tmp_path / "b.csv", form="doc")
    with pytest.raises(TypeError, match=r'int is no path: .*, write\("events.csv"\)'):
        seeds.write(5)  # type: ignore[arg-type]
    assert not (tmp_path / "b.csv").exists()


def test_what_is_raised_can_be_caught(seeds: Events[Row], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for write in (seeds.write, seeds.report):
        with pytest.raises(CannotWrite, match="there is no such folder; make it first"):
            write(tmp_path / "nowhere" / ("a.csv" if write == seeds.write else "a.html"))
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match="Parquet needs pyarrow: python3 -m pip install "):
        seeds.write(tmp_path / "a.parquet")


def test_a_page_is_called_so(seeds: Events[Row], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match=r'a.txt: a page is HTML. Name it so: report\("report.html"\)'):
        seeds.report(tmp_path / "a.txt")
    with pytest.raises(ValueError, match=r'a.jpg: a still is a PNG. Name it so: png="report.png"'):
        seeds.report(tmp_path / "a.html", png=tmp_path / "a.jpg")
    with pytest.raises(TypeError, match=r'int is no path: .*, report\("report.html"\)'):
        seeds.report(5)  # type: ignore[arg-type]
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(MissingExtra):
        seeds.report(tmp_path / "a.html", png=tmp_path / "a.png")
    assert not list(tmp_path.iterdir())


def test_rows_that_cannot_be_read_are_warned_of(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("event_id,strikes\na,4\nb,many\n")
    with pytest.warns(UnreadWarning, match="strikes is no whole number"):
        events = read_events(path)
    assert [(event.event_id, event.strikes, event.evidence) for event in events] == [("a", 4, None)]


def test_no_events(tmp_path: Path) -> None:
    none = extract("Nothing happened here today.")
    assert (len(none), none.frame().shape, len(none.merge())) == (0, (0, len(EVENTS)), 0)
    assert list(none.summarize("country", "month").columns)[:3] == ["country", "month", "events"]
    assert "0 events" in none._repr_html_()
    none.write(tmp_path / "none.csv")
    assert (tmp_path / "none.csv").read_text() == ",".join(EVENTS) + "\n"
    assert read_events(tmp_path / "none.csv") == none


# ---- an event alone ------------------------------------------------------------------------------------------


HOSTILE = "<script>alert(1)</script> \u202e \x1b[2J"


def test_an_event_in_a_line(seeds: Events[Row]) -> None:
    assert repr(extract(REPORT)[0]) == "<Row: 2 May 2031; Mosul, Iraq; Air/drone strike; 4 strikes; 2 dead>"
    alone = extract("Warplanes carried out an airstrike near Mosul in Iraq.")[0]
    assert repr(alone) == "<Row: day unknown; Mosul, Iraq; Air/drone strike; 1 strike>"
    merged = extract(SEEDS / "three-papers.jsonl").merge()[0]
    assert repr(merged).startswith("<MergedRow: 3 Sep 2019; ") and repr(merged).endswith("; of 3 reports>")
    odd = repr(replace(alone, location=f"Ostra\n{HOSTILE * 100}"))
    assert len(odd) < 200 and not set("\n\x1b\u202e") & set(odd)
    assert all(len(repr(event)) < 200 for event in seeds)


def test_an_event_alone_in_a_notebook() -> None:
    document = Document("x", REPORT, title=HOSTILE, source="Vell & Wire", url="https://paper.example/a?b=1&c=2")
    told = extract(document)[0]._repr_html_()
    assert f"<blockquote>{REPORT}</blockquote>" in told and "2 May 2031; Mosul, Iraq" in told
    assert "<script" not in told and "&lt;script&gt;" in told and not set("\x1b\u202e") & set(told)
    assert ">Vell &amp; Wire</td>" in told and '<a href="https://paper.example/a?b=1&amp;c=2"' in told
    assert ">fatalities</th>" in told and ">injuries</th>" not in told


def test_all_of_an_event_is_escaped() -> None:
    event = extract(REPORT)[0]
    texts = [field.name for field in fields(event) if field.type in ("str", "str | None")]
    told = replace(event, **dict.fromkeys(texts, HOSTILE))._repr_html_()
    assert "<script" not in told and not set("\x1b\u202e") & set(told) and "<a " not in told
    assert told.count("&lt;script&gt;") >= len(texts)
    assert "<a " not in replace(event, url="javascript:alert(1)")._repr_html_()
    assert len(replace(event, evidence="x" * 100_000)._repr_html_()) < 20_000


def test_a_merged_event_shows_who_told_what() -> None:
    told = extract(SEEDS / "three-papers.jsonl").merge()[0]._repr_html_()
    assert "5: Coast Herald; 6+: Northern Wire; 7: Levant Post" in told


# ---- a sequence ----------------------------------------------------------------------------------------------


def test_it_is_a_sequence(seeds: Events[Row]) -> None:
    assert seeds[-1] == list(seeds)[-1] and seeds[2:4] == seeds[2:4] and len(seeds[2:4]) == 2
    assert seeds[0] in seeds and seeds.index(seeds[3]) == 3
    assert seeds != seeds[1:] and seeds != list(seeds)
    with pytest.raises(IndexError):
        seeds[48]
    assert (
        repr(seeds) == "<Events: 48 events, 143 strikes (at least 177 with vague ones), of 19 documents; 2 passed over>"
    )
    records = seeds.records()
    records[0]["strikes"] = 99
    assert seeds[0].strikes != 99
