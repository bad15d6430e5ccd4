"""People taken away: abductions, hostages, forced disappearances."""

from __future__ import annotations

import regex

from conflictcli.rule import Rule
from conflictcli.rules.casualties.people import group_of
from conflictcli.rules.strikes import LEAD, happening, uncounted
from conflictcli.rules.trigger import ABDUCTION, Trigger
from conflictcli.rules.violence import STOPS, names_people
from conflictcli.rules.vocabulary import VOCABULARY


def people_taken(m: regex.Match[str]) -> Trigger | None:
    """ "Forces have taken five people from …": an object of people; not "took the bus from his village"."""
    return Trigger((ABDUCTION,), verb=True) if m["whom"] is None or names_people(m["whom"]) else None


def civilians_taken(m: regex.Match[str]) -> Trigger | None:
    """ "Kidnappers seized 30 pupils": people who bear no arms; rebels who captured a soldier took a prisoner."""
    named = NAMING.match(m["whom"])
    group = group_of(named[0]) if named else None
    return Trigger((ABDUCTION,), verb=True) if group in ("", "civilians") else None


NAMING = regex.compile(r"(?:(?!(?:" + "|".join(sorted(STOPS)) + r")\b)[\p{L}’'-]+ ?)+")
"""Words up to one at which the naming of a victim ends."""

