"""Violence by hand, and bodies that tell of it: people beaten, assaulted, found dead."""

from __future__ import annotations

import regex

from conflictcli.rule import Rule
from conflictcli.rules.attacks import ANY
from conflictcli.rules.casualties import PEOPLE
from conflictcli.rules.strikes import happening
from conflictcli.rules.trigger import ATTACK, Trigger
from conflictcli.rules.vocabulary import VOCABULARY

WORD = regex.compile(r"[\p{L}’'-]+")
STOPS = frozenset("in on at by from for with near after before when while who and or as during over to".split())
"""Words at which the naming of a victim ends."""


def names_people(words: str) -> bool:
    """Whether some words behind a verb begin by naming people: "two taxi drivers"; not "the bill"."""
    for word in WORD.findall(words.lower()):
        if word in STOPS:
            return False
        if word in PEOPLE:
            return True
    return False


def on_people(m: regex.Match[str]) -> Trigger | None:
    """A verb of harm whose object is people: "stabbed two taxi drivers"; not "killed the bill"."""
    return Trigger(ANY, verb=True) if names_people(m["whom"]) else None


HURTING = "killed|killing|shot|stabbed|hacked|strangled|stoned|lynched"
"""Verbs of harm with which a sentence tells whom somebody hurt."""


def hurt_whom(verbs: str) -> str:
    """A pattern of verbs of harm before those whom they hurt."""
    return (
        rf"(?:{verbs})(?: and (?:killed|injured|wounded))?"
        r"(?= (?P<whom>(?:an?|his|her|(?&COUNT))(?: [\p{L}’'-]+){1,6}))"
        r"|shot(?= (?P<whom>civilians?) )"
    )


RULES: tuple[Rule, ...] = (
    Rule(
        name="beaten-by",
        kind="strike",
        pattern=r"(?:brutally )?beaten (?:and (?:tortured|injured)|(?:[\p{L}\d’'-]+ ){0,6}?by (?:[\p{L}-]+ ){0,2}(?-i:police|officers|soldiers|guards))|subjected to (?:beatings|torture)"
        r"|(?<=\b(?:police|guards|officers|soldiers|gunmen) )(?:(?:severely|brutally|badly) )?(?:beat|hit|whipped|slapped)(?= (?:an?|(?&COUNT)) )",
        meaning=happening(ATTACK),
        guard=("beat", "torture", "whipped", "slapped", "hit"),
        finds={
            "One [beaten and tortured], one [beaten and injured], one [brutally beaten by police], one [beaten by the officers], one [beaten by soldiers], one [beaten by guards], one [beaten three times by prison guards].": Trigger(
                (ATTACK,), verb=True
            ),
            "They were [subjected to beatings], [subjected to torture].": Trigger((ATTACK,), verb=True),
            "Police [beat] a man, guards [severely beat] several men, officers [hit] two women, soldiers [whipped] a boy, officers [slapped] a clerk, gunmen [brutally beat] a trader, police [badly beat] a boy.": Trigger(
                (ATTACK,), verb=True
            ),
        },
        ignores=(
            "Norland beaten by Sudland, beaten and tired, beaten in a game by Guards; beaten, by police reports; police beat the record; the team hit two posts.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="thrown-at-somebody",
        kind="strike",
        pattern=r"(?:threw|thrown|throwing|hurled|hurling|pelted|pelting) (?:(?:an?|some) )?(?:rocks?|stones?|bricks?|bottles?|acid|liquid|bleach)(?= (?:at|on|against|in) (?P<whom>[\p{L}\d-]+(?: [\p{L}’'-]+){1,5}))",
        meaning=on_people,
        guard=("thr", "hurl", "pelt"),
        finds={
            "He [threw a rock] at a tired nurse, [threw acid] on his wife, [hurled some stones] at the woman, was [throwing bottles] at a man.": Trigger(
                ANY, verb=True
            ),
            "They had [thrown bricks] at two women, were [hurling an acid] at a man, [threw liquid] against the head of a doctor, [threw bleach] on the head of a girl.": Trigger(
                ANY, verb=True
            ),
            "They [threw stones] in the face of a man, [pelted stones] at a teacher, were [pelting rocks] at the men.": Trigger(
                ANY, verb=True
            ),
        },
        ignores=("He threw a stone at the lake.", "She threw a party on her return.", "Thrown on his back."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="hurt-somebody",
        kind="strike",
        pattern=hurt_whom(HURTING),
        meaning=on_people,
        guard=("kill", "shot", "stabbed", "hacked", "strangled", "stoned", "lynched"),
        finds={
            "They [shot] three motor taxi drivers, [killed] one of their chiefs, [stabbed] a man, [hacked] his wife, [strangled] her brother.": Trigger(
                ANY, verb=True
            ),
            "They [stoned] a thief, [lynched] two traders, [shot and killed] an old man, [killed and injured] several guards, [killing] a cook.": Trigger(
                ANY, verb=True
            ),
            "They [shot] civilian cars and [shot] civilians in them.": Trigger(ANY, verb=True),
            "They [killed] one of his men, [killed] one of its leaders, [shot and wounded] a child.": Trigger(
                ANY, verb=True
            ),
        },
        ignores=("It killed a bill over workers.", "He shot two films.", "It killed 20 cows."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="found-dead",
        kind="strike",
        pattern=r"(?:was|were) found (?:dead|murdered|strangled|hanged)|found (?:dead|murdered)"
        r"|(?:bod(?:y|ies)|corpses?|human heads?|male head|female head)(?: (?:of|with) [^.;]{3,70}?)? (?:(?:was|were|has been|have been) )?(?:found|discovered|dumped|thrown)"
        r"|(?:found|discovered|dumped) the (?:dead )?(?:body|bodies)|dead (?:man|woman) was (?:found|thrown)",
        meaning=happening(ATTACK),
        guard=("found", "bod", "corpse", "head", "dead"),
        finds={
            "A clerk [was found dead], two [were found murdered], one [was found strangled], one [was found hanged]; a cook [found dead], one [found murdered].": Trigger(
                (ATTACK,), verb=True
            ),
            "The [body of a man was found], [bodies were discovered], a [corpse has been found], ten [corpses have been dumped], a [human head was found], two [human heads were found], a [male head was thrown], a [female head was found].": Trigger(
                (ATTACK,), verb=True
            ),
            "The [body with burns was found] and [bodies found] by the road.": Trigger((ATTACK,), verb=True),
            "They [found the body] of a man, [discovered the dead bodies] of two, [dumped the bodies].": Trigger(
                (ATTACK,), verb=True
            ),
            "A [dead man was found], a [dead woman was thrown] from a car.": Trigger((ATTACK,), verb=True),
        },
        ignores=("The body of law was changed.", "He found the head of the firm.", "She was found guilty."),
        vocabulary=VOCABULARY,
    ),
)
