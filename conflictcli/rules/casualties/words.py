"""Pieces of pattern that the rules for casualties share: lists of people, what stands beside them, verbs of harm."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from conflictcli.rule import Words
from conflictcli.rules.vocabulary import VOCABULARY


def one_of(words: str) -> Words:
    """`was|were` → the words as a piece of pattern, each its own evidence."""
    return Words(words, finds=tuple(words.split("|")), ignores=("xyz",))


CASUALTY_WORDS: Mapping[str, Words] = MappingProxyType(
    {
        # words at which a run of words that names somebody ends
        "TO_BE": Words(
            r"was|were|(?-i:is)|are|be|been|being|has|have|had|got|gets",
            finds=("was", "were", "is", "are", "be", "been", "being", "has", "have", "had", "got", "gets"),
            ignores=("IS", "wash"),
        ),
        "SAYING": one_of("said|says|told|reported|added|announced|would|could|may|might|will|should|can|did|does"),
        "LINK": one_of("and|or|but|when|while|after|before|that|which|where|if|than|since|until|because|as|nor|so"),
        "PREPOSITION": one_of(
            "in|on|at|by|from|to|of|for|with|near|into|out|over|during|inside|outside|aboard|across|around|among"
            "|between"
            "|under|against|through|per"
        ),
        "LIMITER": one_of(
            "a|an|the|his|her|their|its|this|these|those|another|no|not|all|both|any|each|every|who|whom|whose"
        ),
        "HARMED": one_of(
            "killed|killing|kills|kill|wounded|wounding|wounds|wound|injured|injuring|injures|injure|hurt|hurting|dead"
            "|died"
            "|dying|dies|die|perished|succumbed|lost|sustained|suffered|received|injuries|injury|death|deaths|fatality"
            "|fatalities|casualty|casualties"
        ),
        "STOPPER": one_of(
            "including|left|leaving|shot|claimed|resulting|resulted|captured|detained|arrested|freed|kidnapped|abducted"
            "|missing|rescued|released|fled|escaped|surrendered|murdered|gunned|assassinated|executed|beheaded"
            "|martyred|lynched"
            "|massacred|slaughtered|slain|beaten|stabbed|hacked|tortured|burned|burnt|hanged|fatally|mortally"
            "|eliminated|maimed"
            "|hospitalised|hospitalized|losing|sustaining|suffering|receiving|according"
        ),
        "MONTH": one_of(
            "January|February|March|April|May|June|July|August|September|October|November|December"
            "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
        ),
        "MEASURE": one_of(
            "am|pm|a.m|p.m|km|kilometers|kilometres|miles|meters|metres|percent|year|years|month|months|week|weeks|day|days"
            "|hour|hours|minute|minutes|times|o'clock"
        ),
        "DAY": one_of(
            "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August"
            "|September|October|November|December"
        ),
        "DONE_TO_DEATH": Words(
            r"(?:\p{L}{2,10}ed|beaten|burnt) to death",
            finds=("chopped to death", "beaten to death", "burnt to death"),
            ignores=("a cook to death", "death"),
        ),
        "WHO_HAD": one_of("who was|who were|who had|that was|that were|that had|which was|which were|which had"),
        "W": Words(
            r"(?!(?:(?&TO_BE)|(?&SAYING)|(?&LINK)|(?&PREPOSITION)|(?&LIMITER)|(?&HARMED)|(?&STOPPER)|(?&MEASURE)|(?&DAY)"
            r"|(?&TENS)|(?&TEEN)|(?&UNIT))(?![\p{L}’'-])|(?&DONE_TO_DEATH))"
            r"(?:[“\"‘']?\p{L}(?:[\p{L}\d’'/&-]|\.(?=\p{L}|\s(?-i:\p{Ll}))){0,24}[”\"]?"
            r"|\d{1,3}[\s-]years?[\s-]old|\d{1,2}(?:st|nd|rd|th))",
            finds=(
                "men",
                "U.S",
                "al-Vell-linked",
                "Omar’s",
                "25-year-old",
                "40 years old",
                "1st",
                "2nd",
                "3rd",
                "4th",
                "IS",
            ),
            ignores=(
                "was",
                "two",
                "12",
                "men.",
                "killed",
                "May",
                "chopped to death",
                "beaten to death",
                "burnt to death",
            ),
        ),
        "ANY_W": Words(
            r"(?!(?:(?&TO_BE)|(?&SAYING)|(?&LINK)|(?&HARMED)|(?&BESIDE))(?![\p{L}’'-]))"
            r"[\p{L}\d“\"‘'#(](?:[\p{L}\d’'/&”\")-]|,(?=\d)|\.(?=[\p{L}\d]|\s(?-i:\p{Ll}))){0,24}",
            finds=("men", "12", "the", "9th", "1,200", "(VPU)"),
            ignores=("was", "and", "men.", "including"),
        ),
        "BESIDE": one_of("including|among them|one of them|mostly|most of them|all of them|some of them"),
        "PERCENT": one_of("per cent|percent|percentage"),
        "RATIO": Words(r"(?:of|in) \d", finds=("of 5", "in 5"), ignores=("of them",)),
        "WHOSE": one_of("all|the|these|those|his|her|their|its|other"),
        "THEIR": one_of("the|these|those|his|her|their|its|our"),
        "OTHER": one_of("other|remaining"),
        "HURT": one_of("injured|wounded"),
        "OF_THEM": Words(
            r" of (?:(?&THEIR) (?:(?&OTHER) )?(?:(?:\d{1,4}|(?&SMALL)) )?(?:(?&HURT) )?"
            r"(?=\p{L})|them|whom|these|those)",
            finds=(" of them", " of whom", " of these", " of those"),
            ignores=(" of men", " of", " of the"),
        ),
        # lists of people
        "COUNTED": Words(
            r"(?<!\d[:.,/]|(?&MONTH)\.?\s)(?!(?:19|20)\d\d,)(?:(?&WHOSE) ){0,2}(?:an? (?:group|family|team|gang|crew"
            r"|party) of )?"
            r"(?P<number>(?&COUNT))(?!:|-\p{L}|,\d|%| ?(?&PERCENT))"
            r"(?! (?:(?&RATIO)|(?:(?&MEASURE)|(?&MONTH))(?!\p{L})))"
            r"(?:(?&OF_THEM)(?&W)?|(?<=\bof) (?&THEIR)(?= \p{L}))?(?: (?-i:\p{Lu}[\p{L}-]{0,20}) and(?= "
            r"(?-i:\p{Lu})))?(?: (?&W)){0,7}"
            r"|both(?:(?&OF_THEM)(?&W)?)?(?: (?&W)){0,4}",
            finds=(
                *(
                    "5",
                    "all three",
                    "the 5 men",
                    "a group of 5",
                    "a family of five",
                    "a team of 5",
                    "a gang of 5",
                    "a crew of 5",
                ),
                *(
                    "a party of six",
                    "two suspected Vell fighters",
                    "two of the militants",
                    "two of its men",
                    "19 of them",
                ),
                *(
                    "Six of the eight men",
                    "one of the injured men",
                    "two Vell and Miro residents",
                    "both victims",
                    "both of them",
                    "dozens of its men",
                ),
            ),
            ignores=("men", "two killed", "5 May", "10 percent", "10 per cent", "1 of 5", "2014, two men"),
        ),
        "SINGLE": Words(
            r"(?:an?|another|(?&THEIR)|this)(?: (?&W)){1,8}|himself|herself|themselves|him|her|another",
            finds=(
                *("a man", "an aide", "the former Vell councillor", "another man", "his wife", "this man"),
                *("himself", "herself", "themselves", "him", "her", "another"),
            ),
            ignores=("man",),
        ),
        "NAME": Words(r"(?=(?-i:\p{Lu}))(?&W)(?: (?&W)){0,6}", finds=("Abu Omar",), ignores=("abu",)),
        "PLACED": one_of("from|of|in|at|near|with|on|aboard|inside|outside|for|who"),
        "NEAR": Words(
            r"(?=[\s,]{1,3}[^\s,])(?: \([^()]{1,60}\))?(?: (?&PLACED)(?: (?&ANY_W)){1,8}?)?",
            finds=(" from Miro", " in a car", " who fled", " (both privates)", " (privates) from Miro"),
            ignores=(" and Miro", " Miro"),
        ),
        "VERBING": Words(r"\p{L}+(?:ing|ed)(?!\p{L})", finds=("wounding", "wounded"), ignores=("wound",)),
        "AT_LEAST": one_of("at least|about|some|up to"),
        "ANOTHER": one_of("a|an|another|his|her|their|its|dozens|several"),
        "MORE": Words(
            r"(?: (?&ANY_W),?){1,14} and (?!(?&VERBING))",
            finds=(" his wife and ", " a boy, a girl and "),
            ignores=(" his wife",),
        ),
        "JOINED": Words(
            r"(?=,|\s+(?:and|as|along|together|plus))(?!,?[^.,;]{1,60}? (?&SPEAKING)(?!\w))(?:,? (?:and|as well as|along with|together with|plus)(?: also)?|(?=,(?: (?&AT_LEAST))? (?:(?&TENS)|"
            r"(?&TEEN)|(?&UNIT)|(?&ANOTHER)|\d))(?=,(?&MORE)),) ",
            finds=(" and ", ", and ", " as well as ", " along with ", " together with ", " plus ", " and also "),
            ignores=(" or ", ", "),
        ),
        "SPEAKING": one_of("said|says|told|reported|confirmed|added|announced"),
        "LIST": Words(
            r"(?P<item>(?>(?&COUNTED)|(?&SINGLE)))(?:(?&NEAR)?(?&JOINED)(?P<item>(?>(?&COUNTED)|(?&SINGLE)))){0,5}",
            finds=("two soldiers and a child", "a man, his wife and two sons"),
            ignores=("Abu Omar",),
        ),
        "AND_OTHERS": Words(
            r"(?:(?P<many>(?&NEAR)?(?&JOINED))(?P<item>(?>(?P<many>(?&COUNTED))|(?&SINGLE)|(?&NAME)))){1,5}",
            finds=(" and two sons", ", his wife and Abu Omar"),
            ignores=(" soldiers",),
        ),
        "OBJECT": Words(
            r"(?P<item>(?>(?&COUNTED)|(?&SINGLE)|(?&W)(?: (?&W)){0,7}))"
            r"(?:(?&NEAR)?(?&JOINED)(?P<item>(?>(?&COUNTED)|(?&SINGLE)|(?&NAME)))){0,5}",
            finds=("two soldiers and a child", "him, his wife and two sons", "rebel leader Omar"),
            ignores=("was",),
        ),
        # what may stand between them and the verb
        "INCLUDING": Words(
            r",? (?&BESIDE)(?:,? (?!(?&HARMED)(?!\p{L}))[^\s,;.]+){1,30}?,?",
            finds=(" including a guard", ", among them two guards,", ", most of them guards, both old,"),
            ignores=(", guards,", ", including two killed"),
        ),
        "BY_WHOM": one_of(
            "from|of|in|near|with|on|to|as|against|under|over|across|along|aboard|inside|outside|for|by|accused"
            "|suspected"
            "|believed|identified|named|stationed|deployed|trapped|linked|loyal|aged|arrested|known"
        ),
        "HIT_BY": Words(
            r"(?:shot|stabbed|beaten|burned|burnt|wounded|injured|hurt|kidnapped|abducted) (?:by|in|during|on|at|near|when)",
            finds=(
                *("shot by", "stabbed in", "beaten during", "burned on", "burnt at", "wounded near", "injured when"),
                *("hurt in", "kidnapped by", "abducted by"),
            ),
            ignores=("shot", "shot dead", "killed by"),
        ),
        "LEAST": one_of("least|most"),
        "WHO": one_of(
            "who|who was|who were|who had been|who have|who had|who are|who is|that was|that were|that had been"
            "|that have been"
        ),
        "AFTER": Words(
            r"(?=[\s,]{1,3}[^\s,])(?: \([^()]{1,80}\))?"
            r"(?:(?:,? (?:(?&BY_WHOM)|(?&WHO)|(?&HIT_BY)|at(?! (?&LEAST))|\p{L}{2,12}ing)(?![\p{L}-]))(?<!, \p{L}{2})"
            r"(?:,?(?: and(?= (?-i:\p{Lu}|\p{Ll}{2}-\p{Lu})))? (?&ANY_W)){1,16}?(?: (?&WHO_HAD)(?: been)?(?: (?&ANY_W)){1,6}?)?)?"
            r"(?:(?&INCLUDING)|(?<!\d),(?: (?!(?&HARMED)(?!\p{L}))[^\s;.]+){1,28}?,| [–—-] (?:[^\s;.]+ ){1,28}?[–—-])?",
            finds=(
                *(
                    " from Vell",
                    ", who was ill",
                    " at Vell",
                    " belonging to Vell and Miro",
                    ", including two children,",
                ),
                *(
                    ", a local politician,",
                    " (a guard)",
                    " – two guards –",
                    " in Vell, including a guard,",
                    " of Vell and al-Miro",
                    " shot by gunmen",
                    " of the Adi family that had been driven out, including two boys,",
                ),
            ),
            ignores=(" attacked Vell", " at least two", ", in Vell"),
        ),
        # verbs
        "NOT_QUITE": one_of("fatally|mortally|nearly|narrowly|likely|possibly|previously"),
        "HEARSAY": one_of("reported|confirmed|believed|feared|thought|said|known"),
        "LY": Words(
            r"(?!(?&NOT_QUITE)(?!\p{L}))\p{L}{2,14}ly|also|later|then|both|all|either|(?&HEARSAY)(?: to have been)?"
            r"|to be|to have been",
            finds=(
                "reportedly",
                "also",
                "later",
                "then",
                "both",
                "all",
                "either",
                "believed",
                "said to have been",
                "to be",
                "to have been",
            ),
            ignores=("fatally", "nearly", "not"),
        ),
        "BEEN": Words(
            r"(?:has|have|had)(?: (?&LY))? been",
            finds=("has been", "have reportedly been", "had been"),
            ignores=("been",),
        ),
        "AUX": Words(
            r"was|were|(?-i:is)|are|being|got|(?&BEEN)",
            finds=("was", "were", "is", "are", "being", "got", "had been"),
            ignores=("IS", "been"),
        ),
        "AUX_ONE": Words(
            r"was|(?-i:is)|being|got|ha[sd](?: (?&LY))? been",
            finds=("was", "is", "being", "got", "has been", "had reportedly been"),
            ignores=("were", "have been"),
        ),
        "SLAYING": one_of("killed|executed|murdered|shot dead|beheaded|assassinated"),
        "FIRST": Words(
            r"(?!(?&HARMED)(?!\p{L}))\p{L}{2,12}(?:ed|ot|en|ht|wn)(?: (?!(?&LINK)(?!\p{L}))[^\s.;,]+){0,4}?,? (?:and"
            r"|then)(?: (?&LY))? ",
            finds=("attacked and ", "shot and ", "beaten in Vell and later ", "caught, then ", "thrown down and then "),
            ignores=("wounded and ",),
        ),
        "FATALLY": Words(
            r"(?:fatally|mortally) (?:shot|wounded|injured|stabbed)",
            finds=("fatally shot", "mortally wounded", "fatally injured", "fatally stabbed"),
            ignores=("badly wounded",),
        ),
        "DOOMED": one_of("sentenced|condemned|bored|scared|frightened"),
        "TO_DEATH": Words(
            r"(?:\p{L}{3,12} and )?(?!(?&DOOMED))\p{L}{3,12} to death",
            finds=("beaten to death", "shot and hacked to death"),
            ignores=("to death", "sentenced to death"),
        ),
        "SLAIN": Words(
            r"(?&FIRST)?(?&SLAYING)|gunned down|slain|massacred|slaughtered|martyred|lynched|hanged|eliminated|"
            r"(?&TO_DEATH)"
            r"|(?&FATALLY)|(?:buried|burned|burnt) alive|(?:found|left|pronounced|declared) dead|found (?&SLAYING)"
            r"|dead",
            finds=(
                *(
                    "killed",
                    "attacked and killed",
                    "gunned down",
                    "slain",
                    "massacred",
                    "slaughtered",
                    "martyred",
                    "lynched",
                ),
                *(
                    "hanged",
                    "eliminated",
                    "beaten to death",
                    "fatally shot",
                    "buried alive",
                    "burned alive",
                    "burnt alive",
                ),
                *("found dead", "left dead", "pronounced dead", "declared dead", "found murdered", "dead"),
            ),
            ignores=("wounded", "alive"),
        ),
        "MAIMED": Words(
            r"(?:shot and |left )?(?:wounded|injured)|hurt|maimed|hospitali[sz]ed",
            finds=("wounded", "shot and injured", "left wounded", "hurt", "maimed", "hospitalised", "hospitalized"),
            ignores=("killed", "shot"),
        ),
        "BOTH_HARMS": Words(
            r"(?:killed|dead) (?:or|and) (?:wounded|injured)|(?:wounded|injured) (?:or|and) killed",
            finds=(
                "killed or wounded",
                "dead and injured",
                "killed and wounded",
                "wounded or killed",
                "injured and killed",
            ),
            ignores=("killed", "killed and buried"),
        ),
        "DYING": Words(
            r"died|perished|dying|dies|succumbed|(?:lost|losing) (?:his|her|their|its) li(?:fe|ves)",
            finds=(
                *("died", "perished", "succumbed", "dying", "dies", "lost his life", "losing her life"),
                *("lost their lives", "lost its life"),
            ),
            ignores=("lost", "lost his way"),
        ),
        "DIED": Words(
            r"(?:(?:has|have|had) )?(?:(?&LY) )?(?&DYING)",
            finds=("died", "has died", "have perished", "had died", "later succumbed"),
            ignores=("lost", "lost his way"),
        ),
        "SUFFERING": Words(
            r"(?:sustained|sustaining|suffered|suffering|received|receiving) (?:(?&W) ){0,3}(?:injury|injuries|wounds|burns)",
            finds=(
                *("sustained injuries", "suffered burns", "received bullet wounds", "sustaining minor injuries"),
                *("suffering burns", "receiving wounds", "suffered serious injury"),
            ),
            ignores=("suffered a defeat", "injuries"),
        ),
        "SUFFERED": Words(
            r"(?:(?:has|have|had) )?(?:(?&LY) )?(?&SUFFERING)",
            finds=(
                "sustained injuries",
                "has suffered burns",
                "have received bullet wounds",
                "had later sustained injuries",
            ),
            ignores=("suffered a defeat", "injuries"),
        ),
        "HARM_AT_LAST": Words(
            r"(?&SLAYING)|(?&MAIMED)|down|slain|massacred|slaughtered|martyred|lynched|hanged|eliminated|death|shot|stabbed"
            r"|alive|dead",
            finds=(
                *("killed", "wounded", "down", "slain", "massacred", "slaughtered", "martyred", "lynched", "hanged"),
                *("eliminated", "death", "shot", "stabbed", "alive", "dead"),
            ),
            ignores=("gunned", "found"),
        ),
        "KILLING": one_of(
            "killed|killing|kills|kill|murdered|murdering|shot dead|shooting dead|gunned down|gunning down"
            "|shot and killed"
            "|assassinated|assassinating|executed|executing|beheaded|beheading|massacred|massacring|slaughtered"
            "|slaughtering"
            "|martyred|martyring|lynched|lynching|eliminated|eliminating"
        ),
        "WOUNDING": one_of(
            "wounded|wounding|wounds|wound|injured|injuring|injures|injure|hurt|hurting|maimed|maiming"
            "|shot and wounded|shot and injured"
        ),
        "STRIKING": one_of(
            "shot|shooting|gunned|gunning|beat|beating|hacked|hacking|stabbed|stabbing|tortured|torturing|stoned"
            "|stoning"
            "|burned|burning|bludgeoned|bludgeoning|crushed|crushing|knifed|battered"
        ),
        "IN_HEADLINE": one_of("killed|shot dead|gunned down|assassinated|murdered|wounded|injured|hurt"),
        "DEATH_OF": one_of(
            "death|deaths|killing|killings|murder|murders|assassination|beheading|execution|wounding|injury|injuries"
            "|injuring"
            "|lives|life|body|bodies|corpse|corpses|loss"
        ),
        "COMMITTED": one_of(
            "captured|kidnapped|abducted|detained|arrested|burned|burnt|looted|destroyed|stole|wounded|injured"
        ),
        "THEN": one_of("following|due|overnight|early|late|yesterday|today|so|there|amid|this|last|including"),
        "LED_TO": one_of("led to|leading to|resulted in|resulting in|caused|causing"),
        "ROSE": one_of(
            "of|at|to|risen|rose|rises|climbed|climbs|jumped|jumps|reached|reaches|hit|hits|put|increased|grew|grows|grown"
            "|raised|revised|is|was|passed|exceeded|surged|surges|soared|mounts|mounted|tops|topped|nears"
        ),
        "SINCE": one_of("has|had|have|now|since|later|then|was|is|stands|stand|stood"),
        "THE_DEAD": one_of("dead|killed|people killed|fatalities|deaths"),
        "LOSS": one_of(
            "fatality|fatalities|death|deaths|casualty|casualties|injury|injuries|body|bodies|dead body|dead bodies"
            "|corpse"
            "|corpses|lives"
        ),
        "AND_THEN": one_of("and"),
        "BETWEEN": one_of("between"),
        "VICTIMS": one_of("dead|victims|killed|wounded|injured|casualties"),
        "UNHURT": one_of("killed|hurt|injured|wounded|harmed|died"),
        "BAG": one_of(
            "of water|of work|of evidence|of law|bag|bags|count|armour|armor|penalty|threats|threat|squad|squads|row"
        ),
        "HARM": one_of("casualties|casualty|fatalities|fatality|deaths|injuries"),
        "NO": Words(
            r"no|neither|without(?: any)?|not (?:\p{L}{1,10} ){0,3}any|no reports? of(?: any)?",
            finds=("no", "neither", "without", "without any", "not cause any", "no report of", "no reports of any"),
            ignores=("any", "not"),
        ),
    }
)
WORDS: Mapping[str, Words] = MappingProxyType({**VOCABULARY, **CASUALTY_WORDS})
