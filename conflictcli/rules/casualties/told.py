"""Parties and the sentence around them → Casualties: a part, a sum over a period, more than before; or no event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import regex

from conflictcli.rules.casualties.parties import INCLUDING, Party, after_including
from conflictcli.rules.casualties.standing import is_early, is_rival, of_several
from conflictcli.rules.casualties.value import Casualties, Group, Harm, add


def words_of(pattern: str) -> regex.Pattern[str]:
    """Words to look for around a match, whole and in any case."""
    return regex.compile(rf"\b(?:{pattern})\b", regex.IGNORECASE)


ACCIDENT = words_of(
    r"crash(?:es|ed)?|collisions?|accident(?:al|ally|s)?|earthquakes?|quakes?|floods?|flooding|landslides?|mudslides?"
    r"|avalanches?"
    r"|hurricanes?|cyclones?|typhoons?|tornado(?:e?s)?|stampedes?|overturned|derail\w+|capsized?|heat ?waves?|covid\S*"
    r"|coronavirus|cholera|ebola|virus|wildfires?|overdoses?|malpractice|lightning|drown(?:ed|ing)|collided|traffic"
    r"|road (?:deaths|fatalities)"
)
WEAPON = regex.compile(
    r"bomb|shell(?:s|ing|ed)\b|explo|blast|detonat|rocket|missile|strike|raid|gun|shot|shoot|fire[ds]? (?:on|at)"
    r"|opened fire"
    r"|attack|militant|rebel|insurgent|soldier|mines?\b|IED|clash|ambush|fight|mortar|artiller|grenade|drone|stabb"
    r"|behead"
    r"|kidnap|execut|assail",
    regex.IGNORECASE,
)
SPORT = words_of(
    r"squad|midfielder|striker|coach|playoffs?|quarterback|premier league|world cup|teammates?|defender|injury time"
    r"|kick-?off|season"
)
PERIOD = words_of(
    r"since (?:\d|early|late|mid|last|then|the (?:start|beginning|outbreak|war|uprising|conflict|invasion|onset"
    r"|fighting|launch"
    r"|campaign)|January|February|March|April|May|June|July|August|September|October|November|December)\w*|so far "
    r"(?:this|in 20\d\d)"
    r"|since (?:last )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|this (?:year|month)|(?:in|over|during) (?:the )?(?:past|last|recent|previous) (?:\w+ ){0,2}(?:days|weeks|months"
    r"|years?|decades?)"
    r"|since (?:[^\s.;,]+ ){1,7}?(?:began|started|launched|broke out|erupted|invaded|took over|seized|attacked)"
    r"|to date|(?:each|every|per|a) (?:year|month)(?! (?:after|ago|before|later|old))|in total since|in all"
    r"|during the (?:war|conflict)"
)
SINCE = regex.compile(r"(?:^|[.;,] |\bbut |\band )since [^.;]{5,150}, (?:[^\s.;,]+ ){0,4}$", regex.IGNORECASE)
"""Before what has happened from then on: "Since the army went in, more than 370 people have been killed"."""
WARS = r"(?:wars?|conflicts?|insurgency|uprising|rebellion|occupation|genocide)"
WAR = regex.compile(
    rf"\b{WARS}(?: (?:in|of|between|against|on) (?:\S+ ){{1,4}}?)? ?(?:(?:that|which) )?(?:(?:has|have|had) )?(?:(?:also|already) )?$"
    r"|[^\s-]+[- ](?:days?|weeks?|months?|years?)(?:[- ](?:old|long))? (?:of )?(?:\w+ )?(?:war|conflict|bombardment"
    r"|bombing|fighting|offensive|campaign) (?:(?:that|which) )?(?:(?:has|have|had) )?$",
    regex.IGNORECASE,
)
IN_WAR = regex.compile(
    rf"^,? (?:in|during|by|since|as a result of) (?:the|a|an|this|that|its|their) (?:\S+ ){{0,4}}?{WARS}\b"
    r"|^ in (?:the )?\S+ (?:days|weeks|months|years) of\b",
    regex.IGNORECASE,
)
MANY = 100
"""The dead of a war are at least so many; "a conflict that killed five" was a clash."""
BESIDE = regex.compile(rf"{PERIOD.pattern},? (?:while|and|but|with) [^.;]{{3,90}}$", regex.IGNORECASE)
"""What is told beside a sum over a period sums it up, too."""
RECORD = words_of("deadliest|worst|bloodiest|largest|biggest|most|first|second|third|highest")
"""In "the worst attack this year" it is the rank that is counted over the year."""
RECALLED = regex.compile(
    r"\b(?:retaliation (?:for|to)|response to|reveng(?:e|ing) (?:for|of)|aveng(?:e[ds]?|ing)|anniversary|in protest "
    r"(?:of|at|against)"
    r"|protest(?:ing|ed)? (?:the|against)|reaction to|mourn\w*|commemorat\w+|accused of"
    r"|charged with|trial|convicted"
    r"|sentenced|vowed to)\b[^.;]{0,90}$"
    r"|\b(?:recent|previous|earlier|past|prior) (?:\w+ ){1,3}(?:that|which|when|in which) $"
    r"|\b(?:came|comes|coming|days?|weeks?|hours|months|shortly|soon|years?) after\b[^.;,]{0,60}$",
    regex.IGNORECASE,
)
COUPLED = regex.compile(r"[,;\s](?:and|while|with|plus|as well as)\s+(?:(?:also|then) )?$|;\s*$", regex.IGNORECASE)
BEFORE: Mapping[Harm, regex.Pattern[str]] = MappingProxyType(
    {
        "killed": regex.compile(r"kill|dead\b|death|died|murder|slain|fatal|gunned|perish", regex.IGNORECASE),
        "injured": regex.compile(r"wound|injur|hurt", regex.IGNORECASE),
        "either": regex.compile(r"casualt|kill|wound|injur", regex.IGNORECASE),
    }
)
OF_EITHER = regex.compile(r"casualt|wound|injur|hurt", regex.IGNORECASE)
"""Of "30 casualties, including six dead" the six are a part, but the only figure of the dead."""
ALSO = words_of(
    r"also|another|further|additional|more(?! than)|later (?:died|succumbed)|(?:second|third|fourth) (?:man|person"
    r"|soldier|woman|child|civilian|one)"
)


AGE = regex.compile(r"\d{1,3},\s")
"""A number between commas is how old somebody was: "Ana Ostra, 41, killed"."""


@dataclass(frozen=True, slots=True)
class Participles:
    """Verbs of harm that a user adds to those that are known, in lower case."""

    killed: tuple[str, ...] = ()
    injured: tuple[str, ...] = ()

    def of(self, harm: Harm) -> tuple[str, ...]:
        return (*self.killed, *self.injured) if harm == "either" else self.killed if harm == "killed" else self.injured

    def harms(self, low: str) -> tuple[set[Harm], str]:
        """What they say in some words, the longer before one that it holds, and what is left of the words."""
        found: set[Harm] = set()
        for word in sorted(self.of("either"), key=len, reverse=True):
            if word in low:
                found.add("killed" if word in self.killed else "injured")
                low = low.replace(word, " ")
        return found, low


NO_MORE = Participles()


def speaks_of(harm: Harm, text: str, known: Participles) -> bool:
    """Whether a text speaks of such harm."""
    return BEFORE[harm].search(text) is not None or stands_in(known.of(harm), text.lower())


def stands_in(words: Sequence[str], low: str) -> bool:
    return any(word in low for word in words)


def told(
    m: regex.Match[str], harm: Harm, parties: Sequence[Party], known: Participles = NO_MORE, **how: bool
) -> Casualties | None:
    """The people matched, as the sentence around tells of them; None for accidents, sport and what is recalled."""
    sentence, before, after = m.string, m.string[: m.start()], m.string[m.end() :]
    if not parties or (ACCIDENT.search(sentence) and not WEAPON.search(sentence)):
        return None
    if (harm != "killed" and SPORT.search(sentence)) or RECALLED.search(before[-160:]):
        return None
    if AGE.match(m[0]) and before.rstrip().endswith(","):
        return None
    perfect = words_of("have|has|had").search(m[0]) or regex.search(r"\b(?:have|has|had) (?:claimed )?$", before)
    period = PERIOD.search(after[:70])
    summed = (
        (period and not RECORD.search(after[: period.start()]))
        or PERIOD.search(m[0])
        or (perfect and (PERIOD.search(before[-50:]) or BESIDE.search(before)))
    )
    count, group = add([p.count for p in parties]), together({p.group for p in parties})
    of_war = count.least >= MANY and bool(WAR.search(before[-90:]) or IN_WAR.search(after[:80]))
    how.setdefault("cumulative", bool(summed) or of_war)
    how.setdefault(
        "part",
        bool(INCLUDING.search(before) and (speaks_of(harm, before, known) or not OF_EITHER.search(before)))
        and ("item" not in m.groupdict() or after_including(m) == m.spans("item")),
    )
    how.setdefault("more", bool(ALSO.search(m[0]) or (COUPLED.search(before) and speaks_of(harm, before, known))))
    how.setdefault("early", is_early(before, m[0]))
    how.setdefault("rival", not how["early"] and not how["part"] and is_rival(before, after))
    how.setdefault("several", of_several(after))
    return Casualties(harm, count, group, civil(parties, group), own=any(p.own for p in parties), **how)


def together(groups: set[Group]) -> Group:
    if len(groups) == 1:
        return next(iter(groups))
    return "combatants" if groups <= {"forces", "militants", "combatants"} else ""


def civil(parties: Sequence[Party], group: Group) -> int | None:
    """How many of them are civilians; None when the words do not say, or only "several"."""
    if group in ("forces", "militants", "combatants"):
        return 0
    counts = [p.count for p in parties if p.group == "civilians" and p.count.basis != "vague"]
    return sum(c.least if c.best is None else c.best for c in counts) if counts else None


def harm_of(words: str, known: Participles = NO_MORE) -> Harm:
    """`wounded` → injured; `killed or wounded` → either; `fatally shot` and the rest → killed."""
    own, low = known.harms(" ".join(words.lower().split()))
    hurt = regex.search(r"wound|injur|hurt|maim|hospital|burns", low) or "injured" in own
    if not hurt or regex.search("fatal|mortal", low):
        return "killed"
    return "either" if regex.search("kill|dead", low) or "killed" in own else "injured"


HARMING = (
    *(
        "kill",
        "dead",
        "murder",
        "slain",
        "shot",
        "gunned",
        "assassinat",
        "execut",
        "behead",
        "massacr",
        "slaughter",
        "martyr",
    ),
    *(
        "lynch",
        "death",
        "alive",
        "hanged",
        "fatal",
        "mortal",
        "wound",
        "injur",
        "hurt",
        "maim",
        "eliminat",
        "hospitali",
    ),
)
DYING = ("died", "dying", "dies", "perish", "succumb", "lost", "losing", "burns")
