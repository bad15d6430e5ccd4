"""Nouns → whom they name: "villagers" are civilians, "soldiers" forces; and things, which are nobody."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import regex

from conflictcli.rules.casualties.value import Group


def nouns(plain: str) -> frozenset[str]:
    """Singular nouns → both numbers; `man/men` gives its plural, `people/` and `troops/` have none."""
    forms = (word.split("/") if "/" in word else (word, word + "s") for word in plain.split())
    return frozenset(form for pair in forms for form in pair if form)


CIVILIANS = nouns(
    "civilian child/children kid boy girl woman/women baby/babies infant toddler teenager teen youth villager "
    "resident farmer shepherd herder herdsman/herdsmen fisherman/fishermen student pupil schoolchild/schoolchildren "
    "schoolgirl schoolboy teacher professor journalist reporter cameraman/cameramen doctor nurse medic paramedic "
    "worker labourer laborer miner employee passenger driver worshipper pilgrim shopper shopkeeper trader vendor "
    "merchant businessman/businessmen refugee migrant protester demonstrator bystander passer-by/passers-by "
    "passerby/passersby priest imam cleric pastor monk nun lawyer activist politician councillor councilor "
    "councilwoman/councilwomen mayor candidate tourist wife/wives husband son daughter mother father brother sister "
    "grandmother grandfather relative cousin nephew niece family/families couple parent homeless/ elder "
    "tribesman/tribesmen rescuer volunteer evacuee evangelist hostage customer guest mourner neighbour neighbor "
    "noncombatant non-combatant housewife/housewives retiree pensioner adult minor commuter motorist "
    "motorcyclist cyclist gardener carpenter mechanic waiter cook engineer translator interpreter "
    "magistrate judge prosecutor technician"
)
FORCES = nouns(
    "soldier troop/troops trooper policeman/policemen policewoman/policewomen police/ officer guard bodyguard "
    "personnel/ serviceman/servicemen servicewoman/servicewomen servicemember constable marine gendarme sailor pilot "
    "airman/airmen captain colonel lieutenant major sergeant corporal conscript recruit cadet ranger commando "
    "peacekeeper paramilitary/paramilitaries inspector sub-inspector jawan commandos/ cop agent army/ military/ "
    "peshmerga/ general brigadier"
)
MILITANTS = nouns(
    "militant insurgent rebel terrorist extremist gunman/gunmen fighter jihadi jihadist taliban/ talib/ maoist "
    "naxalite naxal guerrilla bomber assailant attacker bandit militiaman/militiamen separatist warlord islamist "
    "raider robber kidnapper dacoit gangster cadre hijacker sniper commander militia/ facilitator"
)
COMBATANTS = nouns("combatant")
ANYONE = nouns(
    "person/people/persons man/men other/others member/members victim individual life/lives leader chief head "
    "operative suspect criminal prisoner detainee inmate supporter occupant casualty/casualties body/bodies corpse "
    "foreigner national citizen human/humans being/beings muslim christian shia sunni hindu jew kurd arab druze "
    "yazidi friend colleague associate companion accomplice thief/thieves dealer trafficker smuggler owner aide "
    "deputy/deputies adviser advisor spy/spies informant informer actor party/parties minister governor president "
    "senator lawmaker ambassador diplomat host crew/ figure recruiter dead/ perpetrator element twin survivor player "
    "passengers/ rider pedestrian traveller traveler settler spokesman/spokesmen spokeswoman/ one/ones organizer "
    "organiser coordinator secretary/secretaries director manager boss boyfriend girlfriend hunter logger escort "
    "staff/ staffer responder firefighter murderer expert maker planner financier ex-soldier ex-policeman "
    "courier defector official contractor veteran local"
)
PEOPLE: Mapping[str, Group] = MappingProxyType(
    {
        **dict.fromkeys(ANYONE, ""),
        **dict.fromkeys(CIVILIANS, "civilians"),
        **dict.fromkeys(FORCES, "forces"),
        **dict.fromkeys(MILITANTS, "militants"),
        **dict.fromkeys(COMBATANTS, "combatants"),
    }
)
"""Every noun for a person, in both numbers, and whose side the word says they are on."""

THINGS = nouns(
    "cow cattle/ sheep/ goat dog camel horse bird animal livestock/ fish/ bill deal plan proposal project "
    "story/stories measure amendment motion idea vehicle car truck house home building shell tree bee chicken pig "
    "donkey mule buffalo whale position target post checkpoint rocket missile drone tank base village town "
    "city/cities hope chance career process talk negotiation engine dream attack strike raid operation case program "
    "programme job light number engagement generation launcher weapon round shop"
)
"""What is killed or hurt and is no person."""
COLLECTIVE = frozenset(
    nouns("force group family/families militia staff/ crew/ personnel/ number party/ government")
    | {"army", "state", "isis", "isil", "taliban", "hamas", "hezbollah", "police", "military", "forces"}
)
"""Nouns for many in the singular: how many, they do not say."""
PLURALS = frozenset(
    word
    for word in PEOPLE
    if word.endswith("men")
    or (word.endswith("s") and word[:-1] in PEOPLE)
    or word in ("people", "children", "lives", "troops", "wives", "babies")
)


NATION = regex.compile(r"\p{Lu}\p{L}+(?:s|ese|ish|i|is|an|ans|man|men)")
AGENT = regex.compile(r"\p{L}{2,}(?:er|or|ist|man|woman|ian|ee|ess|ant|nik|smith)(?:s?)|.*year.old|old")


ARMED = frozenset(("security", "navy", "coast", "border", "intelligence"))
"""Before a general noun these say that it is of a state's forces: "two security officials"."""


POSSESSIVE = regex.compile(r"[’']s?$|[“”\"]")


def plain(words: str) -> list[str]:
    """The words in lower case, without quotes and possessive endings."""
    return [POSSESSIVE.sub("", word).lower() for word in words.split()]


def group_of(run: str) -> Group | None:
    """A run of words → the group of the people it names, `""` for any; None when no word of it names people."""
    words = plain(run)
    known = [word for word in reversed(words) if word in PEOPLE]
    if words and words[-1] in THINGS:
        return None
    if known:
        default: Group = "forces" if ARMED.intersection(words[:-1]) else ""
        return next((PEOPLE[word] for word in known if PEOPLE[word]), default)
    return "" if words and (NATION.fullmatch(run.split()[-1]) or AGENT.fullmatch(words[-1])) else None
