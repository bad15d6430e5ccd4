"""Whole documents: what is told again, what is new, what is left out and why, and what is handed down."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from conflictcli.document import Document
from conflictcli.events import attach, explain
from conflictcli.events.account import Account
from conflictcli.events.assemble import (
    agreement,
    assemble,
    enormous,
    in_order,
    in_passing,
    is_dated,
    is_deed,
    is_elsewhere,
    is_note_of_harm,
    led,
    only_event,
    only_one_meant,
    says_something,
    sums_up_a_period,
)
from conflictcli.events.assembly import Assembly
from conflictcli.events.event import UNKNOWN, Event, When
from conflictcli.events.telling import Telling
from conflictcli.reading import Reading, reading
from conflictcli.rules.count import exactly
from conflictcli.tables import row

PUBLISHED = date(2016, 3, 18)  # a Friday


def events(*paragraphs: str, title: str = "", published: date | None = PUBLISHED) -> tuple[Event, ...]:
    return explain(Document("t", "\n\n".join(paragraphs), title, published)).events


def cells(*paragraphs: str, columns: str, title: str = "", published: date | None = PUBLISHED) -> list[tuple[str, ...]]:
    """The named columns of every row."""
    rows = [row(event) for event in events(*paragraphs, title=title, published=published)]
    return [tuple(r[column] for column in columns.split()) for r in rows]


def reasons(text: str) -> list[str]:
    """Why each trigger that gave no row gave none."""
    return [reason for _, reason in explain(Document("t", text, "", PUBLISHED)).unused]


# ---- told again ----------------------------------------------------------------------------------------------

LEDE = "Jets carried out six air strikes on Mosul on Tuesday, killing eight people."


@pytest.mark.parametrize(
    "again",
    [
        "The strikes hit a row of garages.",
        "Tuesday's strikes were heard in Tikrit.",
        "The six air strikes fell within an hour.",
        "The air strikes killed eight people, a nurse said.",
        "Six air strikes hit Mosul on Tuesday.",
        "The bombing of Mosul on Tuesday shook the windows.",
        "Air strikes hit Mosul on Tuesday.",
    ],
)
def test_what_is_told_again_is_one_row(again: str) -> None:
    assert cells(LEDE, again, columns="strikes location fatalities") == [("6", "Mosul", "8")]


@pytest.mark.parametrize(
    ("passing", "rows"),
    [
        ("The council met on Wednesday as fighting raged in Syria.", 1),
        ("He is fighting a revolt while carrying out air strikes inside Syria.", 1),
        ("Fighting raged in Homs on Wednesday.", 2),
        ("Fighting in Syria killed nine people on Wednesday.", 2),
        ("Jets bombed Syria on Wednesday.", 2),
        ("Twelve air strikes hit Syria on Wednesday.", 2),
    ],
)
def test_what_goes_on_somewhere_in_a_country_is_said_in_passing(passing: str, rows: int) -> None:
    assert len(events(LEDE, passing)) == rows


def test_the_attack_is_the_one_that_is_news_not_one_recalled_in_passing() -> None:
    text = ("On January 9 an air strike killed 90 people in Tikrit.", "The mayor wept.", "Markets were shut.")
    told = cells(LEDE, *text, "The bombing wounded 40 people.", columns="location injuries")
    assert told == [("Mosul", "40"), ("Tikrit", "")]


def test_a_text_about_nothing_else_tells_what_goes_on_in_a_country() -> None:
    assert len(events("Air strikes in Syria went on on Wednesday.")) == 1


@pytest.mark.parametrize(
    "other",
    [
        "Six air strikes hit Tikrit on Tuesday.",
        "Six air strikes hit Mosul on Wednesday.",
        "Six artillery strikes hit Mosul on Tuesday.",
        "Another six air strikes hit Mosul on Tuesday.",
        "A further six air strikes hit Mosul later on Tuesday.",
    ],
)
def test_another_place_day_or_kind_is_another_event(other: str) -> None:
    assert [r[0] for r in cells(LEDE, other, columns="strikes")] == ["6", "6"]


def test_headline_and_lede_are_one_event() -> None:
    title = "Six air strikes hit Mosul"
    assert cells(LEDE, columns="strikes location event_date", title=title) == [("6", "Mosul", "2016-03-15")]


def test_a_headline_alone_is_an_event_without_evidence_in_the_text() -> None:
    (event,) = events("Nobody knew more.", title="Six air strikes hit Mosul on Tuesday")
    assert (event.start, event.end) == (None, None)
    assert event.evidence == "Six air strikes hit Mosul on Tuesday"


def test_a_later_telling_gives_what_the_first_left_out() -> None:
    text = ("Six air strikes hit Mosul.", "The air strikes on Mosul on Tuesday killed eight people.")
    assert cells(*text, columns="strikes event_date fatalities") == [("6", "2016-03-15", "8")]


def test_two_unknown_towns_of_one_country_are_two() -> None:
    text = "Five air strikes hit the village of Umm Qarnayn in Iraq on Tuesday. Five air strikes hit Mosul on Tuesday."
    assert [r[0] for r in cells(text, columns="strikes")] == ["5", "5"]


# ---- days handed down ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("second", "day"),
    [
        ("Another air strike hit Tikrit.", "2016-03-15"),
        ("Separately, an air strike hit Tikrit.", "2016-03-15"),
        ("An air strike hit Tikrit on the same day.", "2016-03-15"),
        ("An air strike hit Tikrit the next day.", "2016-03-16"),
        ("An air strike hit Tikrit on Wednesday.", "2016-03-16"),
        ("Last week an air strike hit Tikrit.", "2016-03-07"),
        ("An air strike hit Tikrit on March 2.", "2016-03-02"),
    ],
)
def test_the_day_of_a_second_event(second: str, day: str) -> None:
    assert cells(f"{LEDE} {second}", columns="event_date")[1] == (day,)


def test_no_day_is_no_day() -> None:
    assert cells("Six air strikes hit Mosul.", columns="event_date time_precision") == [("", "5")]


def test_a_weekday_without_publication_stays_a_word() -> None:
    found = cells("Six air strikes hit Mosul on Tuesday.", columns="event_date date_text", published=None)
    assert [(day, text.removeprefix("on ")) for day, text in found] == [("", "Tuesday")]


def test_a_list_takes_the_day_above_it() -> None:
    text = (
        "The coalition hit Islamic State militants with these air strikes on Tuesday, March 15:",
        "- Near Mosul, three air strikes destroyed a bridge\n- Near Tikrit, one air strike hit a van",
    )
    assert cells(*text, columns="event_date strikes location") == [
        ("2016-03-15", "3", "Mosul"),
        ("2016-03-15", "1", "Tikrit"),
    ]


def test_days_before_lie_before_the_event_told_first() -> None:
    text = "It came days after 18 air strikes in the same area."
    assert cells(LEDE, text, columns="event_date event_date_end strikes location") == [
        ("2016-03-15", "2016-03-15", "6", "Mosul"),
        ("2016-03-08", "2016-03-14", "18", "Mosul"),
    ]


# ---- places handed down --------------------------------------------------------------------------------------


def test_a_heading_heads_the_lines_below() -> None:
    text = (
        "The coalition hit Islamic State militants on Tuesday.",
        "Syria",
        "- Three air strikes destroyed a bridge",
        "Iraq",
        "- Two air strikes destroyed a tunnel",
    )
    assert cells(*text, columns="strikes country") == [("3", "Syria"), ("2", "Iraq")]


def test_a_heading_heads_no_prose() -> None:
    text = ("Iraq", "Three air strikes hit Homs in Syria on Tuesday.")
    assert cells(*text, columns="strikes country location") == [("3", "Syria", "Homs")]


def test_several_places_on_one_count_are_one_row_near_them() -> None:
    text = "There were 12 air strikes around Mosul, Tikrit and Ramadi on Tuesday."
    assert cells(text, columns="strikes location geo_precision") == [("12", "Mosul; Tikrit; Ramadi", "2")]


@pytest.mark.parametrize(
    ("where", "precision"), [("on Mosul", "1"), ("near Mosul", "2"), ("in Iraq", "3"), ("40 km south of Mosul", "2")]
)
def test_how_near(where: str, precision: str) -> None:
    assert cells(f"Six air strikes were carried out {where} on Tuesday.", columns="geo_precision") == [(precision,)]


# ---- harm handed down ----------------------------------------------------------------------------------------


def test_harm_in_a_sentence_of_its_own_belongs_to_the_event_before() -> None:
    text = "Six air strikes hit Mosul on Tuesday. Eight people were killed and 14 wounded."
    assert cells(text, columns="strikes fatalities injuries") == [("6", "8", "14")]


def test_harm_with_a_place_belongs_to_the_event_there() -> None:
    text = "There were six air strikes in Mosul and three in Tikrit on Tuesday. Nine people were killed in Mosul."
    assert cells(text, columns="location fatalities") == [("Mosul", "9"), ("Tikrit", "")]


def test_no_casualties_there_is_said_of_the_place_before() -> None:
    text = "Six air strikes hit Mosul on Tuesday, killing two. Three air strikes hit Tikrit. There were no casualties there."
    assert cells(text, columns="location fatalities") == [("Mosul", "2"), ("Tikrit", "0")]


def test_a_toll_of_years_is_no_toll_of_the_event() -> None:
    text = (LEDE, "Over the past three years, air strikes in Iraq have killed at least 300 people.")
    assert cells(*text, columns="fatalities") == [("8",)]


# ---- what is left out, and why -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The army plans air strikes on Mosul.", "planned"),
        ("The army threatened air strikes on Mosul.", "threatened"),
        ("The army denied air strikes on Mosul.", "denied"),
        ("There were no air strikes in Iraq on Tuesday.", "none"),
        ("It brings to 1,023 the number of air strikes since August.", "cumulative"),
        ("The army carried out 5,000 air strikes in the war.", "cumulative"),
        ("Air strikes are a way of war.", "too vague"),
        ("Twelve of them were in Iraq.", "share of nothing"),
        ("Rail workers began a strike in Ostrava on Monday, their union said.", "labour dispute"),
        ("The strike in Prague lasted four days.", "no arms"),
    ],
)
def test_what_gives_no_row_says_why(text: str, reason: str) -> None:
    assert events(text) == ()
    assert reasons(text) == [reason]


@pytest.mark.parametrize(
    "text",
    [
        "An air strike near Mosul on Monday did not take place.",
        "The army called off an air strike on Mosul on Monday.",
        "The release of March 14 should have read two air strikes near Mosul.",
        "Pilots practised four air strikes in a drill near Mosul on Monday.",
        "Aircraft have flown over 300 air strikes since 2014.",
        "More than 60 air strikes have hit Iraq this month.",
    ],
)
def test_what_did_not_happen_or_is_a_sum_gives_no_row(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Coalition jets carried out four strikes near Mosul on Tuesday.",
        "Coalition aircraft carried out four strikes near Mosul on Tuesday.",
        "Warplanes carried out four strikes near Mosul on Tuesday.",
        "Four strikes hit Islamic State fighters near Mosul on Tuesday.",
    ],
)
def test_a_strike_of_aircraft_is_no_labour_dispute(text: str) -> None:
    assert cells(text, columns="strikes sub_event_type") == [("4", "Air/drone strike")]


def test_what_they_destroyed_may_be_a_drill() -> None:
    text = "Two air strikes near Mosul on Tuesday destroyed an oil drill."
    assert cells(text, columns="strikes") == [("2",)]


def test_an_event_follows_what_is_set_against_it() -> None:
    """ "Following Tuesday's strikes" is not "the following Tuesday"."""
    text = (LEDE, "Last week 18 air strikes hit Mosul.", "On March 2 one air strike hit Tikrit.")
    told = [*text, "Following Tuesday's strikes, people left."]
    assert cells(*told, columns="event_date strikes") == cells(*text, columns="event_date strikes")


# ---- how it is known ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Six air strikes hit Mosul on Tuesday.", "reported"),
        ("The rebels claimed to have carried out six drone strikes on Mosul on Tuesday.", "claimed"),
        (
            "An air strike hit Mosul on Tuesday. Police said that 21 people were killed. Doctors put the number of dead at 24.",
            "disputed",
        ),
    ],
)
def test_status(text: str, status: str) -> None:
    assert cells(text, columns="status") == [(status,)]


def test_a_row_names_the_rules_that_spoke() -> None:
    (event,) = events(LEDE)
    assert "air-strike" in event.rules
    assert len(set(event.rules)) == len(event.rules)


def test_a_month_without_a_year_makes_no_event_of_a_word() -> None:
    """Also where nothing says when the report came out: the sentence looks back at no day at all."""
    text = (
        "Two air strikes hit Mosul on Thursday. Soldiers went back to land lost in the militants' offensive last June."
    )
    assert [(e.when.text, e.strikes and e.strikes.best) for e in events(text, published=None)] == [("Thursday", 2)]


# ---- a text that tells but one deed --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Taliban fighters attacked a police post in Kandahar.", "Armed clash", "Kandahar"),
        ("Gunmen fired at a councillor in Peshawar.", "Attack", "Peshawar"),
        ("The Taliban and the Afghan army clashed.", "Armed clash", ""),
        ("Three crude bombs were exploded in Peshawar.", "Remote explosive/landmine/IED", "Peshawar"),
        ("Two people were killed in a clash over land in Peshawar.", "Armed clash", "Peshawar"),
        ("Nine people were killed in a powerful blast in Peshawar.", "Remote explosive/landmine/IED", "Peshawar"),
        ("A party worker was beaten up by rivals in Peshawar.", "Attack", "Peshawar"),
        ("A bomb has exploded.", "Remote explosive/landmine/IED", ""),
        ("On 3 May 2015, assailants set fire to a church in Peshawar.", "Attack", "Peshawar"),
        ("On 3 May 2015, troops intercepted a drone targeting Mosul.", "Air/drone strike", "Mosul"),
    ],
)
def test_a_text_with_one_deed_is_its_event(text: str, kind: str, place: str) -> None:
    assert cells(text, columns="sub_event_type location") == [(kind, place)]


@pytest.mark.parametrize(
    "text",
    [
        "The attack was condemned in Kandahar.",
        "Nine people were killed in a blast at a fireworks store in Peshawar.",
        "Nine people were killed in an explosion of a gas cylinder in Peshawar.",
        "A leopard attacked and injured two villagers in Nashik.",
        "A man was killed in an attack by his wife in Leeds.",
        "Protesters torched a bus in Lyon.",
        "A man was beaten up in Leeds.",
        "Police have raided the home of an activist in Leeds.",
        "Leeds were thrashed by Hull in the cup.",
        "It was one of four joint attacks across Iraq on 3 May 2015.",
        "Opposition leaders attacked the budget in Leeds.",
    ],
)
def test_what_is_no_deed_of_war(text: str) -> None:
    assert cells(text, columns="sub_event_type") == []


def test_beside_other_events_a_deed_needs_more() -> None:
    assert cells(LEDE, "Militants attacked the army.", columns="sub_event_type") == [("Air/drone strike",)]


def test_an_unknown_village_lies_where_its_sentence_says() -> None:
    text = "Gunmen killed a guard in Umm Qarnayn village in Nineveh on Tuesday."
    assert cells(text, columns="location country") == [("Umm Qarnayn", "Iraq")]


def test_the_first_sentence_places_and_dates_the_only_event() -> None:
    text = "A clerk was found dead in Mosul on Tuesday. Gunmen had ambushed him on the way home."
    assert cells(text, columns="sub_event_type location event_date") == [("Armed clash", "Mosul", "2016-03-15")]


def test_a_name_of_a_group_places_nothing() -> None:
    text = "The Islamic Resistance in Iraq launched suicide drones at a base on Tuesday."
    assert cells(text, columns="sub_event_type country") == [("Air/drone strike", "")]


@pytest.mark.parametrize("chain", ["Tripoli village in Tikrit", "Tripoli area of Tikrit"])
def test_a_chain_of_names_lies_in_one_country(chain: str) -> None:
    assert cells(f"Gunmen shot a guard dead in {chain} on Tuesday.", columns="location country") == [
        ("Tripoli", "Iraq")
    ]


def test_names_that_are_no_chain_keep_their_countries() -> None:
    text = "Gunmen shot a guard dead in Tripoli on Tuesday after a man from Tikrit had fled."
    assert cells(text, columns="location country") == [("Tripoli", "Libya")]


def test_the_day_tells_which_of_two_bombings_is_meant() -> None:
    told = cells(
        "A suicide bombing killed five people in Istanbul on Wednesday.",
        "A suicide bombing in Ankara killed 31 people this month.",
        "Nobody has claimed Wednesday's bombing.",
        columns="event_date location fatalities",
    )
    assert told == [("2016-03-16", "Istanbul", "5"), ("2016-03-01", "Ankara", "31")]


# ---- rule by rule --------------------------------------------------------------------------------------------


def read(*paragraphs: str, title: str = "", published: date | None = PUBLISHED) -> Reading:
    return reading(Document("t", "\n\n".join(paragraphs), title, published))


def tellings(text: str, published: date | None = PUBLISHED) -> list[Telling]:
    return [
        telling for statement in in_order(read(text, published=published)) for telling in attach.tellings(statement)
    ]


def test_separately_is_on_the_day_last_said_in_the_paragraph() -> None:
    second = "Traders shut their shops on Wednesday. Separately, an air strike hit Tikrit."
    assert cells(LEDE, second, columns="event_date") == [("2016-03-15",), ("2016-03-16",)]
    later = "Separately, an air strike hit Tikrit."
    assert assemble(read(LEDE, "Traders wept on Wednesday.", "Nobody slept.", later)).said == (
        read(LEDE, "Traders wept on Wednesday.").sentences[-1].paragraph,
        When(date(2016, 3, 16), date(2016, 3, 16), 1, "Wednesday"),
    )


@pytest.mark.parametrize(
    ("killing", "rows"),
    [
        ("Gunmen killed nine guards in Tikrit.", [("Mosul", ""), ("Tikrit", "9")]),
        ("Gunmen killed nine guards in Mosul.", [("Mosul", "9")]),
        ("Nine guards were killed.", [("Mosul", "9")]),
        # The same in words that name no event.
        ("Nine guards were killed by militants in Tikrit.", [("Mosul", ""), ("Tikrit", "9")]),
        ("Nine guards were killed by militants in Mosul.", [("Mosul", "9")]),
    ],
)
def test_a_killing_elsewhere_is_an_event_of_its_own(killing: str, rows: list[tuple[str, str]]) -> None:
    assert cells(f"An air strike hit Mosul on Tuesday. {killing}", columns="location fatalities") == rows


def test_is_elsewhere() -> None:
    assembly = assemble(read("An air strike hit Mosul on Tuesday."))
    (there,) = tellings("Gunmen shot a guard in Tikrit.")
    (here,) = tellings("Gunmen shot a guard in Mosul.")
    assert is_elsewhere(there, assembly)
    assert not is_elsewhere(here, assembly)
    assert not is_elsewhere(replace(there, parties=("", "a guard")), assembly)
    assert not is_elsewhere(replace(there, places=()), assembly)


@pytest.mark.parametrize(
    ("before", "days"),
    [
        ("An air strike hit Mosul.", [("", "Mosul"), ("2016-03-04", "Tikrit")]),
        # Where the text has told a dated event, what follows an operation need not be of it.
        ("An air strike hit Mosul on Tuesday.", [("2016-03-15", "Mosul")]),
    ],
)
def test_an_operation_is_the_scene_until_a_day_is_told(before: str, days: list[tuple[str, str]]) -> None:
    operation = "On 4 March 2016, in Tikrit, police carried out an operation against a gang. A shoot-out broke out."
    assert cells(before, operation, columns="event_date location") == days


def test_the_first_sentence_leads_the_only_event() -> None:
    text = read("A clerk was found dead in Mosul on Tuesday. Gunmen had ambushed him.")
    _, ambush = tellings("A clerk was found dead in Mosul on Tuesday. Gunmen had ambushed him.")
    account = Account((ambush,))
    first = led(account, text).first
    assert (first.when.text, first.day and first.day.text) == ("Tuesday", "Tuesday")
    assert [place.text for place in first.places] == ["Mosul"]
    placed = Account((replace(ambush, places=tellings("A bomb hit Tikrit.")[0].places),))
    assert [place.text for place in led(placed, text).first.places] == ["Tikrit"]
    dated = Account((replace(ambush, when=When(text="at dawn")),))
    assert led(dated, text).first.when.text == "at dawn"
    both = Account((replace(placed.first, when=When(text="at dawn")),))
    assert led(both, text) is both


def test_a_first_sentence_of_another_paragraph_leads_where_it_tells_no_deed() -> None:
    text = ("A clerk was found dead in Mosul on Tuesday.", "Gunmen had ambushed him.")
    account = Account((tellings("\n\n".join(text))[-1],))
    assert led(account, read(*text)) is account


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Three people were killed in Mosul.", True),
        ("Nobody was killed in Mosul.", False),
        ("Three people were killed in Mosul. Shops shut. It rained.", True),
        ("Three people were killed in Mosul. Shops shut. It rained. Nobody slept.", False),
        ("So far this year 300 people have been killed in Mosul.", False),
        ("Shops shut in Mosul.", False),
    ],
)
def test_a_note_of_harm_is_short_and_tells_of_people_hurt(text: str, note: bool) -> None:
    assert is_note_of_harm(read(text)) is note


def test_what_makes_the_only_event_of_a_text() -> None:
    (deed,) = tellings("Gunmen fired at a councillor in Peshawar.")
    (verb,) = tellings("A bomb exploded.")
    (vague,) = tellings("The attack was condemned.")
    verb = replace(verb, fresh=False, places=(), parties=("", ""))

    def only(*, armed: bool = False, hurt: bool = False, **told: tuple[Telling, ...]) -> list[Telling]:
        return [account.first for account in only_event(Assembly(**told), armed, hurt).accounts]  # type: ignore[arg-type]

    assert only() == []
    assert only(spare=(vague, deed)) == [deed]
    assert only(spare=(vague, verb)) == []
    assert only(spare=(vague, verb), hurt=True) == [verb]
    assert only(spare=(vague,), called=(vague,)) == []
    assert only(spare=(verb,), called=(vague,), armed=True) == [vague]
    assert only(spare=(verb, deed), called=(vague,), armed=True, hurt=True) == [deed]
    left_out = Assembly().sparing(vague).sparing(deed)
    assert only_event(left_out, armed=False, hurt=False).unused == ((vague.head, "too vague"),)


def test_the_day_in_the_name_of_a_blast_is_that_of_the_only_one_told() -> None:
    bomb, again = "A bomb exploded in Mosul.", "Tuesday's bombing in Tikrit drew protests."
    assert cells(bomb, again, columns="event_date location") == [("2016-03-15", "Mosul")]
    (meant,) = tellings(again)
    one = assemble(read(bomb))
    assert only_one_meant(one, meant)
    assert not only_one_meant(assemble(read(bomb, "An air strike hit Homs.")), meant)
    assert not only_one_meant(assemble(read("A bomb exploded in Mosul on Monday.")), meant)
    assert not only_one_meant(assemble(read("Gunmen kidnapped a clerk in Mosul.")), meant)
    assert not only_one_meant(assemble(read("A bomb exploded in Homs.")), meant)
    assert not only_one_meant(one, replace(meant, day=None))
    assert not only_one_meant(one, replace(meant, triggers=()))
    assert not only_one_meant(Assembly(), meant)


def test_what_makes_an_event_by_itself() -> None:
    """A general word needs more than a plain one; "the" needs more than "a"."""
    (plain,) = tellings("An air strike on Mosul on Tuesday killed two people.")
    (general,) = tellings("An attack on Mosul on Tuesday killed two people.")
    assert (len(plain.types), len(general.types) >= 3) == (1, True)
    told = {
        "nothing": {},
        "place": {"places": plain.places},
        "day": {"when": plain.when, "day": plain.day},
        "harm": {"harm": plain.harm},
        "place and day": {"places": plain.places, "when": plain.when, "day": plain.day},
    }

    def able(telling: Telling, **changed: Any) -> list[str]:
        bare = replace(telling, places=(), when=UNKNOWN, day=None, harm=(), **changed)
        return [name for name, given in told.items() if says_something(replace(bare, **given))]

    assert able(plain) == ["place", "day", "harm", "place and day"]
    assert able(plain, definite=True) == ["place and day"]
    assert able(plain, definite=True, count=exactly(2)) == [*told]
    assert able(plain, definite=True, munitions=exactly(2)) == [*told]
    assert able(general, fresh=True) == ["place", "day", "harm", "place and day"]
    assert able(general, fresh=False) == ["harm", "place and day"]
    assert able(general, fresh=False, also=True, parties=("rebels", "")) == ["place", "harm", "place and day"]
    assert able(general, fresh=False, also=True, parties=("", "")) == ["harm", "place and day"]


def test_how_much_a_telling_and_an_event_have_in_common() -> None:
    (told,) = tellings("An air strike hit Mosul on Tuesday.")
    bare = replace(told, places=(), when=UNKNOWN)
    shelling = replace(told, types=("Shelling/artillery/missile attack",))
    friday = replace(bare, when=When(text="Friday"))

    def agree(one: Telling, other: Telling) -> int:
        return agreement(one, Account((other,)))

    assert agree(told, told) == 2 + 2 + 1
    assert agree(told, bare) == agree(bare, told) == agree(bare, bare) == 1
    assert agree(told, shelling) == 2 + 2
    assert agree(friday, friday) == 1 + 1
    assert agree(friday, replace(bare, when=told.when)) == 1 + 1
    assert agree(bare, replace(bare, when=replace(told.when, text=""))) == 1
    silent = replace(bare, when=replace(told.when, text=""))
    assert agree(silent, silent) == 1 + 1
    later = replace(told.when, end=date(2016, 3, 17))
    assert agree(told, replace(told, when=later)) == 2 + 1 + 1


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("A bomb exploded in Mosul. Four people were killed on Tuesday.", [("Mosul", "2016-03-15", "4")]),
        ("A bomb exploded in Mosul on Monday. Four people were killed on Tuesday.", [("Mosul", "2016-03-14", "4")]),
        ("A bomb exploded in Mosul. On Tuesday a nurse spoke.", [("Mosul", "", "")]),
        # Harm that names a place is of the latest event there, else of the last.
        (
            "A bomb exploded in Mosul. An air strike hit Tikrit. Four people were killed in Mosul.",
            [("Mosul", "", "4"), ("Tikrit", "", "")],
        ),
        (
            "A bomb exploded in Mosul. An air strike hit Tikrit. Four people were killed.",
            [("Mosul", "", ""), ("Tikrit", "", "4")],
        ),
        # Not from so far below.
        ("A bomb exploded in Mosul.\n\nIt rained.\n\nShops shut.\n\nFour were killed.", [("Mosul", "", "")]),
    ],
)
def test_harm_in_its_own_sentence_brings_its_day(text: str, rows: list[tuple[str, str, str]]) -> None:
    assert cells(text, columns="location event_date fatalities") == rows


@pytest.mark.parametrize(
    ("changed", "passing"),
    [
        ({}, True),
        ({"fresh": True}, False),
        ({"also": True}, False),
        ({"count": exactly(3)}, False),
        ({"munitions": exactly(3)}, False),
        ({"places": ()}, False),
    ],
)
def test_in_passing(changed: dict[str, Any], passing: bool) -> None:
    (telling,) = tellings("The council met as fighting raged in Syria.")
    assert in_passing(replace(telling, **changed)) is passing
    (town,) = tellings("The council met as fighting raged in Homs.")
    assert not in_passing(replace(telling, places=(*telling.places, *town.places)))


def test_counts_of_a_month_or_of_a_war_are_no_event() -> None:
    (month,) = tellings("More than 60 air strikes have hit Mosul this month.")
    month = replace(month, role="")
    assert sums_up_a_period(month)
    assert not sums_up_a_period(replace(month, count=None))
    assert not sums_up_a_period(replace(month, when=replace(month.when, precision=2)))
    assert not sums_up_a_period(replace(month, when=replace(month.when, text="in March")))
    (day,) = tellings("Jets carried out 1,000 air strikes on Mosul on Tuesday.")
    assert not enormous(day)
    assert enormous(replace(day, when=UNKNOWN))
    assert not enormous(replace(day, when=UNKNOWN, count=exactly(999)))
    assert not enormous(replace(day, when=UNKNOWN, count=None))


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("on 3 May 2015", True),
        ("in the week of 3 May 2015", True),
        ("on Tuesday", True),
        ("in March 2015", False),
        ("in March", False),
        ("", False),
    ],
)
def test_a_month_is_no_day(when: str, day: bool) -> None:
    (telling,) = tellings(f"An air strike hit Mosul {when}.", published=None)
    assert is_dated(telling) is day


def test_who_did_it_or_where_makes_a_deed() -> None:
    (told,) = tellings("Gunmen fired at a councillor in Peshawar.")
    bare = replace(told, places=(), parties=("", ""), fresh=False, definite=False)
    (noun,) = tellings("Violence rocked Peshawar on Tuesday; an attack followed.")[-1:]
    named = replace(noun, places=told.places, parties=("rebels", ""), definite=False)
    assert not is_deed(bare)
    assert is_deed(replace(bare, parties=("rebels", "")))
    assert is_deed(replace(bare, places=told.places))
    assert is_deed(replace(bare, fresh=True))
    assert not is_deed(replace(bare, parties=("", "rebels")))
    assert not is_deed(named)
    assert is_deed(replace(named, parties=("rebels", "soldiers")))


def test_the_first_drone_strike_is_a_deed_where_it_killed_people() -> None:
    (strike,) = tellings("The first drone strike on Mosul killed two people.")
    (attack,) = tellings("The first attack on Mosul killed two people.")
    strike, attack = replace(strike, definite=True), replace(attack, definite=True)
    assert is_deed(strike)
    assert not is_deed(replace(strike, harm=()))
    assert not is_deed(attack)


def test_a_place_told_too_generally_is_that_of_the_only_event() -> None:
    text = ("Shops shut.", "The attack in Mosul was condemned.", "A car bomb exploded on Tuesday, killing two.")
    assert cells(*text, columns="location event_date fatalities") == [("Mosul", "2016-03-15", "2")]
