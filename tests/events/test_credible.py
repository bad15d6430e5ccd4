"""Words that mean violence only in company: who was hurt, what was done to a body, day and place."""

from __future__ import annotations

from datetime import date

import pytest

from conflictcli.document import Document
from conflictcli.events import extract


def types(text: str) -> list[str]:
    return [event.sub_event_type for event in extract(Document("t", text, "", date(2020, 5, 20)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A body tells of violence where the text says what was done to it.
        ("On 4 May 2020, a man was found dead in Tijuana. The body was wrapped in a blanket.", ["Attack"]),
        ("On 4 May 2020, a hiker was found dead in Tijuana. She had lost her way in the fog.", []),
        ("On 4 May 2020, bodies of bathers were found near Tijuana after the flood, some with their hands tied.", []),
        # Nobody needs arms where day, place and the hurt are told, or people fight hand to hand.
        ("On 4 May 2020, herders attacked a village in Mosul, injuring two farmers.", ["Attack"]),
        ("On 4 May 2020, the minister attacked a plan in Mosul.", []),
        ("On 4 May 2020, herders clashed with farmers in Mosul.", ["Armed clash"]),
        ("On 4 May 2020, protesters clashed with police in Mosul.", []),
        ("On 4 May 2020, a gas explosion at a bakery in Mosul hurt two people.", []),
        ("Herders clashed with farmers over a plan.", []),
        # One plain sentence is enough where it gives the day and the place, and an armed party takes ground.
        ("On 4 May 2020, Mosul was bombed.", ["Air/drone strike"]),
        ("Mosul was bombed on Tuesday.", ["Air/drone strike"]),
        ("Fighters captured Mosul on Tuesday.", ["Non-state actor overtakes territory"]),
        ("Kim captured Mosul on Tuesday.", []),
        ("Islamic State fighters raised their flag over Mosul on Tuesday.", ["Non-state actor overtakes territory"]),
        ("Fans raised their flag over Mosul on Tuesday.", []),
        ("Shells rained on Mosul on Tuesday, killing two.", ["Shelling/artillery/missile attack"]),
        ("Kidnappers seized 30 pupils in Mosul on Tuesday.", ["Abduction/forced disappearance"]),
        ("One strike near Mosul destroyed two armed vehicles on Tuesday.", ["Air/drone strike"]),
        ("One strike near Mosul closed a mine on Tuesday.", []),
        # Sport borrows words of war.
        ("The striker bombarded the goal in Turin on Tuesday.", []),
        ("Rebels bombarded a goalkeeper's house in Turin on Tuesday.", ["Shelling/artillery/missile attack"]),
        # A ceremony that remembers the dead is no new event.
        ("They gathered in Mosul on Sunday to remember the 29 people killed by a car bomb in 1998.", []),
        ("On 4 May 2020, guards severely beat up a journalist in Mosul.", ["Attack"]),
        ("On 4 May 2020, Norland were beaten by Sudland in Mosul.", []),
        ("On 4 May 2020, officers shot civilian cars in Mosul.", ["Attack"]),
        # That nobody was hurt is said of violence, too.
        ("On 4 May 2020, ten youths attacked a rival in Mosul. No fatalities were reported.", ["Attack"]),
        ("On 4 May 2020, an explosion shook Mosul. No one was hurt.", ["Remote explosive/landmine/IED"]),
        ("On 4 May 2020, an explosion shook Mosul. No one was hurt by the gas leak.", []),
        ("On 4 May 2020, a strike began in Mosul. No one was hurt.", []),
        ("Ten youths attacked a rival. No fatalities were reported.", []),
        ("On 4 May 2020, a guard stabbed a cook to death in Mosul.", ["Attack"]),
    ],
)
def test_what_means_an_event(text: str, expected: list[str]) -> None:
    assert types(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 4 May 2020 gunmen attacked Mosul, killing two soldiers.", ["Armed clash"]),
        ("On 4 May 2020 gunmen attacked an army patrol in Mosul.", ["Armed clash"]),
        ("On 4 May 2020 gunmen attacked Mosul, killing two soldiers and a farmer.", ["Attack"]),
        ("On 4 May 2020 gunmen attacked a market in Mosul, killing two people.", ["Attack"]),
        ("On 4 May 2020 gunmen abducted two soldiers in Mosul.", ["Abduction/forced disappearance"]),
    ],
)
def test_an_attack_on_none_but_the_armed_is_a_clash(text: str, expected: list[str]) -> None:
    assert types(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A man was shot in the 400 block of Vell Street in Chicago on Monday. Police say he is in stable condition.",
        "A teen was found shot dead on Monday in a parking lot in Houston. Detectives have no suspects.",
        "Two cousins died in a drive-by shooting in Oakland on Monday, the police department said.",
        "A woman was stabbed to death by her boyfriend in Leeds on Monday. Paramedics were called to the home.",
        "Robbers shot dead a shopkeeper in Durban on Monday. Police identified the victim at the crime scene.",
        "A man charged with the shooting of a toddler in Detroit on Monday is being held in the county jail.",
    ],
)
def test_a_crime_report_is_no_conflict_event(text: str) -> None:
    assert types(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gunmen shot dead a councillor outside a nightclub in Karachi on Monday, a police spokesman said.",
            ["Attack"],
        ),
        ("Unidentified assailants killed a farmer in a parking lot in Cali on Monday. Police say little.", ["Attack"]),
        (
            "Armed men on motorcycles killed a grocer in a drive-by shooting in the port of Natal on Monday.",
            ["Attack"],
        ),
        ("Rebels shot dead a teenager near Goma on Monday. A 20-year-old man is in critical condition.", ["Attack"]),
        ("A gunman shot dead 20 people in a nightclub in Austin on Monday. Detectives have no motive.", ["Attack"]),
        ("A bomb went off in a parking lot in Aden on Monday, killing a teenager.", ["Remote explosive/landmine/IED"]),
        ("A man was shot dead in Lyari on Monday.", ["Attack"]),
    ],
)
def test_organised_violence_is_no_crime_report(text: str, expected: list[str]) -> None:
    assert types(text) == expected