RULES: tuple[Rule, ...] = (
    Rule(
        name="abduction",
        kind="strike",
        pattern=LEAD + r"(?P<noun>abductions?|kidnappings?|hostage-taking)",
        meaning=uncounted(ABDUCTION),
        guard=("abduct", "kidnap", "hostage"),
        finds={
            "[An abduction] and [a kidnapping].": Trigger((ABDUCTION,), determiner="a"),
            "[A hostage-taking].": Trigger((ABDUCTION,), determiner="a"),
        },
        ignores=("A kidnapper was tried.", "Alien stories."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="abducted",
        kind="strike",
        pattern=r"abducted|kidnapped|abducting|kidnapping|taken hostage|took hostage|(?:held|taken) captive|(?:forcibly|forcefully) disappeared|enforced(?:ly)? disappear(?:ances?|ed)|forced disappearances?"
        r"|(?:took|taking|taken|seized) (?:(?&COUNT)|an?|the)(?: (?!at\b)[\p{L}-]+){1,4} hostages?\b|hostages? (?:was|were|had been) (?:taken|seized)"
        r"|whereabouts (?:(?:is|are|was|were) (?:still )?(?:unknown|not known)|remain(?:s|ed)? unknown)",
        meaning=happening(ABDUCTION),
        guard=("abduct", "kidnap", "hostage", "captive", "disappear", "whereabouts"),
        finds={
            "They [abducted] ten, [kidnapped] two, were [abducting] him, [kidnapping] her, [taken hostage], [took hostage].": Trigger(
                (ABDUCTION,), verb=True
            ),
            "He was [held captive], [taken captive], [forcibly disappeared], [forcefully disappeared]; an [enforced disappearance], [enforced disappearances], [enforcedly disappeared], a [forced disappearance].": Trigger(
                (ABDUCTION,), verb=True
            ),
            "They [took ten villagers hostage], are [taking a priest hostage], had [taken the staff as hostages], [seized a nurse as hostage]; a [hostage was taken], [hostages were seized], [hostages had been taken].": Trigger(
                (ABDUCTION,), verb=True
            ),
            "His [whereabouts are unknown], [whereabouts is still not known], [whereabouts was unknown], [whereabouts were unknown], [whereabouts remain unknown], [whereabouts remained unknown].": Trigger(
                (ABDUCTION,), verb=True
            ),
        },
        ignores=("A captive audience.", "It disappeared from view.", "He took a long look at hostages."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="seized-people",
        kind="strike",
        pattern=r"(?<=\b(?:kidnappers|abductors|gunmen|militants|rebels|insurgents|jihadists|terrorists|pirates|bandits|armed men|Boko Haram|Shabaab)(?: \p{L}+){0,4} )"
        r"(?:seized|snatched|grabbed|captured|took away|carried off|made off with|rounded up|herded away)(?= (?:an?|the|(?&COUNT)) (?P<whom>[\p{L}’'-]+(?: [\p{L}’'-]+){0,3}))",
        meaning=civilians_taken,
        guard=("seized", "snatched", "grabbed", "captured", "took", "carried", "made off", "rounded", "herded"),
        finds={
            "Kidnappers [seized] 30 pupils in Miro. Abductors [snatched] a doctor. Gunmen in two cars [grabbed] the priest. Militants [rounded up] ten villagers.": Trigger(
                (ABDUCTION,), verb=True
            ),
            "Rebels [took away] two nurses. Insurgents [carried off] dozens of girls. Jihadists [made off with] six teachers. Terrorists [herded away] 40 women. Pirates [captured] five fishermen. Bandits on motorbikes [seized] an engineer.": Trigger(
                (ABDUCTION,), verb=True
            ),
            "Armed men [seized] a doctor. Boko Haram [seized] 12 girls. Shabaab [seized] two traders.": Trigger(
                (ABDUCTION,), verb=True
            ),
        },
        ignores=(
            "Militants seized a ship. Rebels captured two soldiers, a policeman, the fighters, a farmers market.",
            "Police seized three men with drugs.",
            "Rebels captured a farming village.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="taken-away",
        kind="strike",
        pattern=r"(?<=\b(?:forces|troops|soldiers|army|gunmen|militants|rebels|fighters|men|police|personnel|agents)(?: (?:have|has|had|reportedly|allegedly|also|forcibly)){0,2} )(?:took|taken|picked up|whisked|snatched|dragged|bundled)(?: away)?"
        r"(?= (?:an?|the|(?&COUNT)) (?P<whom>(?:[\p{L}’'-]+ ){1,4})[^.;]{0,90}?from (?:[\p{L}-]+ ){1,3}(?:homes?|houses?|villages?|areas?|shops?|fields?|farms?|mosque|church|school|bus|market|streets?|camps?|hostel|checkpoints?)\b)"
        r"|(?:was|were|been) (?:forcibly )?(?:taken|picked up|snatched|dragged|whisked)(?: away)?(?: from (?:their|his|her|the|an?)(?: [\p{L}-]+){1,2})? by (?:[\p{L}-]+ ){0,3}(?:forces|troops|soldiers|army|gunmen|militants|rebels|fighters|men|personnel|agents)\b(?! to (?:the )?(?:hospital|safety))",
        meaning=people_taken,
        guard=("took", "taken", "picked up", "whisked", "snatched", "dragged", "bundled"),
        finds={
            "Norlandic forces have [taken] at least six farmers from several areas of Vell. Soldiers [took] a man from his home. Police allegedly [picked up] two men from their shops.": Trigger(
                (ABDUCTION,), verb=True
            ),
            "Gunmen had [whisked away] a boy from the field. Rebels also [snatched] the girl from her village. Militants reportedly [dragged] two women from a bus. The army has [bundled] a man from the market.": Trigger(
                (ABDUCTION,), verb=True
            ),
            "Fighters [took] ten men from a mosque. Troops [took] a man from the church. Personnel [took] a boy from his school. Agents [took] a man from the street. Men [took] two women from a camp. Rebels [took] a man from the hostel. Rebels forcibly [took] a man from a checkpoint. Rebels [took] one man from one farm. Rebels [took] a man from a house.": Trigger(
                (ABDUCTION,), verb=True
            ),
            "Ten villagers [were taken from their huts by government troops], one [was picked up by soldiers], he had [been snatched from his shop by armed men], two [were forcibly dragged away by militants], he [was whisked from the farm by security forces].": Trigger(
                (ABDUCTION,), verb=True
            ),
            "He [was taken from a bus by the army], [was taken by gunmen], [was taken by rebels], [was taken from an old mosque by fighters], [was taken from her house by intelligence personnel], [was taken by agents].": Trigger(
                (ABDUCTION,), verb=True
            ),
        },
        ignores=(
            "Troops took the bus from the village. She was taken to hospital by men.",
            "He was taken by soldiers to hospital, and she was taken by soldiers to the safety of a camp.",
            "Police picked up the pieces. They took a man to the camp.",
        ),
        vocabulary=VOCABULARY,
    ),
)
