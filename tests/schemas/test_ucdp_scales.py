"""GED's scales, sides and grid, as its codebook has them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from told_rows import event, full

from conflictcli.schemas import schema_of
from conflictcli.tables import Record

SCHEMA = schema_of("ucdp")


def ged(**cells: object) -> Record:
    return SCHEMA.record(full(**cells))


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2031-05-02", "2031-05-02", 1),
        ("2031-05-02", None, 1),
        ("2031-05-02", "2031-05-03", 2),
        ("2031-05-02", "2031-05-07", 2),
        ("2031-05-02", "2031-05-08", 3),
        ("2031-05-02", "2031-05-09", 4),
        ("2031-05-01", "2031-05-31", 4),
        ("2031-05-01", "2031-06-01", 5),
        ("2032-01-01", "2032-12-31", 5),
        ("2031-01-01", "2032-12-31", None),
        (None, None, None),
    ],
)
def test_date_prec_tells_how_many_days(first, last, told):
    row = ged(event_date=first, event_date_end=last)
    assert row["date_prec"] == told
    assert (row["date_start"], row["date_end"]) == (first, last or first)


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"geo_precision": 1, "country": "Iraq", "admin1": "Nineveh", "location": "Mosul"}, 1),
        ({"geo_precision": 2, "country": "Iraq", "admin1": "Nineveh", "location": "Mosul"}, 2),
        ({"geo_precision": 2, "country": "Iraq", "admin1": "Nineveh", "location": "Mosul; Sinjar"}, 4),
        ({"geo_precision": 2, "country": "Iraq", "admin1": "Nineveh; Anbar", "location": "Mosul; Hit"}, 6),
        ({"geo_precision": 2, "country": "Iraq; Syria", "admin1": "Nineveh; Raqqa", "location": "Mosul; Raqqa"}, None),
        ({"geo_precision": 3, "country": "Iraq"}, 6),
        ({"geo_precision": 3, "country": "Iraq", "admin1": "Anbar", "location": "Anbar"}, 4),
        ({"geo_precision": 3, "country": "Iraq", "admin1": "Anbar", "location": "Nowhereabad"}, 4),
        ({"geo_precision": 3, "country": "Iraq", "location": "Nowhereabad"}, 6),
        ({"geo_precision": 3, "country": "Lebanon", "location": "Southern Lebanon"}, 5),
        ({"geo_precision": 2, "country": "Syria", "location": "Syria-Turkey border"}, 2),
        ({"geo_precision": 3, "country": "Syria", "location": "Syria-Turkey border"}, 5),
        ({}, None),
    ],
)
def test_where_prec_is_the_smallest_unit_that_is_sure_to_hold_it(cells, told):
    assert ged(**cells)["where_prec"] == told


def test_where_prec_of_a_district():
    cells = {"geo_precision": 3, "country": "Iraq", "admin1": "Nineveh"}
    from conflictcli.gazetteer.lookup import query

    found = query(
        "SELECT p.name, d.name FROM place p JOIN place d ON d.id = p.division WHERE p.country = 'IQ' AND p.kind = 2 "
        "AND p.name NOT IN (SELECT name FROM place WHERE country = 'IQ' AND kind != 2) LIMIT 1"
    )
    if not found:
        pytest.skip("the list has no district of a name of its own")
    assert ged(**(cells | {"location": found[0][0], "admin1": found[0][1]}))["where_prec"] == 3


@pytest.mark.parametrize(
    ("actor", "target", "kind", "told"),
    [
        ("Iraqi forces", "Islamic State", "Battles", (1, "Iraqi forces", "Islamic State", 645, None)),
        ("Islamic State", "Iraqi forces", "Battles", (1, "Iraqi forces", "Islamic State", 645, None)),
        ("Russian forces", "Ukrainian forces", "Battles", (1, "Russian forces", "Ukrainian forces", 365, 369)),
        (
            "US-led coalition",
            "Islamic State",
            "Explosions/Remote violence",
            (1, "US-led coalition", "Islamic State", None, None),
        ),
        ("al-Shabaab", "Boko Haram", "Battles", (2, "al-Shabaab", "Boko Haram", None, None)),
        ("Boko Haram", "villagers", "Violence against civilians", (3, "Boko Haram", "Civilians", None, None)),
        ("Boko Haram", "girls", "Violence against civilians", (None, "Boko Haram", None, None, None)),
        ("Israeli forces", "civilians", "Explosions/Remote violence", (3, "Israeli forces", "Civilians", 666, None)),
        ("Hamas", "Israeli civilians", "Explosions/Remote violence", (3, "Hamas", "Civilians", None, None)),
        ("Hamas", "house; civilians", "Explosions/Remote violence", (None, "Hamas", "civilians", None, None)),
        ("police", "protesters", "Battles", (3, "police", "Civilians", None, None)),
        ("police", "rioters", "Battles", (None, "police", "rioters", None, None)),
        ("army", "militiamen", "Battles", (1, "army", "militiamen", None, None)),
        ("police", "journalists", "Violence against civilians", (3, "police", "Civilians", None, None)),
        ("Israeli forces", "house", "Explosions/Remote violence", (None, "Israeli forces", None, 666, None)),
        ("assailants", "villagers", "Violence against civilians", (None, "assailants", "Civilians", None, None)),
        ("rebels", "villagers", "Violence against civilians", (None, "rebels", "Civilians", None, None)),
        (None, "civilians", "Violence against civilians", (None, None, "Civilians", None, None)),
        ("unidentified gunmen", "gunmen", "Battles", (None, "unidentified gunmen", "gunmen", None, None)),
        ("Islamic State", "terrorists", "Battles", (None, "Islamic State", "terrorists", None, None)),
        ("Islamic State", "Kurdish militants", "Battles", (None, "Islamic State", "Kurdish militants", None, None)),
        ("Hamas", "Hamas", "Battles", (None, "Hamas", "Hamas", None, None)),
        ("army", "rebels", "Battles", (1, "army", "rebels", None, None)),
        ("gunmen", "police", "Battles", (None, "gunmen", "police", None, None)),
        ("police", "Iraqi forces", "Battles", (None, "police", "Iraqi forces", None, 645)),
        ("US-led coalition", "police", "Battles", (None, "US-led coalition", "police", None, None)),
        (
            "US-led coalition",
            "Syrian forces",
            "Explosions/Remote violence",
            (1, "US-led coalition", "Syrian forces", None, 652),
        ),
        ("coalition", "US forces", "Battles", (None, "coalition", "US forces", None, 2)),
        ("US-led coalition", "US forces", "Battles", (None, "US-led coalition", "US forces", None, 2)),
        (
            "Lashkar-e-Taiba",
            "Indian forces; civilians",
            "Battles",
            (1, "Indian forces", "Lashkar-e-Taiba", 750, None),
        ),
    ],
)
def test_the_type_of_violence_and_the_sides(actor, target, kind, told):
    row = ged(actor=actor, target=target, event_type=kind)
    assert (row["type_of_violence"], row["side_a"], row["side_b"], row["gwnoa"], row["gwnob"]) == told


@pytest.mark.parametrize(
    ("actor", "target", "kind", "told"),
    [
        ("Iraqi forces", "Islamic State", "Battles", "Iraqi forces - Islamic State"),
        ("al-Shabaab", "Boko Haram", "Battles", "al-Shabaab - Boko Haram"),
        ("Boko Haram", "villagers", "Violence against civilians", "Boko Haram - Civilians"),
        ("army", "rebels", "Battles", None),
        ("Iraqi forces; militias", "Islamic State", "Battles", None),
        ("gunmen", "villagers", "Violence against civilians", None),
        ("unidentified gunmen", "gunmen", "Battles", None),
    ],
)
def test_a_dyad_is_of_parties_that_are_known(actor, target, kind, told):
    assert ged(actor=actor, target=target, event_type=kind)["dyad_name"] == told


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"civilian_fatalities": 4}, 3),
        ({"civilian_fatalities": 4, "target": "market"}, 3),
        ({"civilian_fatalities": 0}, None),
        ({}, None),
        ({"civilian_fatalities": 4, "target": "police"}, 1),
        ({"civilian_fatalities": 4, "event_type": "Explosions/Remote violence", "target": "market"}, None),
    ],
)
def test_violence_against_civilians_is_one_sided_where_they_died_and_no_armed_party_was_the_target(cells, told):
    row = {"actor": "al-Shabaab", "event_type": "Violence against civilians", **cells}
    assert ged(**row)["type_of_violence"] == told


@pytest.mark.parametrize(
    ("latitude", "longitude", "cell"),
    [
        (34.5281, 69.1723, 179779),  # Kabul
        (-90, -180, 1),
        (90, 180, 259200),
        (0, 0, 129961),
        (-0.1, -0.1, 129240),
    ],
)
def test_the_cell_of_the_grid(latitude, longitude, cell):
    row = ged(latitude=latitude, longitude=longitude)
    assert row["priogrid_gid"] == cell
    assert row["geom_wkt"] == f"POINT ({float(longitude)} {float(latitude)})"


def test_a_country_in_terms_of_ucdp():
    told = ("country", "country_id", "region")
    assert [ged(country="Yemen")[name] for name in told] == ["Yemen (North Yemen)", 678, "Middle East"]
    assert [ged(country="Egypt")[name] for name in told] == ["Egypt", 651, "Middle East"]
    assert [ged(country="South Sudan")[name] for name in told] == ["South Sudan", 626, "Africa"]
    assert [ged(country="Ukraine")[name] for name in told] == ["Ukraine", 369, "Europe"]
    assert [ged(country="Afghanistan")[name] for name in told] == ["Afghanistan", 700, "Asia"]
    assert [ged(country="Colombia")[name] for name in told] == ["Colombia", 100, "Americas"]
    assert [ged(country="Palestine")[name] for name in told] == ["Palestine", None, None]
    assert [ged(country="Iraq; Syria")[name] for name in told] == ["Iraq; Syria", None, None]
    assert [ged()[name] for name in told] == [None, None, None]


def test_the_dead():
    told = ("best", "low", "high", "deaths_civilians", "deaths_unknown", "deaths_a", "deaths_b")
    row = ged(fatalities=12, fatalities_min=12, civilian_fatalities=5)
    assert [row[name] for name in told] == [12, 12, None, 5, 7, None, None]
    assert [ged(fatalities_min=24)[name] for name in told] == [None, 24, None, None, None, None, None]
    assert [ged(fatalities=0)[name] for name in told] == [0, 0, 0, None, 0, None, None]
    # "About 30": without bounds the figure is all three, so that they stay in order.
    assert [ged(fatalities=30)[name] for name in told[:3]] == [30, 30, 30]
    more = event(fatalities=3, fatalities_min=1, civilian_fatalities=4)
    assert [SCHEMA.record(more)[name] for name in told] == [3, 1, None, None, 3, None, None]
    assert [ged(fatalities_min=2, civilian_fatalities=4)[name] for name in told] == [None, 2, *[None] * 5]


@given(best=st.none() | st.integers(0, 9), civilians=st.none() | st.integers(0, 9))
@settings(max_examples=50, deadline=None)
def test_the_parts_of_the_dead_add_up_to_the_best_figure(best, civilians):
    row = ged(fatalities=best, civilian_fatalities=civilians)
    parts = [row[f"deaths_{whose}"] for whose in ("a", "b", "civilians", "unknown")]
    if best is None:
        assert parts == [None] * 4
    else:
        assert sum(int(part or 0) for part in parts) == row["best"] == best


def test_whether_an_event_is_one_or_a_sum():
    week = {"event_date": "2031-05-01", "event_date_end": "2031-05-07"}
    assert ged(strikes=5, strikes_min=5, event_date="2031-05-01", event_date_end="2031-05-01")["event_clarity"] == 1
    assert ged(strikes=1, strikes_min=1, **week)["event_clarity"] == 1
    assert ged(strikes=5, strikes_min=5, **week)["event_clarity"] == 2
    assert ged(location="Mosul; Sinjar", country="Iraq")["event_clarity"] == 2


def test_the_numbers_and_the_sources():
    row = ged(event_id="0000000000ffabcd", source="Coast Herald", published="2031-05-02", title='Raid on "Miro"')
    assert (row["id"], row["relid"], row["number_of_sources"]) == (0xFF, "0000000000ffabcd", 1)
    assert row["source_article"] == "\"Coast Herald,2031-05-02,Raid on 'Miro'\""
    assert ged(event_id="my-own-7")["id"] is None
    merged = SCHEMA.record(event(n_sources=3, sources="Coast Herald; Levant Post", source="Coast Herald"))
    assert (merged["number_of_sources"], merged["source_office"]) == (3, "Coast Herald; Levant Post")


def test_the_codes_of_countries_are_each_others():
    """What our table says of the countries that wars are in, checked against what everybody knows of them."""
    from conflictcli.schemas.nations import nation_of

    known = {"Iraq": (368, "IRQ", 645), "Syria": (760, "SYR", 652), "Ukraine": (804, "UKR", 369), "Mali": (466, "MLI", 432),
             "Sudan": (729, "SDN", 625), "Democratic Republic of Congo": (180, "COD", 490), "Myanmar": (104, "MMR", 775)}  # fmt: skip
    for name, told in known.items():
        nation = nation_of(name)
        assert nation is not None and (nation.number, nation.letters, nation.state) == told
