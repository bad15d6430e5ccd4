"""Who acts and who suffers, as one sentence tells it: `(actor, target)`; empty where it does not say."""

from __future__ import annotations

from datetime import date

import pytest

from conflictcli.document import Document
from conflictcli.events import extract
from conflictcli.events.parties import better, claims, parties
from conflictcli.events.parties.scene import scene_of
from conflictcli.events.statement import Statement, stated
from conflictcli.mentions import read
from conflictcli.reading import reading
from conflictcli.rules import RULES, actors

READY = {rule.name for rule in RULES}


def statement(text: str) -> Statement:
    """The one sentence of a text, with every mention in it."""
    found = reading(Document("test", text, published=date(2015, 1, 2)))
    sentence = found.sentences[-1]
    late = read(sentence, [rule for rule in actors.RULES if rule.name not in READY])
    return stated(sentence, sorted([*found.within(sentence), *late], key=lambda m: (m.start, m.end)))


def told(text: str) -> tuple[str, str]:
    said = statement(text)
    return parties(said.of("strike"), scene_of(said))


VERBS = {
    "Israel struck a depot near Damascus, killing two people.": ("Israeli forces", "depot"),
    "Gunmen attacked a Nigerian army base in Borno.": ("gunmen", "Nigerian forces"),
    "Boko Haram fighters shot dead nine farmers near Gwoza.": ("Boko Haram", "farmers"),
    "Russian artillery shelled a grain store in Odesa.": ("Russian forces", "grain store"),
    "Taliban militants ambushed a convoy of foreign troops in Kunduz.": ("Taliban", "convoy of foreign troops"),
    "The army said it had bombed rebel positions near Aleppo.": ("army", "rebels"),
    "Iraq said its warplanes hit two ships.": ("Iraqi forces", "ships"),
    "Rebels fired 40 rockets at a police post in Goma.": ("rebels", "police post"),
}

PASSIVES = {
    "Two soldiers were shot dead by al-Shabaab militants in Kismayo.": ("al-Shabaab", "soldiers"),
    "The bus station was attacked in Jableh by rebels.": ("rebels", "bus station"),
    "Ten villagers were abducted by unidentified gunmen near Gao.": ("unidentified gunmen", "villagers"),
    "A hospital was shelled in Goma, residents said.": ("", "hospital"),
}

NOUNS = {
    "Israeli airstrikes on the al-Nur hospital killed four people.": ("Israeli forces", "al-Nur hospital"),
    "U.S.-led air strikes hit Islamic State positions near Raqqa.": ("US-led coalition", "Islamic State"),
    "The coalition carried out 12 strikes against ISIS targets in Iraq on Thursday.": ("coalition", "Islamic State"),
    "Saudi Arabia and its allies launched air strikes on a Houthi camp.": ("Saudi-led coalition", "Houthis"),
    "Warplanes of the Saudi-led coalition carried out five raids on a bridge.": ("Saudi-led coalition", "bridge"),
    "An attack by Boko Haram on a market killed nine.": ("Boko Haram", "market"),
    "A suspected Taliban attack on a school in Kabul killed six.": ("Taliban", "school"),
    "A barrage of Russian missiles hit a power station.": ("Russian forces", "power station"),
    "A car bomb exploded outside a police station in Kirkuk.": ("", "police station"),
    "A US drone strike on a car killed three people.": ("US forces", "car"),
    "Strikes on Raqqa killed 12 people on Thursday.": ("", ""),
}

BATTLES = {
    "The army engaged in a firefight with rebels near Gao.": ("army", "rebels"),
    "Clashes between the army and Tuareg rebels erupted near Ansongo.": ("army", "Tuareg rebels"),
    "Fighting went on between insurgents and an alliance of farmers in Ostra.": ("insurgents", "alliance of farmers"),
    "M23 fighters clashed with Congolese soldiers near Rutshuru.": ("M23", "Congolese forces"),
    "On Sunday the army recaptured Douentza from Islamist militants.": ("army", "Islamist militants"),
    "Iraqi troops and allied militias pushed ISIS fighters out of Dhuluiya.": (
        "Iraqi forces; allied militias",
        "Islamic State",
    ),
    "Iraqi soldiers teamed with tribal fighters to drive Islamic State out of Hit.": (
        "Iraqi forces; tribal fighters",
        "Islamic State",
    ),
}

