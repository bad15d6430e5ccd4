"""Arms that are fired, and fire that observers count: which weapons make it shelling, and which a fight."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import regex

from conflictcli.cues import Cues
from conflictcli.rule import Rule, Words
from conflictcli.rules.trigger import AIR, CLASH, SHELLING, Trigger
from conflictcli.rules.vocabulary import VOCABULARY

FIRE_WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "CALIBRE": Words(
            r"(?:caliber )?\d{1,3}(?:\.\d{1,2})? ?mm|caliber \d{1,3}(?:\.\d{1,2})?",
            finds=("82mm", "caliber 12.7 mm", "caliber 23"),
            ignores=("82", "caliber"),
        ),
        "ARM": Words(
            r"(?:(?&CALIBRE) )?(?:(?:heavy|light|medium|anti-tank|guided|PK) (?:and )?){0,2}"
            r"(?:(?:mortar|artillery|cannon|RPG) (?:shells|grenades)|sniper (?:shots|rifles)|mortars|artillery|machine ?guns"
            r"|grenade launchers|small ?arms|IFVs|RPGs|tanks|rifles|howitzers|weapons|missiles|rockets)|(?&CALIBRE)",
            finds=(
                *("82mm mortars", "heavy machine guns", "light machineguns", "PK machine guns", "anti-tank rockets"),
                *("guided missiles", "heavy and medium weapons", "mortar shells", "artillery shells", "cannon shells"),
                *(
                    "RPG grenades",
                    "sniper shots",
                    "sniper rifles",
                    "122mm artillery",
                    "grenade launchers",
                    "small arms",
                ),
                *("IFVs", "RPGs", "tanks", "rifles", "howitzers", "120mm"),
            ),
            ignores=("40 rockets", "two managers", "heavy", "workers"),
        ),
        "SHOTS": Words(
            r"projectiles?|explosions?|shots?|bursts?(?: of fire)?",
            finds=("projectiles", "projectile", "explosion", "explosions", "shot", "shots", "bursts of fire", "burst"),
            ignores=("bursts of applause", "goals"),
        ),
    }
)
"""Arms by name, and what observers count."""
WORDS: Mapping[str, Words] = MappingProxyType({**VOCABULARY, **FIRE_WORDS})

LIGHT = Cues(
    r"small.?arms|rifles",
    finds=("They fired [small arms] and [rifles].",),
    ignores=("They fired mortars.",),
)
HEAVY = Cues(
    r"mortar|artillery|grenade|IFV|RPG|tank|howitzer|shells|missile|rocket|heavy and|heavy weapons|(?<!\d)\d{2,}(?:\.\d+)?.?mm"
    r"|caliber \d{2}",
    finds=(
        "They fired [mortar]s, [artillery] and rifle [grenade]s.",
        "An [IFV], an [RPG] and a [tank] fired on Vell.",
        "They fired [howitzer]s: 30 [shells], a [missile] and two [rocket]s.",
        "They fired [heavy and] light guns, and other [heavy weapons].",
        "They fired [82 mm] rounds from weapons of [caliber 50].",
    ),
    ignores=("They fired small arms.",),
)
UNNAMED = regex.compile(r"[\w ]*\bheavy\b[\w ]*weapons", regex.IGNORECASE)
"""Heavy arms of which nothing more is said; those of a drone are told so, too."""
BOTH_WAYS = Cues(
    r"(?s:.){0,60}?\bin both directions\b",
    finds=("They heard rounds|[ over Vell in both directions].",),
    ignores=("They heard rounds| over Vell in one direction.",),
    minds_case=True,
)


def arms_fired(m: regex.Match[str]) -> Trigger:
    """Small arms are fired in a fight, whatever else is; heavy arms alone are shelling; a machine gun is no shelling."""
    if UNNAMED.fullmatch(m["arms"]):
        return Trigger((SHELLING, CLASH, AIR), verb=True)
    heavy = HEAVY.search(m["arms"]) and not LIGHT.search(m["arms"])
    return Trigger((SHELLING,) if heavy else (CLASH,), verb=True)


def fire_observed(m: regex.Match[str]) -> Trigger:
    """Shots, or fire both ways, are a fight; projectiles and explosions alone are shelling."""
    kinds = m["kinds"].lower()
    fight = "shot" in kinds or kinds.startswith("burst") or BOTH_WAYS.match(m.string[m.end() :])
    return Trigger((CLASH, SHELLING) if fight else (SHELLING, CLASH), verb=True)


RULES: tuple[Rule, ...] = (
    Rule(
        name="fired-arms",
        kind="strike",
        pattern=r"(?:fired|firing) (?P<arms>(?&ARM)(?:,?(?: and)? (?&ARM)){0,6})",
        meaning=arms_fired,
        guard=("fired", "firing"),
        finds={
            "They [fired grenade launchers, heavy machine guns, 120mm and 82 mm mortars] at Miro.": Trigger(
                (SHELLING,), verb=True
            ),
            "They [fired IFVs], [fired RPGs], [fired tanks], [fired howitzers], [fired 122mm artillery].": Trigger(
                (SHELLING,), verb=True
            ),
            "They [fired caliber 12.7mm, 20mm, and PK machine guns], were [firing caliber 23 guided missiles], [fired anti-tank rockets].": Trigger(
                (SHELLING,), verb=True
            ),
            "They [fired mortar shells], [fired artillery shells], [fired cannon shells], [fired RPG grenades].": Trigger(
                (SHELLING,), verb=True
            ),
            "They [fired 60mm mortars, small arms and grenade launchers], [fired grenade launchers and rifles].": Trigger(
                (CLASH,), verb=True
            ),
            "They [fired heavy and medium weapons] at Miro, were [firing heavy weapons].": Trigger(
                (SHELLING, CLASH, AIR), verb=True
            ),
            "They [fired machine guns], [fired light machine guns and sniper shots], [fired small arms, and sniper rifles].": Trigger(
                (CLASH,), verb=True
            ),
        },
        ignores=("He fired two managers.", "The fired workers left.", "They fired 40 rockets."),
        vocabulary=WORDS,
    ),
    Rule(
        name="fire-observed",
        kind="strike",
        pattern=r"(?:observed|recorded|heard) (?:(?&COUNT) )?(?P<kinds>(?&SHOTS)(?:/(?&SHOTS)){0,3})(?= (?:involving|in both directions))",
        meaning=fire_observed,
        guard=("observed", "recorded", "heard"),
        finds={
            "Monitors [observed a total of 12 projectiles] involving unknown weapons near Miro.": Trigger(
                (SHELLING, CLASH), verb=True
            ),
            "Monitors [recorded three explosions] involving mortars near Miro, [heard 1 explosion/bursts of fire] involving guns.": Trigger(
                (SHELLING, CLASH), verb=True
            ),
            "They [observed 1 projectile] involving guns and [heard 1 explosion] involving one.": Trigger(
                (SHELLING, CLASH), verb=True
            ),
            "They [observed 1 shot] involving a rifle, [observed 9 bursts of fire] involving rifles, [observed one burst] involving one, [observed 30 shots/bursts] involving two.": Trigger(
                (CLASH, SHELLING), verb=True
            ),
            "They [observed 12 projectiles/explosions] involving two guns in both directions of the line, [heard 4 explosions] in both directions.": Trigger(
                (CLASH, SHELLING), verb=True
            ),
        },
        ignores=("She recorded 12 shots on goal.", "They heard two bursts of applause.", "He observed 20 projectiles."),
        vocabulary=WORDS,
    ),
)
