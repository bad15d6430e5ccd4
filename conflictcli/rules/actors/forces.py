"""The arms of states, and their coalitions: one party for each nation, whatever its branch."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import regex

from conflictcli.gazetteer.countries import country_of, demonym
from conflictcli.rule import Rule
from conflictcli.rules.actor import Actor
from conflictcli.rules.actors.nations import LEADERS, PEOPLES, nation
from conflictcli.rules.actors.reading import OfNations, Rereading, whole
from conflictcli.rules.actors.words import SHARED


def forces(m: regex.Match[str]) -> Actor | None:
    """`Iraqi army` → Iraqi forces; `Kurdish forces` are no state's."""
    who, arm = nation(m["who"]), m["arm"].lower()
    if not who:
        return Actor(f"{m['who']} forces", "non-state") if m["who"] in PEOPLES and arm == "forces" else None
    return Actor(f"{who} police" if arm.startswith("police") else f"{who} forces", "state")


def striking(m: regex.Match[str]) -> Actor | None:
    """`Israeli` air strikes; a country's bare name is where, not who, but for "US"."""
    who = nation(m["who"]) if demonym(m["who"]) or m["owns"] else ""
    return Actor(f"{who} forces", "state") if who else None


def acting(m: regex.Match[str]) -> Actor | None:
    who = nation(m["who"]) if country_of(m["who"]) else ""
    return Actor(f"{who} forces", "state") if who else None


def allied(m: regex.Match[str]) -> Actor | None:
    """`the United States and its partners` → US-led coalition; of other nations "Turkey and allies"."""
    code = country_of(m["who"])
    if code is None or not nation(m["who"]):
        return None
    return Actor(f"{nation(m['who'])}-led coalition" if code in LEADERS else f"{m['who']} and allies", "coalition")


def coalition(m: regex.Match[str]) -> Actor | None:
    """`U.S.-led coalition` → US-led coalition."""
    if m["who"] in ("NATO", "Nato"):
        return Actor("NATO", "coalition")
    who = nation(m["who"])
    return Actor(f"{who}-led coalition", "coalition") if who else None


def the_coalition(m: regex.Match[str]) -> Actor:
    whose = m["whose"] or ""
    return Actor(f"{whose} coalition" if whose == "Arab" else "coalition", "coalition")


SOLDIERS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("troops", "servicemen", "personnel"), "soldiers"),
        **dict.fromkeys(("policemen", "police officers", "police forces", "police units"), "police"),
        "armed forces": "army",
    }
)
"""What the plural of a word for soldiers folds to."""

