"""People who fight, or do not, under no name of their own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import regex

from conflictcli.rule import Rule
from conflictcli.rules.actor import Actor, Kind
from conflictcli.rules.actors.nations import PEOPLES, nation, plural
from conflictcli.rules.actors.reading import Rereading, whole
from conflictcli.rules.actors.words import SHARED

UNKNOWN = frozenset("attackers assailants bombers kidnappers snipers men persons people individuals".split())
"""Heads that do not tell whether a state or others sent them."""
DROPPED = frozenset("suspected alleged heavily".split())
BODIES = frozenset(
    "group faction fighter force forces organization organisation movement alliance men cell gang".split()
)
BODIES_OF: Mapping[str, str] = MappingProxyType(
    {"armed": "armed groups", "terror": "terrorists", "militia": "militias", "opposition": "rebels"}
)
"""`militant groups` are militants, `terror cells` terrorists."""
FACELESS = frozenset(("unidentified", "unknown", "masked"))
"""What is all that is known of some men."""


def armed(m: regex.Match[str]) -> Actor | None:
    """`two suspected Kurdish militants` → Kurdish militants; with a capital word that is neither nation nor people: None."""
    people = m["people"] or ""
    whose = people if people in PEOPLES else nation(people)
    if people and not whose:
        return None
    head = " ".join(m["head"].lower().split())
    first, *rest = head.split()
    if rest and first not in FACELESS and head != "armed men" and rest[-1].rstrip("s") in BODIES:
        head = BODIES_OF.get(first, first + "s")
    head = "gunmen" if head == "armed men" else plural(head)
    said = [word for word in (m["quality"] or "").lower().split() if word not in DROPPED]
    quality = [word.capitalize() if word.capitalize() in PEOPLES else word for word in said]
    kind: Kind = "unknown" if head.split()[-1] in UNKNOWN and not whose else "non-state"
    return Actor(" ".join(filter(None, (whose, *quality, head))), kind)


def aligned(m: regex.Match[str]) -> Actor:
    """`Iran-backed militia` → Iran-backed militias; `pro-Hadi forces`."""
    whose = m["whose"]
    whose = whose[0].lower() + whose[1:] if whose.lower().startswith(("pro-", "anti-", "al-")) else whose
    return Actor(f"{whose} {plural(' '.join(m['head'].lower().split()))}", "non-state")


THE_GROUP = "the-group"

RULES: tuple[Rule, ...] = (
    Rereading(
        name="armed-people",
        kind="actor",
        pattern=r"(?:(?P<people>(?!(?&QUALITY)\b)(?-i:\p{Lu}[\p{L}'’]+)) )?(?:(?P<quality>(?&QUALITY)(?: (?&QUALITY))?) )?"
        r"(?P<head>(?&ARMED))(?! (?:jets?|planes?|aircraft|bombers?))",
        meaning=armed,
        finds={
            "Two [militants], a [rebel group]'s men, [Kurdish militants].": (
                Actor("militants", "non-state"),
                Actor("rebels", "non-state"),
                Actor("Kurdish militants", "non-state"),
            ),
            "[Unidentified gunmen], a [masked gunman], [Palestinian militants], [suspected Islamist rebels].": (
                Actor("unidentified gunmen", "non-state"),
                Actor("masked gunmen", "non-state"),
                Actor("Palestinian militants", "non-state"),
                Actor("Islamist rebels", "non-state"),
            ),
            "[Masked men] came, [unidentified men] and [unknown men].": (
                Actor("masked men", "unknown"),
                Actor("unidentified men", "unknown"),
                Actor("unknown men", "unknown"),
            ),
            "Two [armed men] and a [suicide bomber].": (
                Actor("gunmen", "non-state"),
                Actor("suicide bombers", "unknown"),
            ),
            "[Extremists], [terrorists], [guerrillas], [separatists], [jihadists], [fighters], [bandits], [pirates].": (
                Actor("extremists", "non-state"),
                Actor("terrorists", "non-state"),
                Actor("guerrillas", "non-state"),
                Actor("separatists", "non-state"),
                Actor("jihadists", "non-state"),
                Actor("fighters", "non-state"),
                Actor("bandits", "non-state"),
                Actor("pirates", "non-state"),
            ),
            "[Kidnappers], [assailants], [attackers], [snipers], [unknown persons].": (
                Actor("kidnappers", "unknown"),
                Actor("assailants", "unknown"),
                Actor("attackers", "unknown"),
                Actor("snipers", "unknown"),
                Actor("unknown persons", "unknown"),
            ),
            "[Mercenaries], [mujahideen], [insurgents], [tribesmen], [vigilantes], [herders], [herdsmen], [cultists].": (
                Actor("mercenaries", "non-state"),
                Actor("mujahideen", "non-state"),
                Actor("insurgents", "non-state"),
                Actor("tribesmen", "non-state"),
                Actor("vigilantes", "non-state"),
                Actor("herders", "non-state"),
                Actor("herdsmen", "non-state"),
                Actor("cultists", "non-state"),
            ),
            "Rival [factions], a [terror group], [opposition forces].": (
                Actor("factions", "non-state"),
                Actor("terrorists", "non-state"),
                Actor("rebels", "non-state"),
            ),
        },
        guard=(
            *(
                "gunm",
                "milit",
                "rebel",
                "insurg",
                "jihad",
                "extrem",
                "terror",
                "guerril",
                "separat",
                "fighter",
                "assail",
            ),
            *(
                "attack",
                "bandit",
                "pirate",
                "kidnap",
                "mercen",
                "mujah",
                "bomber",
                "sniper",
                "tribesm",
                "vigil",
                "herd",
            ),
            *("cult", "faction", "armed", "opposition", "unidentified", "unknown", "masked"),
        ),
        ignores=("The rebellion.", "A fighter jet.", "Fighter planes.", "Fighter aircraft.", "Fighter bombers."),
        vocabulary=SHARED,
    ),
    Rule(
        name="aligned-people",
        kind="actor",
        pattern=r"(?P<whose>(?:pro|anti)-[\p{L}-]{2,20}|[\p{L}.-]{2,20}-(?:backed|linked|aligned|affiliated|allied|inspired))"
        r" (?P<head>(?:(?:armed|militant|rebel|security) )?(?:forces?|groups?|factions?)|troops|militias?|fighters?|militants?|rebels?"
        r"|gunmen|insurgents?|separatists?)",
        meaning=aligned,
        guard=("pro-", "anti-", "-backed", "-linked", "-aligned", "-affiliated", "-allied", "-inspired"),
        finds={
            "An [Iran-backed militia], [Iran-backed militias].": Actor("Iran-backed militias", "non-state"),
            "[Pro-Hadi forces], [anti-Houthi groups], [Ostra-linked factions], [Ostra-aligned troops].": (
                Actor("pro-Hadi forces", "non-state"),
                Actor("anti-Houthi groups", "non-state"),
                Actor("Ostra-linked factions", "non-state"),
                Actor("Ostra-aligned troops", "non-state"),
            ),
            "[Ostra-affiliated fighters], [Ostra-allied militants], [Ostra-inspired rebels], [pro-Ostra gunmen].": (
                Actor("Ostra-affiliated fighters", "non-state"),
                Actor("Ostra-allied militants", "non-state"),
                Actor("Ostra-inspired rebels", "non-state"),
                Actor("pro-Ostra gunmen", "non-state"),
            ),
            "[pro-Ostra insurgents], [pro-Ostra separatists], [pro-Ostra armed groups], [pro-Ostra militant groups].": (
                Actor("pro-Ostra insurgents", "non-state"),
                Actor("pro-Ostra separatists", "non-state"),
                Actor("pro-Ostra armed groups", "non-state"),
                Actor("pro-Ostra militant groups", "non-state"),
            ),
            "[pro-Ostra rebel groups], [pro-Ostra security forces].": (
                Actor("pro-Ostra rebel groups", "non-state"),
                Actor("pro-Ostra security forces", "non-state"),
            ),
        },
        ignores=("A pro-reform party.", "A solar-backed grid."),
        vocabulary=SHARED,
    ),
    Rule(
        name="civilians",
        kind="actor",
        pattern=r"(?P<head>(?&CIVILIANS))(?! (?:rule|boss)\b)",
        meaning=whole("civilians", {"mobs": "mob"}),
        guard=(
            *("civilian", "protester", "demonstrator", "villager", "worshipper", "pilgrim", "tourist", "workers"),
            *("journalist", "settler", "farmer", "bystander", "passenger", "schoolchildren", "mob", "rioters"),
        ),
        finds={
            "Two [civilians] and a [protester].": (
                Actor("civilians", "civilians"),
                Actor("protesters", "civilians"),
            ),
            "[Demonstrators], [villagers], [worshippers], [pilgrims], [tourists], [aid workers], [journalists].": (
                Actor("demonstrators", "civilians"),
                Actor("villagers", "civilians"),
                Actor("worshippers", "civilians"),
                Actor("pilgrims", "civilians"),
                Actor("tourists", "civilians"),
                Actor("aid workers", "civilians"),
                Actor("journalists", "civilians"),
            ),
            "A [mob], [mobs], [rioters].": (
                Actor("mob", "civilians"),
                Actor("mob", "civilians"),
                Actor("rioters", "civilians"),
            ),
            "[Settlers], [farmers], [bystanders], [passengers], [schoolchildren].": (
                Actor("settlers", "civilians"),
                Actor("farmers", "civilians"),
                Actor("bystanders", "civilians"),
                Actor("passengers", "civilians"),
                Actor("schoolchildren", "civilians"),
            ),
        },
        ignores=("Civilian life.", "Rescue workers.", "Mob rule.", "A mob boss."),
        vocabulary=SHARED,
    ),
    Rule(
        name=THE_GROUP,
        kind="actor",
        pattern=r"(?<=\bthe )(?:(?:militant|armed|rebel|extremist|jihadist|Islamist|terrorist|terror|insurgent|Sunni|radical) ){0,3}"
        r"(?:group|organi[sz]ation|movement)(?! (?:of|that|which|called|known|stage|photo|leader)\b)",
        meaning=lambda m: Actor("group", "non-state"),
        guard=("group", "organi", "movement"),
        finds={
            "On Friday the [group] struck; the [militant group], the [armed group], the [rebel movement] fled.": Actor(
                "group", "non-state"
            ),
            "The [extremist organisation], the [jihadist organization], the [Islamist movement], the [Sunni radical group].": Actor(
                "group", "non-state"
            ),
            "The [terrorist group], the [terror group], the [insurgent group].": Actor("group", "non-state"),
        },
        ignores=(
            "A group struck. The group of men, the group that met, the group which met, the group stage, the group photo.",
            "The group called Ostra, the group known as Ostra, the group leader.",
        ),
        vocabulary=SHARED,
    ),
)