CLAIMS = {
    "A bombing claimed by Islamic State killed nine in Kabul.": ("Islamic State", ""),
    "A car bomb attack blamed on the PKK killed 20 in Ankara.": ("PKK", ""),
    "The Pakistani Taliban claimed responsibility for the attack on a bus in Quetta.": (
        "Tehreek-e-Taliban Pakistan",
        "bus",
    ),
    "A suicide bomber hit a bus in Kabul, an attack claimed by the Taliban.": ("Taliban", "bus"),
    "The government blamed Iran for the missile attack on a tanker.": ("Iranian forces", "tanker"),
}

NOT_THE_ACTOR = {
    "Backed by U.S.-led jets, Iraqi soldiers attacked a checkpoint near Hit.": ("Iraqi forces", "checkpoint"),
    "The army said gunmen attacked a mosque in Jos.": ("gunmen", "mosque"),
    "A bomb hit a market in Goma, the army said.": ("", "market"),
    "A blast in a town held by rebels killed four.": ("", ""),
    "According to the police, a bomb exploded in a market in Jos.": ("", "market"),
    "Air strikes hit a hospital in a part of Aleppo that rebels hold.": ("", "hospital"),
}


ONLY_MEETS_IT = {
    "Police say that a bomb exploded at a bakery near Quetta.": ("", "bakery"),
    "A bomb exploded on board a bus near Quetta.": ("", "bus"),
    "Syrian soldiers, backed by Russian jets and Lebanese Hezbollah fighters, launched an attack on a base in Homs.": (
        "Syrian forces",
        "base",
    ),
    "Ten Ukrainian soldiers killed in attack near Donetsk.": ("", "Ukrainian forces"),
    "Police are investigating an attack that killed two villagers in Ostra.": ("", "villagers"),
    "The army is looking into an attack that killed two villagers in Ostra.": ("", "villagers"),
    "Police came to the scene after gunmen killed a shopkeeper in Vell.": ("gunmen", "shopkeeper"),
    "Police found the bodies of two men who had been shot dead in Vell.": ("", ""),
    "Police found the men and shot dead a guard in Vell.": ("police", "guard"),
    "The army repelled an attack on its base in Gao.": ("", "army"),
    "Soldiers fought off an attack by Boko Haram near Diffa.": ("Boko Haram", "soldiers"),
    "Syrian forces shot down an Israeli jet near Homs.": ("Syrian forces", "Israeli forces"),
    "According to the Taliban, gunmen killed two policemen in Kunduz.": ("gunmen", "police"),
    "Backed by Russian jets, Syrian soldiers shelled a school in Idlib.": ("Syrian forces", "school"),
    "With the support of Turkish troops, rebels attacked a base in Idlib.": ("rebels", "base"),
    "Fighters trained by the CIA attacked a convoy near Aleppo.": ("fighters", "convoy"),
}

PEOPLE = {
    "A man believed to be a militant shot dead a local councillor in Quetta.": ("militants", "local councillor"),
    "Two suspected militants on a motorcycle threw a grenade at a police checkpoint in Karachi.": (
        "militants",
        "police checkpoint",
    ),
    "Al-Qaeda-linked militants attacked an army base in Gao.": ("al-Qaeda-linked militants", "army base"),
    "Five soldiers were killed in an ambush by militants near Gao.": ("militants", "soldiers"),
    "Fulani militia killed six farmers near Jos.": ("Fulani militias", "farmers"),
    "Thirteen soldiers were killed in an air strike near Gao.": ("", "soldiers"),
    "A mob lynched two men in Jos.": ("mob", ""),
}

VICTIMS = {
    "Gunmen killed a guard in Mosul.": ("gunmen", "guard"),
    "Troops of Armenia fired on positions of the army of Azerbaijan.": ("Armenian forces", "Azerbaijani forces"),
    "Israeli forces fired live bullets at several Palestinians outside Qalqiliyah.": ("Israeli forces", "Palestinians"),
    "Rebels dropped grenades from a drone on government positions.": ("rebels", "government forces"),
}

