"""A place in a text → the noun phrase there, and whether it can be struck.

A phrase ends before a preposition, a verb, a number or an adverb. It can be struck when its head is a person or a thing:
no measure, no abstract noun ("violence", "election"), no participle, no name alone of a place or a person.
"""

from __future__ import annotations

import regex

from conflictcli.cues import Between, Cues
from conflictcli.rules.actors.nations import PEOPLES, nation

BEFORE_A_THING = Between(
    r"\s*(?:(?:the|an?|its|his|her|their|our|another|some|several|both|at least|about|around|more than|over|up to|nearly|almost|dozens of|hundreds of"
    r"|scores of|a number of|an? (?:\p{L}+ )?group of|one of|multiple|various|what (?:it|they|he) (?:said|called|described as)(?: (?:was|were))?|an apparent|(?:gates?|entrance|courtyard|middle|heart) (?:of|to)|"
    r"suspected|alleged|\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|further|additional|all|more|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\p{L}+)?)\s+)*",
    finds=(
        "Shells hit[ the ]market.",
        "Shells hit[ a ]market.",
        "Shells hit[ an ]army post.",
        "The army shelled[ its ]own post.",
        "Shells hit[ his ]house.",
        "Shells hit[ her ]house.",
        "Shells hit[ their ]house.",
        "Shells hit[ our ]house.",
        "Shells hit[ another ]house.",
        "Shells hit[ some ]houses.",
        "Shells hit[ several ]houses.",
        "Shells hit[ both ]houses.",
        "Shells hit[ at least ]30 houses.",
        "Shells hit[ about 30 ]houses.",
        "Shells hit[ around 30 ]houses.",
        "Shells hit[ more than 1,200 ]houses.",
        "Shells hit[ over 30 ]houses.",
        "Shells hit[ up to 30 ]houses.",
        "Shells hit[ nearly 30 ]houses.",
        "Shells hit[ almost 30 ]houses.",
        "Shells hit[ dozens of ]houses.",
        "Shells hit[ hundreds of ]houses.",
        "Shells hit[ scores of ]houses.",
        "Shells hit[ a number of ]houses.",
        "Shells hit[ a large group of ]pilgrims.",
        "Shells hit[ an entire group of ]pilgrims.",
        "Shells hit[ one of the ]houses.",
        "Shells hit[ multiple ]houses.",
        "Shells hit[ various ]houses.",
        "Jets hit[ what it said was a ]rebel depot.",
        "Jets hit[ what they called a ]rebel depot.",
        "Jets hit[ what he described as a ]rebel depot.",
        "Jets hit[ what it said were ]rebel depots.",
        "Jets hit[ an apparent ]depot.",
        "Shells hit[ the gate of the ]market.",
        "Shells hit[ the gates to the ]market.",
        "Shells hit[ the entrance to the ]market.",
        "Shells hit[ the courtyard of the ]mosque.",
        "Shells hit[ the middle of a ]market.",
        "Shells hit[ the heart of the ]market.",
        "Jets hit[ a suspected ]depot.",
        "Jets hit[ an alleged ]depot.",
        "Shells hit[ one ]house.",
        "Shells hit[ two ]houses.",
        "Shells hit[ three ]houses.",
        "Shells hit[ four ]houses.",
        "Shells hit[ five ]houses.",
        "Shells hit[ six ]houses.",
        "Shells hit[ seven ]houses.",
        "Shells hit[ eight ]houses.",
        "Shells hit[ nine ]houses.",
        "Shells hit[ ten ]houses.",
        "Shells hit[ eleven ]houses.",
        "Shells hit[ twelve ]houses.",
        "Shells hit[ a dozen ]houses.",
        "Shells hit[ two further ]houses.",
        "Shells hit[ two additional ]houses.",
        "Shells hit[ all the ]houses.",
        "Shells hit[ two more ]houses.",
        "Shells hit[ thirteen ]houses.",
        "Shells hit[ fourteen ]houses.",
        "Shells hit[ fifteen ]houses.",
        "Shells hit[ sixteen ]houses.",
        "Shells hit[ seventeen ]houses.",
        "Shells hit[ eighteen ]houses.",
        "Shells hit[ nineteen ]houses.",
        "Shells hit[ twenty ]houses.",
        "Shells hit[ thirty ]houses.",
        "Shells hit[ forty-two ]houses.",
        "Shells hit[ fifty ]houses.",
        "Shells hit[ sixty ]houses.",
        "Shells hit[ seventy ]houses.",
        "Shells hit[ eighty ]houses.",
        "Shells hit[ ninety ]houses.",
    ),
    ignores=("Shells hit[ old ]houses.",),
)
THING_WORD = regex.compile(r"(?:\p{L}\.){2,}(?:-\p{L}+)?|[\p{L}\d][\p{L}\d’']*(?:-[\p{L}\d][\p{L}\d’']*)*")

