"""Every schema has the columns that its owner publishes, in that order, and takes any row there can be."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from told_rows import full

from conflictcli import output
from conflictcli.gazetteer.countries import country_names
from conflictcli.merge.columns import MERGED
from conflictcli.rules.trigger import EVENT_TYPE
from conflictcli.schemas import SCHEMAS, UnknownSchema, schema_of
from conflictcli.schemas.nations import nation_of
from conflictcli.tables import Record

ACLED = """event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1
inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location
latitude longitude geo_precision source source_scale notes fatalities tags timestamp""".split()

UCDP = """id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name
dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b
number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates
where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity
date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob""".split()

PLOVER = """id has_event date time enddate endtime source recipient event event_loc event_text quad_code event_scale
mode context link text text_info cite_info coder coded_date coded_time comment dead injured size""".split()
"""All that the manual names, those of ASSAULT last; few are required."""

AIRWARS = """code date date_end country_name location_name region strike_status_name infrastructure_name strike_type_name
targeted_belligerent_name observation_name impact_name total_strikes civilian_harm_reported civilian_harm_status_name
cause_of_death_injury_name latitude longitude geolocation_status_name geolocation_accuracy_name""".split()


def test_acled_has_its_31_columns_in_order():
    assert list(schema_of("acled").columns) == ACLED
    assert len(ACLED) == 31


def test_ucdp_has_the_49_columns_of_ged_in_order():
    assert list(schema_of("ucdp").columns) == UCDP
    assert len(UCDP) == 49


def test_airwars_has_its_columns_in_the_order_of_its_export():
    bounds = [f"{what}_{end}" for what in ("killed", "injured") for end in ("min", "max")]
    people = [
        f"{who}_{b}" for who in ("civilian_non_combatants", "children", "women", "men", "belligerents") for b in bounds
    ]
    sides = [f"belligerent_{n}_{what}" for n in (1, 2) for what in ("belligerent_name", "type")]
    assert list(schema_of("airwars").columns) == [*AIRWARS, *people, "summary", *sides]


def test_plover_has_the_fields_of_the_manual_in_its_order_and_a_few_of_ours():
    ours = {"event_subtype", "event_locs", "size_info"}
    told = [name for name in schema_of("plover").columns if name not in ours]
    assert set(told) <= set(PLOVER)
    common = [name for name in PLOVER if name in told and name not in ("dead", "injured", "size")]
    assert [name for name in told if name in common] == common
    assert {"id", "date", "source", "event"} == set(schema_of("plover").required)


def test_a_schema_that_there_is_not():
    with pytest.raises(
        UnknownSchema, match=r"'gtd' is none that can be written\. There are: acled, ucdp, plover, airwars"
    ):
        schema_of("gtd")
    assert schema_of("ACLED") is schema_of("acled")


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_field_says_where_it_comes_from_or_why_it_is_empty(name):
    schema = schema_of(name)
    for field in schema.fields:
        assert field.about and "|" not in field.about, field.name
        empty = field.about.startswith("empty")
        assert empty == (field.of.__name__ == "nothing"), f"{field.name}: {field.about}"


TEXTS = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=12)
NAMES = st.lists(
    st.sampled_from(
        [
            "Iraq",
            "Syria",
            "Mosul",
            "Idlib",
            "northern Raqqa",
            "Islamic State",
            "US forces",
            "police",
            "civilians",
            "Ostra",
        ]
    ),
    min_size=1,
    max_size=3,
    unique=True,
).map("; ".join)
CELLS = {
    "text": TEXTS | NAMES,
    "integer": st.integers(0, 2**63 - 1),
    "decimal": st.floats(-90, 90),
    "date": st.dates(date(1, 1, 1)).map(date.isoformat),
}


TYPES = {"text": str, "date": str, "integer": int, "decimal": float}


@st.composite
def any_row(draw: st.DrawFn) -> Record:
    row: Record = {name: draw(st.none() | CELLS[kind]) for name, kind in MERGED.items()}
    row |= {name: draw(st.none() | NAMES) for name in ("actor", "target")}
    kind = draw(st.none() | st.sampled_from(sorted(EVENT_TYPE)))
    row |= {"sub_event_type": kind, "event_type": EVENT_TYPE[kind] if kind else None}
    row |= {
        "geo_precision": draw(st.sampled_from([None, 1, 2, 3])),
        "time_precision": draw(st.sampled_from([1, 2, 3, 4, 5])),
    }
    days = sorted(str(row[name]) for name in ("event_date", "event_date_end") if row[name])
    row |= dict(
        zip(("event_date", "event_date_end"), days if len(days) == 2 else (days * 2 or [None, None]), strict=True)
    )
    return row


@pytest.mark.parametrize("name", SCHEMAS)
@given(row=any_row())
@settings(max_examples=20, deadline=None)
def test_any_row_has_a_place_in_it(name, row):
    schema, before = schema_of(name), dict(row)
    record = schema.record(row)
    assert row == before
    assert record == schema.record(row)
    if schema.nested:
        assert set(record) <= set(schema.columns)
        return
    assert list(record) == list(schema.columns)
    for column, kind in schema.columns.items():
        cell = record[column]
        assert cell is None or isinstance(cell, TYPES[kind]), column
        assert cell != "", column
        if kind == "date" and cell is not None:
            assert date.fromisoformat(cell).isoformat() == cell


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_row_of_nothing_and_a_row_without_the_columns_of_merging(name):
    schema = schema_of(name)
    assert schema.record(full()) == schema.record(full(n_reports=None, civilian_fatalities_min=None))


@pytest.mark.parametrize("name", SCHEMAS)
def test_what_is_written_is_the_same_each_time(name, rows, merged):
    schema, form = schema_of(name), "jsonl" if schema_of(name).nested else "csv"
    for table in (rows, merged):
        streams = io.StringIO(), io.StringIO()
        for stream in streams:
            output.write(table, schema.columns, stream, form, mapped=schema.record)
        assert streams[0].getvalue() == streams[1].getvalue()
        assert len(streams[0].getvalue().splitlines()) >= len(table)


def test_every_country_of_ours_has_its_codes():
    nations = [nation_of(name) for _, name in country_names()]
    assert [nation and nation.code for nation in nations] == [code for code, _ in country_names()]
    for code in ("number", "letters", "state"):
        told = [getattr(nation, code) for nation in nations if getattr(nation, code) not in (None, "")]
        assert len(told) == len(set(told)), code
    assert [nation.code for nation in nations if nation and nation.number is None] == ["XK"]
    empty = {nation.code for nation in nations if nation and not nation.region}
    assert empty == {"AX", "BV", "GS", "HM", "IO", "SJ", "TF", "UM"}  # Islands that nobody fights over.


def test_the_page_of_schemas_is_what_the_tables_say():
    from conflictcli.schemas.page import page

    told = Path(__file__).parents[2] / "docs" / "schemas.md"
    assert told.read_text(encoding="utf-8") == page(), "write it anew: python scripts/schemas_page.py"
