"""A place in a text → the noun phrase there, and whether it can be struck."""

from __future__ import annotations

import regex

from conflictcli.rules.actors.neighbours import phrase

BEFORE_A_THING = (
    r"\s*(?:(?:the|an?|its|his|her|their|our|another|some|several|both|at least|about|around|more than|over|up to|nearly|almost|dozens of|hundreds of"
    r"|scores of|a number of|an? (?:\p{L}+ )?group of|one of|multiple|various|what (?:it|they|he) (?:said|called|described as)(?: (?:was|were))?|an apparent|(?:gates?|entrance|courtyard|middle|heart) (?:of|to)|"
    r"suspected|alleged|\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen)\s+)*"
)
THING_WORD = regex.compile(r"[\p{L}\d][\p{L}\d’'.-]*")
ENDS_A_THING = frozenset(
    "in on at near by with from to for after before when while as that which who whose what where during amid since until and or but if "
    "outside inside between against over under across around into onto through within without behind beside along toward towards "
    "among about because despite including was were is are be been has have had will would could may might can did do does it he she they we "
    "this these those not also then there killed kills wounded injured said says told leaving causing west east north south "
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight last next late early earlier overnight "
    "popular belonging linked used run carrying held located situated believed ago so far out off up down just only again twice "
    "least involving january february march april june july august september october november december a an the his her its their".split()
)
ENDS_IN_LY = frozenset("rally family assembly ally supply anomaly butterfly".split())
ENDS_IN_ED = frozenset("armed unmanned united infrared seabed breakaway".split())
GOES_ON_ING = frozenset(
    "training building housing meeting gathering wedding landing crossing shopping fishing peacekeeping parking mining recruiting".split()
)
NO_TARGET = frozenset(
    "people person persons fire least them him her us others other more dead men man women woman child children number area areas city "
    "town towns village villages capital province provinces region regions district districts country countries neighbourhood neighborhood "
    "outskirts edge edges suburb suburbs road border ground scale day night morning evening weekend week month year way front basis part "
    "parts side time times once scene spot place places location locations sites eve anniversary heart centre center vicinity "
    "responsibility control himself themselves itself condition social twitter facebook television state state-run life lives toll deal it tip end mouth corner foot occasion occasions cities dinnertime dawn group groups faction organization organisation movement target targets position positions unit units number series fronts front attack attacks raid raids strike strikes operation operations clash clashes assault ambush "
    "bombing bombings offensive explosion explosions blast blasts incident incidents statement report reports bomb bombs mine landmine ied ieds "
    "device weapons weapon machineguns rocket rockets missile missiles shell shells mortar mortars custody cost signing street streets".split()
)


def thing(text: str, at: int) -> tuple[int, int] | None:
    """The short noun phrase at a place in the text, without its article: `struck | the old grain store in …`; or None."""
    opened = phrase(BEFORE_A_THING).match(text, at)
    start = end = opened.end() if opened else at
    for count in range(LONGEST_THING):
        found = THING_WORD.match(text, end + (count > 0)) if text[end : end + (count > 0)] in ("", " ", "\n") else None
        if found is None or stops(found[0], count, text, found.end()):
            break
        end = found.end()
    words = text[start:end].split()
    while words and words[-1].lower() in ("of", "a", "an", "the"):
        words.pop()
        end = start + len(text[start:end].rstrip().rpartition(" ")[0]) if words else start
    end = start + len(text[start:end].rstrip(" .\n’'"))
    return (start, end) if words and end > start else None


def may_be_struck(words: str) -> bool:
    """Whether a short noun phrase says what was struck, and not where, when or how: "grain store", "rebel-held areas"."""
    if any(word.endswith(("-held", "-controlled")) for word in words.split()):
        return True
    heads = [part.split()[-1].lower().strip(".") for part in regex.split(r"\s+of\s*", words) if part.split()]
    return bool(heads) and heads[0] not in NO_TARGET and heads[-1] not in NO_TARGET | UNFINISHED


def belongs(words: str) -> bool:
    """Whether a phrase names no more than what a party holds: "rebel positions", "suspected Taliban hideouts"."""
    return words.split()[-1].lower() in HELD


HELD = frozenset(
    "targets target positions position units unit fighters forces members member strongholds stronghold hideouts hideout sites site "
    "militants group leaders leader commander commanders bases infrastructure assets elements gatherings concentrations".split()
)


LONGEST_THING = 6
UNFINISHED = frozenset("shopping training landing fishing mining parking recruiting peacekeeping".split())
SITES = frozenset(
    "market markets bazaar school schools hospital hospitals clinic mosque mosques church churches temple shrine restaurant hotel cafe "
    "checkpoint checkpoints base bases camp camps station stations building buildings office offices embassy consulate mall shop shops house houses "
    "stadium university college bank court courthouse airport compound barracks headquarters convoy site sites park marketplace prison jail "
    "cathedral bakery factory refinery depot theatre theater nightclub port bus minibus train ship vessel post posts outpost".split()
)
"""What may be the target of a bomb that went off "in a market"."""


def stops(word: str, count: int, text: str, end: int) -> bool:
    low = word.lower()
    if low in ("a", "an", "the") and count and text[:end].split()[-2:-1] == ["of"]:
        return False
    if (low in ENDS_A_THING and not (low == "popular" and not count)) or (low.endswith("ly") and low not in ENDS_IN_LY):
        return True
    if count and low.endswith("ing") and low not in GOES_ON_ING:
        return True
    following = THING_WORD.match(text, end + 1) if text[end : end + 1] == " " else None
    last = following is None or following[0].lower() in ENDS_A_THING
    return bool(count and last and low.endswith("ed") and low not in ENDS_IN_ED and "-" not in low)
