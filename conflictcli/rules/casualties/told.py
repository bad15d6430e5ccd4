"""Parties and the sentence around them → Casualties: a part, a sum over a period, more than before; or no event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

import regex

from conflictcli.cues import Cues, cues
from conflictcli.patterns import spelled, verbatim
from conflictcli.rule import expand
from conflictcli.rules.casualties.parties import INCLUDING, Party, after_including
from conflictcli.rules.casualties.standing import is_early, is_rival, of_several
from conflictcli.rules.casualties.value import Casualties, Group, Harm, add
from conflictcli.rules.casualties.words import WORDS

ACCIDENT = cues(
    r"crash(?:es|ed)?|collisions?|accident(?:al|ally|s)?|earthquakes?|quakes?|floods?|flooding|landslides?|mudslides?"
    r"|avalanches?"
    r"|hurricanes?|cyclones?|typhoons?|tornado(?:e?s)?|stampedes?|overturned|derail\w+|capsized?|heat ?waves?|covid\S*"
    r"|coronavirus|cholera|ebola|virus|wildfires?|overdoses?|malpractice|lightning|drown(?:ed|ing)|collided|traffic"
    r"|road (?:deaths|fatalities)",
    finds=(
        "Five people died in a [crash], six in [collisions] and one in a work [accident].",
        "The bus [crashed], killing two; it [crashes] often.",
        "Two guards were killed by [accidental] fire; a third shot himself [accidentally].",
        "The [earthquake] killed 40 and a second [quake] three; [floods] followed, and the [flooding] killed two.",
        "A [landslide] and a [mudslide] buried nine people in Vell, and an [avalanche] two climbers.",
        "The [hurricane] killed 12 in Norland; two [cyclones], a [typhoon] and a [tornado] had killed 30.",
        "Seven pilgrims were killed in a [stampede].",
        "Four died when the bus [overturned], two when a train [derailed] and nine when the ferry [capsized].",
        "The [heatwave] killed 40, [COVID-19] killed 300 and the [coronavirus] in Ostra 20 more.",
        "[Cholera] has killed 60 people, and [Ebola], another [virus], killed three.",
        "The [wildfires] killed six, [overdoses] 40.",
        "He was sued for [malpractice] after two patients died.",
        "[Lightning] killed two herders; a boy [drowned], and a [drowning] man was saved.",
        "Two killed as [traffic] halts: a lorry and a car [collided].",
        "[Road deaths] rose to 300; the police count [road fatalities] by month.",
    ),
    ignores=("Five people were killed in a raid near Miro.", "The virulent campaign left two wounded."),
)
WEAPON = Cues(
    r"bomb|shell(?:s|ing|ed)\b|explo|blast|detonat|rocket|missile|strike|raid|gun|shot|shoot|fire[ds]? (?:on|at)"
    r"|opened fire"
    r"|attack|militant|rebel|insurgent|soldier|mines?\b|IED|clash|ambush|fight|mortar|artiller|grenade|drone|stabb"
    r"|behead"
    r"|kidnap|execut|assail",
    finds=(
        "The car crashed after the [bomb] [explo]ded.",
        "Two drowned as [shells] hit the bridge; the [shelling] went on, and they [shelled] the bank.",
        "The bus overturned in the [blast].",
        "It was [detonat]ed as traffic halted.",
        "A [rocket], a [missile] or a [drone] brought the helicopter down in a crash that killed six.",
        "The [strike] set off a landslide that killed two.",
        "The [raid] led to a stampede and left three dead.",
        "A man with a [gun] [shot] the driver before the crash; he had wanted to [shoot] the guard.",
        "The crash killed two after somebody [fired at] the lorry and they [fire on] whoever comes near.",
        "The guards [opened fire] and three people were killed in the stampede.",
        "The [attack]ers' lorry collided with a bus, killing two.",
        "A [militant] drowned and two [rebel]s with him.",
        "The [insurgent]s killed two [soldier]s where the flood had cut the road.",
        "Floods moved [mines], killing two farmers.",
        "An [IED] overturned the lorry and killed the driver.",
        "The [clash] and an [ambush] killed nine, and an accident two more.",
        "The [fight]ing, with [mortar]s and [artiller]y, killed six on the day of the earthquake.",
        "A [grenade] went off in traffic and killed two.",
        "He was [stabb]ed in a traffic row; another was [behead]ed.",
        "They [kidnap]ped the survivors of the crash and [execut]ed two.",
        "The [assail]ants drowned as they fled, and left two dead.",
    ),
    ignores=("Five people were killed in a bus crash near Miro.", "Two drowned when the mineral water ran out."),
)
SPORT = cues(
    r"squad|midfielder|striker|coach|playoffs?|quarterback|premier league|world cup|teammates?|defender|injury time"
    r"|kick-?off|season",
    finds=(
        "Three of the [squad] are injured, and their [midfielder] and [striker] too.",
        "The [coach] has two injured before the [playoffs].",
        "The [quarterback] was hurt when he ran into two [teammates].",
        "Nine were injured in the [Premier League] and one before the [World Cup].",
        "A [defender] was hurt in [injury time], another at [kick-off].",
        "Six players were injured this [season].",
    ),
    ignores=("Two soldiers were injured when strikers burned tyres in Ostra.",),
)
PERIOD = cues(
    r"since (?:last )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|since (?:\d|early|late|mid|last|then|the (?:start|beginning|outbreak|war|uprising|conflict|invasion|onset"
    r"|fighting|launch"
    r"|campaign)|January|February|March|April|May|June|July|August|September|October|November|December)\w*|so far "
    r"(?:this|in 20\d\d)"
    r"|this (?:year|month)|(?:in|over|during) (?:the )?(?:past|last|recent|previous) (?:\w+ ){0,2}(?:days|weeks|months"
    r"|years?|decades?)"
    r"|since (?:[^\s.;,]+ ){1,7}?(?:began|started|launched|broke out|erupted|invaded|took over|seized|attacked)"
    r"|to date|(?:each|every|per|a) (?:year|month)(?! (?:after|ago|before|later|old))|in total since|in all"
    r"|during the (?:war|conflict)",
    finds=(
        "Shelling has killed 300 people [since 2014], 90 of them [since early] spring.",
        "Raids have killed 40 [since late] March and 30 [since mid] April.",
        "Mines have killed 60 [since last] autumn; [since then] nobody has cleared them.",
        "The army says it killed 600 rebels [since the start] of its offensive.",
        "They count 40 dead [since the beginning] of May, 300 [since the outbreak] of fighting.",
        "It has killed 900 [since the war], 60 [since the uprising] and 40 [since the conflict].",
        "The army has killed 90 rebels [since the campaign] began.",
        "The dead [since the invasion] are 3,000; [since the onset] of the rains nobody was killed.",
        "Some 40 were killed [since the fighting], 20 [since the launch] of the operation.",
        "They have killed 12 [since January], 11 [since February], 10 [since March] and 9 [since April].",
        "He told of 12 dead [since May], 11 [since June], 10 [since July] and 9 [since August].",
        "Killed were 12 [since September], 11 [since October], 10 [since November] and 9 [since December].",
        "Bombs have killed 40 people [so far this] spring and killed 50 [so far in 2015].",
        "Six were killed [since Monday], four [since last Tuesday], two [since Wednesday] and one [since Thursday].",
        "Nine were wounded [since Friday], eight [since Saturday] and none [since Sunday].",
        "Raids killed 60 people [this year], 12 of them [this month].",
        "Shelling has killed 20 people [in the past three days], 50 [over the last weeks].",
        "They killed 30 [during recent months] and 200 [in previous years]; the feud killed 900 [over the past decades].",
        "It has killed 40 [since the siege began], 60 [since fighting started], 9 [since Norland launched] its raids.",
        "Some 300 died [since war broke out], 40 [since protests erupted] and 60 [since Norland invaded].",
        "They killed 30 [since the general took over], 9 [since rebels seized] Vell and 5 [since Norland attacked].",
        "The raids have killed 90 [to date]; mines kill 20 people [each year], 2 [every month].",
        "Bombs kill 60 people [per year] and wound 5 [a month].",
        "They killed 600 [in total since] the siege, 700 [in all].",
        "Some 20,000 were killed [during the war], 5,000 [during the conflict].",
    ),
    ignores=(
        "Two soldiers were killed on Monday, a year after the last raid; he had come a year before.",
        "A child was killed a month ago, another a month later; a boy a year old was wounded.",
        "He has lived in Ostra since he left school.",
    ),
)
SINCE = Cues(
    r"(?:^|[.;,] |\bbut |\band )since [^.;]{5,150}, (?:[^\s.;,]+ ){0,4}$",
    finds=("[Since the army went into Ostra, more than] | 370 people have been killed.",),
    ignores=(
        "The army has held Ostra since the raid, and on Monday a shell there in the old market killed | 3 people.",
    ),
)
"""Before what has happened from then on: "Since the army went in, more than 370 people have been killed"."""
WARS = r"(?:wars?|conflicts?|insurgency|uprising|rebellion|occupation|genocide)"
WAR = Cues(
    rf"\b{WARS}(?: (?:in|of|between|against|on) (?:\S+ ){{1,4}}?)? ?(?:(?:that|which) )?(?:(?:has|have|had) )?(?:(?:also|already) )?$"
    r"|[^\s-]+[- ](?:days?|weeks?|months?|years?)(?:[- ](?:old|long))? (?:of )?(?:\w+ )?(?:war|conflict|bombardment"
    r"|bombing|fighting|offensive|campaign) (?:(?:that|which) )?(?:(?:has|have|had) )?$",
    finds=(
        "The [war that has] | killed 6,000 people goes on.",
        "It was a [conflict which had already] | killed 6,000 people.",
        "The [insurgency in Norland] | killed 6,000 people; so did the [uprising of the Miro clans] | 40 years ago.",
        "The [rebellion against Norland] | killed 900 people; an [uprising has also] | killed 60.",
        "The [occupation has] | killed 300 people.",
        "The [genocide have] | killed 30,000 people.",
        "The [wars between the two] | killed 6,000 people.",
        "The [war on the rebels] | killed 900 people.",
        "They ended a [six-day bombardment that] | killed 300 people.",
        "They ended a [two-week-old bombing which] | killed 200 people.",
        "They ended [four months of heavy fighting that had] | killed 700 people.",
        "They ended a [ten-year-long war that have] | killed 700 people.",
        "They ended a [seven-week offensive that has] | killed 700 people, and the [nine-month campaign] | killed 900.",
        "They ended a [two-year conflict] | that killed 900.",
    ),
    ignores=("The war is over, and on Monday a shell | killed 6 people.", "The five-day trip | killed 200 people."),
)
IN_WAR = Cues(
    rf"^,? (?:in|during|by|since|as a result of) (?:the|a|an|this|that|its|their) (?:\S+ ){{0,4}}?{WARS}\b"
    r"|^ in (?:the )?\S+ (?:days|weeks|months|years) of\b",
    finds=(
        "It has killed 6,000 people|[ in the war] that began in 2014.",
        "It has killed 6,000 people|[, during a bitter conflict] over land.",
        "Some 900 people were killed|[ by an insurgency] in the hills.",
        "Some 900 people were killed|[ since this uprising] began.",
        "Some 900 people were killed|[ as a result of that rebellion] in Vell.",
        "Norland killed 900 people|[ in its long occupation] of Vell.",
        "They killed 900 people|[ during their genocide].",
        "It has killed 400 people|[ in the ten days of] shelling.",
        "It has killed 400 people|[ in six weeks of] shelling, or 900|[ in four months of] it, or 9,000|[ in two years of] it.",
    ),
    ignores=("It has killed 6 people| in Vell, where the war is over.",),
)
MANY = 100
"""The dead of a war are at least so many; "a conflict that killed five" was a clash."""
BESIDE = Cues(
    rf"{PERIOD.pattern},? (?:while|and|but|with) [^.;]{{3,90}}$",
    finds=(
        "Raids had killed 91 people [in the past six days while shelling had] | killed 49 people.",
        "Raids have killed 91 people [this year, and shelling has] | killed 49 people.",
        "Raids have killed 91 people [this year, but shelling has] | killed 490 people.",
        "Raids killed 91 people [this month, with shells having] | killed 49 people.",
    ),
    ignores=("Raids killed 91 people in the past six days; on Monday a shell | killed two people.",),
)
"""What is told beside a sum over a period sums it up, too."""
RECORD = cues(
    "deadliest|worst|bloodiest|largest|biggest|most|first|second|third|highest",
    finds=(
        "It killed 30 people, the [deadliest] blast this year.",
        "It killed 30 people in the [worst] raid this year, the [bloodiest] of all.",
        "It killed 30 people, the [largest] and [highest] toll this month.",
        "It killed 30 people in the [biggest] raid this year, and the [most] in a day.",
        "It killed 2 people in the [first] raid this year, 3 in the [second] and 4 in the [third].",
    ),
    ignores=("Bombs have killed 30 people so far this year.",),
)
"""In "the worst attack this year" it is the rank that is counted over the year."""
RECALLED = Cues(
    r"\b(?:retaliation (?:for|to)|response to|reveng(?:e|ing) (?:for|of)|aveng(?:e[ds]?|ing)|anniversary|in protest "
    r"(?:of|at|against)"
    r"|protest(?:ing|ed)? (?:the|against)|reaction to|mourn\w*|commemorat\w+|accused of"
    r"|charged with|trial|convicted"
    r"|sentenced|vowed to)\b[^.;]{0,90}$"
    r"|\b(?:recent|previous|earlier|past|prior) (?:\w+ ){1,3}(?:that|which|when|in which) $"
    r"|\b(?:came|comes|coming|days?|weeks?|hours|months|shortly|soon|years?) after\b[^.;,]{0,60}$",
    finds=(
        "Jets raided Vell in [retaliation for a rocket that] | killed two settlers.",
        "Jets raided Vell in [response to a rocket that] | killed two settlers.",
        "They took [revenge for the raid that] | killed five clansmen.",
        "The raid [avenged a blast that] | killed five soldiers.",
        "They are [revenging for the raid that] | killed five clansmen, in [revenge of those] | killed before.",
        "It was meant as [retaliation to the raid that] | killed two settlers.",
        "The rebels are [avenging the guards' raid that] | killed five of them.",
        "It was the [anniversary of the raid that] | killed 30 villagers.",
        "They met [in protest of a raid that] | killed two, or [in protest against one that] | killed three.",
        "They meet to [protest the raid that] | killed two villagers.",
        "Shops closed [in protest at a raid that] | killed two villagers.",
        "Hundreds [protested the raid that] | killed two villagers, and others [protesting against the army that] | killed three.",
        "In [reaction to the blast that] | killed two guards, the army closed the road.",
        "The town [mourned a teacher, one of those who were] | killed.",
        "They [commemorated the 30 villagers] | killed there.",
        "He is [accused of] | killing two guards.",
        "He was [charged with] | killing two guards.",
        "The [trial of the men who] | killed two guards has opened.",
        "He was [convicted of] | killing two guards.",
        "He was [sentenced for a blast that] | killed two guards.",
        "They [vowed to go on, having] | killed two guards.",
        "He spoke of a [recent raid that] | killed two guards, of a [previous blast which] | killed six.",
        "He spoke of an [earlier large night ambush in which] | six guards died.",
        "He spoke of a [past night raid when] | six guards died, and of a [prior raid that] | killed two.",
        "The raid [came after a blast that] | killed two guards.",
        "The raid [comes after a blast that] | killed two guards.",
        "They met [shortly after a blast that] | killed two guards, [coming after one that] | killed six.",
        "They met [soon after a blast that] | killed two guards.",
        "They met six [days after a blast that] | killed two guards.",
        "They met six [weeks after a blast that] | killed two guards.",
        "They met six [hours after a blast that] | killed two guards.",
        "They met six [months after a blast that] | killed two guards.",
        "They met six [years after a blast that] | killed two guards.",
    ),
    ignores=(
        "The army, whose trial of new guns is over, shelled Vell; it | killed two people.",
        "They met in Ostra, and soon a blast | killed two guards.",
    ),
)
COUPLED = Cues(
    r"[,;\s](?:and|while|with|plus|as well as)\s+(?:(?:also|then) )?$|;\s*$",
    finds=(
        "Two people were killed in Ostra[ and ]| three killed in Miro.",
        "Two people were killed in Ostra[ while ]| three were killed in Miro.",
        "Two people were killed in Ostra,[ with ]| three killed in Miro.",
        "Two people were killed in Ostra,[ plus ]| three killed in Miro.",
        "Two people were killed in Ostra,[ as well as ]| three killed in Miro.",
        "Rebels killed two guards[ and also ]| killed three drivers.",
        "Rebels killed two guards[ and then ]| killed three drivers.",
        "Two people were killed in Ostra[; ]| three were killed in Miro.",
    ),
    ignores=("Two people were killed in Ostra and Miro, where police had | killed a man.",),
)
BEFORE: Mapping[Harm, Cues] = MappingProxyType(
    {
        "killed": Cues(
            r"kill|dead\b|death|died|murder|slain|fatal|gunned|perish",
            finds=(
                "Rebels [kill]ed two guards, left three [dead] and put two to [death].",
                "Six [died], two were [murder]ed and one [slain].",
                "He was [fatal]ly shot, his brother [gunned] down; nine [perish]ed in the fire.",
            ),
            ignores=("Two were wounded at the deadline.",),
        ),
        "injured": Cues(
            r"wound|injur|hurt",
            finds=("It [wound]ed two, [injur]ed three and [hurt] four.",),
            ignores=("It killed two.",),
        ),
        "either": Cues(
            r"casualt|kill|wound|injur",
            finds=("There were [casualt]ies: two [kill]ed, three [wound]ed, four [injur]ed.",),
            ignores=("Two houses were destroyed.",),
        ),
    }
)
OF_EITHER = Cues(
    r"casualt|wound|injur|hurt",
    finds=("There were 30 [casualt]ies, 20 [wound]ed and [injur]ed, or [hurt] otherwise.",),
    ignores=("There were 30 dead.",),
)
"""Of "30 casualties, including six dead" the six are a part, but the only figure of the dead."""
ALSO = cues(
    r"also|another|further|additional|more(?! than)|later (?:died|succumbed)|(?:second|third|fourth) (?:man|person"
    r"|soldier|woman|child|civilian|one)",
    finds=(
        "The blast [also] killed two guards.",
        "In Miro [another] was killed, in Vell a [further] three and in Ostra an [additional] ten.",
        "Two [more] were killed in Vell.",
        "One of the wounded [later died], and one [later succumbed].",
        "They killed a [second man] and a [third person].",
        "They killed a [fourth soldier] and a [second woman], a [third child] and a [fourth civilian].",
        "They killed a [second one].",
    ),
    ignores=("The raid killed more than 20 guards.", "More than 20 died.", "A blast killed the second in command."),
)


PERFECT = regex.compile(r"\b(?:have|has|had)\b", regex.IGNORECASE)
HAVING = regex.compile(r"\b(?:have|has|had) (?:claimed )?$")
REACH_BACK = 16
"""Characters before a verb in which its auxiliary stands."""
OF_HURT = regex.compile("wound|injur|hurt|maim|hospital|burns")
OF_DEATH, OF_DEAD = regex.compile("fatal|mortal"), regex.compile("kill|dead")
"""What the words of harm tell it by."""
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
            low, times = whole(word).subn(" ", low)
            if times:
                found.add("killed" if word in self.killed else "injured")
        return found, low


NO_MORE = Participles()


def speaks_of(harm: Harm, text: str, known: Participles) -> bool:
    """Whether a text speaks of such harm."""
    return BEFORE[harm].search(text) is not None or stands_in(known.of(harm), text.lower())


def stands_in(words: Sequence[str], low: str) -> bool:
    return any(whole(word).search(low) for word in words)


@lru_cache(maxsize=512)
def whole(word: str) -> regex.Pattern[str]:
    """A word where it is no part of another: "ill" is none of "killed"."""
    return regex.compile(rf"(?<!\w){regex.escape(word)}(?!\w)")


@lru_cache(maxsize=16)
def is_of_accident(sentence: str) -> bool:
    """Whether a sentence tells of an accident and of no weapon; remembered, as it is asked for each of its figures."""
    return ACCIDENT.search(sentence) is not None and WEAPON.search(sentence) is None


@lru_cache(maxsize=16)
def is_of_sport(sentence: str) -> bool:
    return SPORT.search(sentence) is not None


def told(
    m: regex.Match[str], harm: Harm, parties: Sequence[Party], known: Participles = NO_MORE, **how: bool
) -> Casualties | None:
    """The people matched, as the sentence around tells of them; None for accidents, sport and what is recalled."""
    sentence, before, after = m.string, m.string[: m.start()], m.string[m.end() :]
    if not parties or is_of_accident(sentence):
        return None
    if (harm != "killed" and is_of_sport(sentence)) or RECALLED.search(before[-160:]):
        return None
    if AGE.match(m[0]) and before.rstrip().endswith(","):
        return None
    perfect = PERFECT.search(m[0]) or HAVING.search(before[-REACH_BACK:])
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


TO_DEATH = regex.compile(r"^\W*(?:to death|dead)\W*$")
"""What stands behind a user's word for the hurt, and tells of the dead: "stabbed to death", "shot dead"."""