RULES: tuple[Rule, ...] = (
    OfNations(
        name="led-coalition",
        kind="actor",
        pattern=r"(?P<who>(?&NATION))[ -]led(?! (?:security|special|government|team|patrol|party|talks|bloc))"
        r"(?:(?: (?:military|international|Arab|Sunni|air|global|multinational)){0,2} (?:coalition|alliance|forces|campaign)(?: (?&ARM))?)?",
        meaning=coalition,
        guard=("led",),
        finds={
            "[U.S.-led] air strikes, [United States-led coalition], [American-led military alliance], [US led forces].": Actor(
                "US-led coalition", "coalition"
            ),
            "[Saudi-led Arab coalition jets], [Saudi-led international campaign], [Saudi-led Sunni alliance].": Actor(
                "Saudi-led coalition", "coalition"
            ),
            "[Saudi-led air campaign], [Saudi-led global forces], [Saudi-led multinational forces].": Actor(
                "Saudi-led coalition", "coalition"
            ),
            "[NATO-led forces] and [Nato-led forces].": Actor("NATO", "coalition"),
        },
        ignores=(
            *("A Labour-led council.", "The Kremlin-led hour.", "Scientists led US studies."),
            "A US-led security force, a US-led special force, a US-led government, a US-led team, a US-led patrol.",
            "A US-led party, US-led talks, a US-led bloc.",
        ),
        vocabulary=SHARED,
    ),
    Rule(
        name="coalition",
        kind="actor",
        pattern=r"(?<!(?:ruling|governing|opposition|broad|party) )(?:(?:(?P<whose>Arab)|international|global|western) )?(?:military )?"
        r"coalition(?: (?:forces|air ?craft|warplanes|war planes|fighter jets|jets|planes|troops|helicopters|drones))?"
        r"(?! (?:governments?|partners?|talks|deals?|agreements?|cabinets?|party|parties|members?|of|politics))",
        meaning=the_coalition,
        guard=("coalition",),
        finds={
            "The [coalition], [coalition aircraft], [coalition forces], [coalition warplanes], [coalition fighter jets].": Actor(
                "coalition", "coalition"
            ),
            "[Coalition jets], [coalition planes], [coalition war planes], [coalition troops].": Actor(
                "coalition", "coalition"
            ),
            "[Coalition helicopters], [coalition drones].": Actor("coalition", "coalition"),
            "An [international coalition], a [global military coalition], [western coalition].": Actor(
                "coalition", "coalition"
            ),
            "The [Arab coalition] struck.": Actor("Arab coalition", "coalition"),
        },
        ignores=(
            "The ruling coalition, the governing coalition, the opposition coalition, a broad coalition, a party coalition.",
            "The coalition government, coalition partners, coalition talks, a coalition deal, a coalition agreement.",
            "A coalition cabinet, coalition party, coalition parties, a coalition member, a coalition of, coalition politics.",
        ),
        vocabulary=SHARED,
    ),
    OfNations(
        name="nation-and-allies",
        kind="actor",
        pattern=r"(?P<who>(?&NATION))(?: and|,)(?: (?:its|their|Western|Arab|European|coalition)){0,2} (?:allies|partners)",
        meaning=allied,
        guard=("allies", "partners"),
        finds={
            "The [U.S. and its allies], [United States and its partners], [US and Arab allies].": Actor(
                "US-led coalition", "coalition"
            ),
            "[Britain and its European allies], [Britain and Western allies], [Britain and their coalition partners].": Actor(
                "Britain and allies", "coalition"
            ),
        },
        ignores=("Ostra and its allies.", "The US and its people."),
        vocabulary=SHARED,
    ),
    OfNations(
        name="state-forces",
        kind="actor",
        pattern=r"(?P<who>(?&NATION))(?:['’]s?)? (?:(?&BRANCH) ){0,3}(?P<arm>(?&ARM))",
        meaning=forces,
        finds={
            "[Iraqi government forces], [Iraq's army], the [Iraqi air force].": Actor("Iraqi forces", "state"),
            "A [US drone], the [U.S. military], [American troops] and [United States forces].": Actor(
                "US forces", "state"
            ),
            "[Iraqi police] and [Iraq’s police officers].": Actor("Iraqi police", "state"),
            "Northern [Iraqi troops]; [South Korean soldiers].": (
                Actor("Iraqi forces", "state"),
                Actor("South Korean forces", "state"),
            ),
            "[Kurdish forces].": Actor("Kurdish forces", "non-state"),
        },
        ignores=("Ostra forces.", "Iraqi officials.", "Iraqi football forces.", "Kurdish police."),
        vocabulary=SHARED,
    ),
    Rereading(
        name="forces-of-nation",
        kind="actor",
        pattern=r"(?:(?&BRANCH) ){0,2}(?P<arm>forces|troops|soldiers|army|military|jets|warplanes|navy) of (?:the )?(?P<who>(?&NATION))",
        meaning=forces,
        guard=("forces of", "troops of", "soldiers of", "army of", "military of", "jets of", "warplanes of", "navy of"),
        finds={
            "[Military forces of Iraq], [troops of Iraq], [soldiers of Iraq], the [army of Iraq], the [military of Iraq].": Actor(
                "Iraqi forces", "state"
            ),
            "[Jets of Iraq], [warplanes of the Iraqi], the [navy of Iraq].": Actor("Iraqi forces", "state"),
        },
        ignores=("Forces of Ostra.", "Troops of one country.", "The forces off Iraq."),
        vocabulary=SHARED,
    ),
    OfNations(
        name="nation-before-strike",
        kind="actor",
        pattern=r"(?P<who>(?&NATION))(?P<owns>['’]s?)?(?="
        r" (?:and|or) (?:coalition|international|foreign|allied|(?&NATION)) (?:(?&BRANCH) ){0,2}(?&ARM)\b"
        r"|(?: (?:and|or) (?-i:\p{Lu}[\p{L}.]+))?(?: (?:(?&MANNER)|\d+|(?&SMALL))){0,3} (?&STRUCK_BY)\b)",
        meaning=striking,
        finds={
            "[Israeli] air strikes; a deadly [Israeli] raid; [Israel's] ongoing offensive.": Actor(
                "Israeli forces", "state"
            ),
            "[Israeli] and Ostra strikes, [Israeli] or Ostra raids, [Israel’s] two strikes.": Actor(
                "Israeli forces", "state"
            ),
            "[Israeli] and coalition forces, [Israeli] or allied warplanes, [Israeli] and international troops.": Actor(
                "Israeli forces", "state"
            ),
            "[Israeli] and foreign troops, [Israeli] and Ostra government jets.": Actor("Israeli forces", "state"),
            "A [U.S.] drone strike.": Actor("US forces", "state"),
        },
        ignores=(
            "The 12 Iraq airstrikes.",
            "Paris attacks.",
            "A Kurdish attack.",
            "Israeli blasts.",
            "Israeli and local people.",
        ),
        vocabulary=SHARED,
    ),
    OfNations(
        name="nation-acts",
        kind="actor",
        pattern=r"(?P<who>(?&NATION))(?=(?&ACTS)\b)"
        r"|(?<=\b(?:by|blam(?:ed|es|ing)(?: on)?|accus(?:ed|es|ing)) )(?P<who>(?&NATION))(?= (?:for|of|on|in|against|after|at)\b|[.,;]|$)",
        meaning=acting,
        finds={
            "[Israel] struck; [Israel] has also bombed it; [Israel] said its jets.": Actor("Israeli forces", "state"),
            "It was done by [Iran], blamed on [Iran]; [Iran] hit it.": Actor("Iranian forces", "state"),
            "He blamed [Iran] for it, blames [Iran], blaming [Iran] after it, accused [Iran] of it, accuses [Iran].": Actor(
                "Iranian forces", "state"
            ),
            "Accusing [Iran], hit by [Iran] on Monday, by [Iran] in May, by [Iran] against it, by [Iran] at Ostra.": Actor(
                "Iranian forces", "state"
            ),
        },
        ignores=("Ostra struck.", "A trip by Iran Air.", "Israeli struck.", "Iran is large."),
        vocabulary=SHARED,
    ),
    Rule(
        name="government-forces",
        kind="actor",
        pattern=r"(?:pro-)?(?:government(?:al)?|regime)(?: (?:(?:security|military|army|air|ground) ){0,2}(?&ARM)|(?=(?: (?&MANNER)){0,2} (?&STRUCK_BY)\b)"
        r"|(?= (?:positions|posts)\b))",
        meaning=lambda m: Actor("government forces", "state"),
        guard=("government", "regime"),
        finds={
            "[Government forces], [regime warplanes], [pro-government forces], [government army troops].": Actor(
                "government forces", "state"
            ),
            "[Government security forces], [government military aircraft], [regime air units], [government ground troops].": Actor(
                "government forces", "state"
            ),
            "A [government] air strike and [regime] heavy shelling.": Actor("government forces", "state"),
            "[Governmental] positions, [regime] posts.": Actor("government forces", "state"),
        },
        ignores=("Government officials.", "A government ministry.", "The regime fell."),
        vocabulary=SHARED,
    ),
    Rule(
        name="security-forces",
        kind="actor",
        pattern=r"(?P<head>security forces?|special forces|foreign (?:troops|forces|soldiers)|border guards?|paramilitary (?:forces|police|troops)"
        r"|peacekeepers?)",
        meaning=whole("state", {"security forces": "security forces"}),
        guard=("forces", "troops", "soldiers", "guard", "paramilitary", "peacekeeper", "security force"),
        finds={
            "[Security forces] came.": Actor("security forces", "state"),
            "[Special forces] came.": Actor("special forces", "state"),
            "[Foreign troops] left.": Actor("foreign troops", "state"),
            "[Foreign forces] left.": Actor("foreign forces", "state"),
            "[Foreign soldiers] left.": Actor("foreign soldiers", "state"),
            "[Border guards], a [border guard].": Actor("border guards", "state"),
            "[Paramilitary forces].": Actor("paramilitary forces", "state"),
            "[Paramilitary troops].": Actor("paramilitary troops", "state"),
            "[Paramilitary police].": Actor("paramilitary police", "state"),
            "A [peacekeeper], [peacekeepers].": Actor("peacekeepers", "state"),
        },
        ignores=("A security guard.", "Market forces.", "The forces of nature."),
        vocabulary=SHARED,
    ),
    Rule(
        name="soldiers",
        kind="actor",
        pattern=r"(?!(?-i:(?<=\b(?!The )\p{Lu}\p{L}{1,20} )Army\b))(?:(?:army|military|government) )?(?P<head>soldiers?|troops|servicemen|personnel|army|military|armed forces"
        r"|police(?:man|men| officers?| forces?| units?)?|marines|commandos?|paratroopers?)(?! (?&OF_AN_ARMY)\b)",
        meaning=whole("state", SOLDIERS),
        guard=(
            "soldier",
            "troops",
            "servicemen",
            "personnel",
            "army",
            "military",
            "police",
            "forces",
            "marines",
            "commando",
            "paratrooper",
        ),
        finds={
            "Two [soldiers], [army troops], [servicemen], [military personnel], [government soldiers].": Actor(
                "soldiers", "state"
            ),
            "The [army], the [armed forces]. The [Army].": Actor("army", "state"),
            "The [military] and the [marines].": (Actor("military", "state"), Actor("marines", "state")),
            "[Police], a [policeman], [policemen], [police officers], [police forces], [police units].": Actor(
                "police", "state"
            ),
            "[Commandos] and [paratroopers].": (Actor("commandos", "state"), Actor("paratroopers", "state")),
        },
        ignores=("A police station.", "The army chief.", "A soldierly man.", "The Vell Army."),
        vocabulary=SHARED,
    ),
)