THINGS = {
    "Rebels attacked a camp some 40km from Jos.": ("rebels", "camp"),
    "A bomb went off aboard a bus in Karachi.": ("", "bus"),
    "A drone hit the US embassy in Baghdad.": ("", "US embassy"),
    "Air strikes hit Khan Sheikhoun.": ("", ""),
    "A missile struck Russian-occupied Melitopol.": ("", ""),
    "An attack on President Assad failed.": ("", ""),
    "A strike on the rebel-held town of Douma killed six.": ("", ""),
    "Shelling targeted civilian infrastructure in Kherson.": ("", "civilian infrastructure"),
    "An air strike on Hodeida deepens the crisis.": ("", ""),
    "A blast at a market in Jos, according to the health ministry, killed six.": ("", "market"),
    "Gunmen attacked a convoy as violence fell.": ("gunmen", "convoy"),
}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        item
        for group in (VERBS, PASSIVES, NOUNS, BATTLES, CLAIMS, NOT_THE_ACTOR, ONLY_MEETS_IT, PEOPLE, VICTIMS, THINGS)
        for item in group.items()
    ],
)
def test_the_parties_of_a_sentence(text: str, who: tuple[str, str]) -> None:
    assert told(text) == who


def test_a_claim_without_a_trigger() -> None:
    assert (
        claims(statement("The Pakistani Taliban claimed responsibility in a message.")) == "Tehreek-e-Taliban Pakistan"
    )
    assert claims(statement("Nobody claimed responsibility.")) == ""


LATER = {
    "Boko Haram claimed responsibility in a video.": "Boko Haram",
    "Officials suspect Boko Haram was behind it.": "Boko Haram",
    "Nobody has claimed responsibility.": "",
    "There was no immediate claim, but Boko Haram has claimed responsibility for many similar bombings.": "",
    "He accused Boko Haram of many crimes.": "",
    "The Taliban denied that it was behind it.": "",
}


@pytest.mark.parametrize(("sentence", "actor"), LATER.items())
def test_a_later_sentence_says_who_did_it(sentence: str, actor: str) -> None:
    document = Document("t", f"Ten people died in a bomb attack in Maiduguri on Friday. {sentence}")
    (event,) = extract(document)
    assert event.actor == actor
    assert event.status == ("disputed" if "denied" in sentence else "reported")


def test_a_group_that_was_named_is_meant_again() -> None:
    for again in ("the group", "the militants", "the Islamist group"):
        text = f"Al-Shabaab has long fought the army. On 2 May 2014 {again} attacked a hotel in Kismayo."
        assert [event.actor for event in extract(Document("t", text))] == ["al-Shabaab"], again
    for before in ("Al-Shabaab and Boko Haram met.", "Nobody knows them."):
        text = f"{before} On 2 May 2014 the militants attacked a hotel in Kismayo."
        assert [event.actor for event in extract(Document("t", text))] == ["militants"], before


def test_who_was_killed_did_not_do_it() -> None:
    text = "Ten Taliban militants were killed during police operations in Kabul on 2 May 2014."
    assert [(event.actor, event.target) for event in extract(Document("t", text))] == [("", "Taliban")]


def test_militants_do_not_turn_out_to_be_an_army() -> None:
    assert better([("militants", "bus"), ("Malian forces", "")]) == ("militants", "bus")
    assert better([("militants", ""), ("Boko Haram", "")]) == ("Boko Haram", "")
    assert better([("", "Taliban"), ("Taliban", "bus")]) == ("Taliban", "bus")


def test_a_name_is_better_than_none() -> None:
    assert better([("", "car"), ("suicide bombers", ""), ("Taliban", "Afghan police")]) == ("Taliban", "Afghan police")
    assert better([("gunmen", "bus"), ("", "market")]) == ("gunmen", "bus")
    assert better([("", "metro train"), ("", "Germans")]) == ("", "metro train")
    assert better([]) == ("", "")


def test_no_trigger_no_target() -> None:
    assert parties([], scene_of(statement("The Taliban met in Kabul."))) == ("", "")


def test_who_is_defined_by_what_follows_is_not_the_group_named_before() -> None:
    """ "The militias that fight beside them" are no group that was named."""
    text = "Troops and the militias that fight beside them pushed Islamic State out of Tikrit on 2 May 2014."
    (event,) = extract(Document("t", f"Islamic State holds Mosul. {text}", "", date(2014, 5, 3)))
    assert "Islamic State" not in event.actor