PREPOSITIONS = frozenset(
    "in on at near by with from to for after before when while as that which who whose whom what where why how during amid since until and or "
    "but if outside inside between against over under across around into onto through within without behind beside beyond along "
    "toward towards among amongst about because despite including aboard above below beneath upon via per than throughout "
    "alongside atop amidst following concerning regarding according".split()
)
PRONOUNS = frozenset(
    "he she it we they i you me him us them this these those a an the his her its their my your our there here".split()
)
VERBS = frozenset(
    "was were is are be been being has have had having will would could may might can did do does not killed kills kill wounded injured "
    "injures injure said says say told leaving leave leaves left causing cause causes run carrying held located situated believed "
    "belonging linked used involving fell fall falls rose rise took taken take takes went gone goes came come comes coming began "
    "begin begins begun broke broken ran fled flee flees led saw seen gave given gives got gets put sent sends send set sets "
    "lost loses won met known done made makes hurt hurts represent represents continue continues intensify intensifies deepens looms "
    "resume resumes resumed lasted survives joins rattles highlights tops marks damage damages looks becomes became remain remains stood stands stepped "
    "headed heads accused suspected claimed trapped dead alive rages erupts hit hits".split()
)
ADVERBS = frozenset(
    "also then west east north south northeast northwest southeast southwest eastward eastwards westward northward southward "
    "today yesterday tonight last next late early earlier overnight ago so far out off up down just only again twice least back away "
    "ahead apart forward together forth close closer alone nearby later previously more other each hours days minutes weeks months years "
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october "
    "november december popular".split()
)
NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve".split())
ENDS_A_THING = PREPOSITIONS | PRONOUNS | VERBS | ADVERBS | NUMBERS
OPENS_A_THING = frozenset("popular suspected nearby".split())
"""Of these, what may stand first: "popular" ends a phrase only as a part of "a place popular with tourists"."""
ENDS_IN_LY = frozenset("rally family assembly ally supply anomaly butterfly".split())
ENDS_IN_ED = frozenset("armed unmanned united infrared seabed red shed bed".split())
GOES_ON_ING = frozenset(
    "training building meeting gathering wedding landing crossing shopping fishing peacekeeping parking mining recruiting "
    "processing boarding".split()
)
OPENS_ING = GOES_ON_ING | frozenset(
    "passing fleeing incoming bustling neighbouring neighboring moving leading visiting retreating advancing king".split()
)
"""What ends in -ing and may stand before a thing: "a passing car"; not "freeing detainees"."""
NO_TARGET = frozenset(
    "people person persons fire least them him her us others other more dead men man women woman child children number area areas city "
    "town towns village villages capital province provinces region regions district districts country countries "
    "outskirts edge edges suburb suburbs road border ground scale day night morning evening weekend week month year way front basis part "
    "parts side sides time times once scene spot place places point points locations sites eve anniversary heart centre center "
    "control himself themselves itself social twitter facebook telegram state state-run life lives toll deal it tip end "
    "mouth corner foot occasions cities dinnertime dawn group groups target targets "
    "positions unit units series fronts attack attacks raid raids strike strikes operations clash clashes "
    "assault ambush bombing bombings offensive explosions blast blasts incident incidents report reports bomb bombs mine "
    "landmine ied ieds device weapons weapon machineguns rocket rockets missile missiles shell shells mortar mortars custody cost signing "
    "street streets soil territory territories coast shore sky skies airspace sea air earth world west homeland hometown enclave peninsula island river "
    "neighbour neighbor governorate zone zones north-west half hills field banks bank square rest most such first second third top "
    "high short large largest tiny young well northern southern eastern western central middle lower supposed loaded victim victims casualties suspect suspects "
    "hundreds thousands dozens media news halt head pace pad play table purpose request remarks sanctions refuge "
    "chase motive war wars elections rule terror birthday crisis truce dispute interests issues efforts aisle alert ears row "
    "spotlight shift spree color colour pitch watch stop rival enemy enemies killing killings grenade grenades explosives "
    "mastermind perpetrators rubble roof kilometer kilometers kilometre kilometres someone anyone everyone nobody none many few internet account accounts app channel website websites online additional further total estimated all "
    "scores attackers assailants bombers".split()
)
OF = regex.compile(r"\s+of\s*")
ABSTRACT = Cues(
    r"\b\p{L}+(?:[ts]ion|ment|ness|ism|[ae]nce|ency|[bghlmnrstv]ity|hood|ures?)\b",
    finds=(
        "The [migration] and the [tension] of years have hit trade.",
        "They struck an [agreement].",
        "Its [illness] has hit the clan, [terrorism] the town.",
        "The [violence] hit trade, and the [insistence] on tolls; an [emergency] was declared.",
        "It hit his [childhood], [security] and [measures] of [pressure].",
    ),
    ignores=("Shells hit the mosque, the dam and a cinema.",),
    minds_case=True,
)
CONCRETE = frozenset(
    "station substation installation plantation fortification delegation procession demonstration congregation celebration ammunition "
    "coalition opposition alliance mansion pension parliament apartment department government regiment detachment settlement encampment equipment monument "
    "shipment ambulance residence conference facility university community infrastructure minority structure structures "
    "agriculture population audience intelligence sentence fence security reconnaissance".split()
)