@lru_cache(maxsize=1)
def as_built_in() -> regex.Pattern[str]:
    """What the built-in words by themselves say of the dead or the hurt: "shot and killed", "shot and wounded"."""
    return verbatim(spelled(expand("(?&KILLING)|(?&SLAIN)|(?&WOUNDING)|(?&MAIMED)", WORDS)), regex.IGNORECASE)


@lru_cache(maxsize=1)
def violence() -> regex.Pattern[str]:
    """Verbs of which the built-in words leave it open whether somebody died: "shot"."""
    return verbatim(spelled(expand("(?&STRIKING)|(?&STOPPER)", WORDS)), regex.IGNORECASE)


def by_hand(line: str, known: Participles) -> bool:
    """Whether a user's words, as far as they stand in a line, are built-in ones that leave it open."""
    return all(violence().fullmatch(word) for word in known.of("either") if whole(word).search(line))


def harm_of(words: str, known: Participles = NO_MORE) -> Harm:
    """`wounded` → injured; `killed or wounded` → either; `fatally shot` and the rest → killed."""
    line = " ".join(words.lower().split())
    own, low = known.harms(line)
    if own and low.strip() and by_hand(line, known) and as_built_in().fullmatch(line):
        return harm_of(line)
    hurt = OF_HURT.search(low) or "injured" in own
    if not hurt or OF_DEATH.search(low) or ("injured" in own and TO_DEATH.search(low)):
        return "killed"
    return "either" if OF_DEAD.search(low) or "killed" in own else "injured"


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