def thing(text: str, at: int) -> tuple[int, int] | None:
    """The short noun phrase at a place in the text, without its article: `struck | the old grain store in …`; or None."""
    opened = BEFORE_A_THING.engine.match(text, at)
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
    told = words.lower().split()
    if any(word.endswith(("-held", "-controlled")) for word in told):
        return told[-1] not in ("city", "town", "village", "capital")
    if not told or told[0].startswith(("president", "prime")) or not told[-1][-1:].isalpha():
        return False
    if told[0].endswith("ing") and told[0] not in OPENS_ING:
        return False
    heads = [part.split()[-1].lower().strip(".") for part in OF.split(words) if part.split()]
    if any(is_abstract(head) for head in (heads[0], heads[-1])):
        return False
    return heads[0] not in NO_TARGET and heads[-1] not in NO_TARGET | UNFINISHED


def is_abstract(head: str) -> bool:
    """Whether a noun is no thing, as its ending tells: "violence", "migration"; "station" and "ambulance" are."""
    return head not in CONCRETE and ABSTRACT.fullmatch(head) is not None


def is_a_people(word: str) -> bool:
    """Whether a word means people by their nation or creed: "Israelis", "Shiites"; not "Houthis"."""
    return word.endswith("s") and bool(nation(word[:-1]) or word[:-1] in PEOPLES)


def is_a_name(words: str) -> bool:
    """Whether all that is said is a name, of a place or a person: "Khan Sheikhoun"; not "Rashid Hotel", nor "Israelis"."""
    told = [word for word in words.split() if word.lower() not in ("of", "al", "el", "the")]
    if not told or is_a_people(told[-1]):
        return False
    return all(word[:1].isupper() for word in told) and told[-1].lower() not in SITES and not told[-1].isupper()


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
    "bridge dam airfield airbase airstrip runway pipeline plant terminal tunnel tunnels substation silo silos warehouse warehouses farm "
    "farms monastery parliament ministry palace complex tower museum library gym club pub bar dormitory settlement kibbutz shelter magazine "
    "guesthouse ambulance apartments dock docks pier marketplace kindergarten orphanage resort villa villas mine mines rig platform platforms "
    "synagogue gurdwara factory festival consulate hub hubs tanker tankers dockyard shipyard boat boats trucks truck lorry van taxi cars car vehicle vehicles ambulances bunker bunkers "
    "market markets bazaar school schools hospital hospitals clinic mosque mosques church churches temple shrine restaurant hotel cafe "
    "checkpoint checkpoints base bases camp camps station stations building buildings office offices embassy mall shop shops house houses "
    "stadium university college bank court courthouse airport compound barracks headquarters convoy site sites park prison jail "
    "cathedral bakery refinery depot theatre theater nightclub port bus minibus train ship vessel post posts outpost".split()
)
"""What may be the target of a bomb that went off "in a market"."""


def stops(word: str, count: int, text: str, end: int) -> bool:
    low = word.lower()
    if (low in ("a", "an", "the") or low in NUMBERS) and count and text[:end].split()[-2:-1] == ["of"]:
        return False
    if (low in ENDS_A_THING and word != "US" and not (low in OPENS_A_THING and not count)) or (
        low.endswith("ly") and low not in ENDS_IN_LY
    ):
        return True
    if (count and (word.isdigit() or low in ("some", "any", "every"))) or (low == "of" and not count):
        return True
    if count and low.endswith("ing") and low not in GOES_ON_ING:
        return True
    following = THING_WORD.match(text, end + 1) if text[end : end + 1] == " " else None
    last = following is None or following[0].lower() in ENDS_A_THING or following[0] == "of"
    return bool(last and low.endswith("ed") and low not in ENDS_IN_ED and "-" not in low)
