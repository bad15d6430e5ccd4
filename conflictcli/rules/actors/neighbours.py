"""The words around a party → what they make of it: one with the next, several together, a speaker."""

from __future__ import annotations

from conflictcli.cues import Between, Cues

BETWEEN_ONE = Between(
    r"['’]?s?\s*(?:\(\s*)?(?:(?:militant |terrorist |extremist |rebel |armed |militia |jihadist )?(?:group|movement|network)\s*)?(?:['’]s\s*)?(?:\(\s*)?"
    r"|\s+(?:group |network |movement |leaders? |members? |fighters )?(?:of|from|belonging to|loyal to|linked to|affiliated with|allied (?:with|to)"
    r"|known as|calling itself|aligned with|suspected to be|believed to be) (?:the )?(?:\p{L}+ )?"
    r"|\s+(?-i:\p{Lu}\p{L}+) (?:group|faction|movement) (?:known as|called) (?:the )?",
    finds=(
        "They are of the Ostra Front[ militant group] in Vell.",
        "The Ostra Front[ terrorist group (]OF) struck Vell.",
        "It was the Ostra Front[ extremist movement] that struck, and its",
        "The Ostra Front[' rebel group ]struck Vell.",
        "The Ostra Front[ armed network ]struck Vell.",
        "The Ostra Front[’s militia group ]struck Vell.",
        "The Ostra Front[ jihadist group ]struck Vell.",
        "Fighters[ of the old ]Ostra Front struck Vell.",
        "Militants[ group of ]the Ostra Front struck Vell.",
        "The rebel[ network from ]Ostra struck Vell.",
        "The rebel[ movement belonging to the ]Ostra clan struck Vell.",
        "The rebel[ leader from the ]Ostra Front was killed.",
        "The rebel[ members of ]the Ostra Front were killed.",
        "The rebel[ fighters loyal to ]the Ostra Front were killed.",
        "Gunmen[ linked to the ]Ostra Front struck Vell.",
        "Gunmen[ affiliated with the ]Ostra Front struck Vell.",
        "Gunmen[ allied with the ]Ostra Front struck Vell, gunmen allied to it Miro.",
        "Gunmen[ allied to the ]Ostra Front struck Vell.",
        "The gunmen[ known as ]the Ostra Front struck Vell.",
        "The gunmen[ calling itself the ]Ostra Front struck Vell.",
        "Gunmen[ aligned with ]the Ostra Front struck Vell.",
        "Gunmen[ suspected to be ]of the Ostra Front struck Vell.",
        "Gunmen[ believed to be ]of the Ostra Front struck Vell.",
        "The rebels[ Vell group known as the ]Ostra Front struck.",
        "The rebels[ Vell faction called the ]Ostra Front struck.",
        "The rebels[ Vell movement known as ]Ostra Front struck.",
    ),
    ignores=("Gunmen[ fought the ]Ostra Front.", "Gunmen[ and the ]Ostra Front struck Vell."),
)
BETWEEN_SEVERAL = Between(
    r"\s*(?:,|/|,?\s(?:and|or|as well as|together with|along with|alongside|teamed(?: up)? with|joined by|accompanied by))\s+"
    r"(?:(?:the|their|its|other|some|members of|units of|at least|(?:\d+|two|three|four|five|six)(?: more)?)\s+)*",
    finds=(
        "The army[, ]police and militias took Vell.",
        "The army[ and ]police took Vell.",
        "The army[ or ]police fired.",
        "The army[ as well as ]police took Vell.",
        "The army[ together with the ]police took Vell.",
        "The army[ along with their ]allies took Vell.",
        "The army[ alongside its ]allies took Vell.",
        "The army[, teamed up with other ]militias, took Vell.",
        "The army[, other ]forces and the police took Vell.",
        "The army[ teamed with some ]militias took Vell.",
        "Soldiers[ joined by members of ]the Ostra Front took Vell.",
        "Soldiers[ accompanied by units of ]the police took Vell.",
        "Soldiers[ and at least 12 ]policemen were there.",
        "Soldiers[, two ]policemen, three rebels and one clan were there.",
        "Soldiers[, three other ]policemen and two rebels were there.",
        "Soldiers[ and four more ]policemen were there.",
        "Soldiers[ and five ]policemen were there.",
        "Soldiers[ and six ]policemen were there.",
    ),
    ignores=("Soldiers[ against ]policemen.", "Soldiers[ and then ]policemen came."),
)


def kinship(gap: str) -> str:
    """The words between two parties → `one` ("gunmen from | the …"), `several` ("… and their | …"), or empty."""
    return "one" if BETWEEN_ONE.fullmatch(gap) else "several" if BETWEEN_SEVERAL.fullmatch(gap) else ""


PRONOUN = Between(
    r"[\s,]*(?:on \p{Lu}\p{L}+ )?(?:that )?(?:it|its|they|their|he|his)\b",
    finds=(
        "The army said[ on Monday that it] had struck Vell.",
        "The army said[ its] shells hit nobody.",
        "The rebels said[ they] had struck Vell.",
        "The rebels said[ that their] shells hit nobody.",
        "The general said[ he] had struck Vell.",
        "The general said[, his] voice low, that nobody was hit.",
    ),
    ignores=("The army said[ that rebels] struck Vell.",),
)
OFFICIAL = Cues(
    r"['’]?s?\s+(?:[\p{L}-]+\s+){0,2}?(?:spokes(?:man|woman|person)|officials?|chiefs?|commanders?|sources?|statement|general|officers?|leaders?|ministry|minister|media|radio)\b",
    finds=(
        "The army|[ spokesman] gave no figure; the police|[ spokeswoman] did, and a rebel|[ spokesperson].",
        "The army|[’s officials] gave no figure, nor did the police|[ chief] or the rebel|[ commander].",
        "Army|[ sources] told of 20 dead, as does a rebel|[ statement].",
        "The army|[ general] had told of 20 dead, a police|[ officer] of 30 and the rebel|[ leaders] of 40.",
        "The army|[ ministry] told of 20 dead, the army|[ minister] of 30.",
        "Rebel|[ media] told of 20 dead, army|[ radio] of 30.",
    ),
    ignores=("The army| shelled Vell.",),
)
SAYS = Cues(
    rf"\s+(?:say|believe|think|suspect|fear|allege|report|confirm)\b(?!{PRONOUN.pattern})",
    finds=(
        "Police|[ say] gunmen struck Vell; police|[ believe] that gunmen did, or|[ think] that clansmen did.",
        "Police|[ suspect] the clan of it,|[ fear] more raids and|[ allege] that the clan paid for it.",
        "Police|[ report] two dead and|[ confirm] a raid.",
    ),
    ignores=("The rebels| say they struck Vell.", "Police| saying nothing."),
)


def speaks(after: str) -> bool:
    """Whether the words after a party make it an office, or say something: "army | spokesman", "police | say"."""
    return OFFICIAL.match(after) is not None or SAYS.match(after) is not None


def goes_on(after: str) -> bool:
    """Whether the words after a verb of saying speak of the speaker: "said | it had struck"."""
    return PRONOUN.match(after) is not None


TO_BE = Between(
    r"\s*be(?:en|long)?(?: to)? (?:\p{L}+ of )?(?:the |an? )?",
    finds=(
        "Gunmen believed to[ be members of the ]Ostra Front struck Vell.",
        "Gunmen said to[ belong to ]the Ostra Front struck Vell.",
        "A man known to[ been a ]rebel struck Vell.",
        "A man known to[ be an ]Ostra Front member struck Vell.",
    ),
    ignores=("Gunmen claimed to[ have fought the ]Ostra Front.",),
)
AND_THEN = Between(
    r"(?:.*[\s,])?(?:and|then|before)(?: (?:later|also))? ?",
    finds=(
        "The rebels[ found the men and ]shot them.",
        "The rebels[ found the men, then ]shot them.",
        "The rebels[ held the men before later ]shooting them.",
        "The rebels[ and then ]shot the men; they",
        "The rebels[ found the men and also ]shot their drivers.",
    ),
    ignores=("The rebels[ said that soldiers ]shot the men.",),
)


def is_thought_to_be(gap: str) -> bool:
    """Whether the words between "to" and a party say who somebody is: "believed to | be members of | …"."""
    return TO_BE.fullmatch(gap) is not None


def opens_a_verb(words: str) -> bool:
    """Whether the words before a verb join it to another: "found the men | and | shot them"."""
    return AND_THEN.fullmatch(words) is not None


OF_OLD = Cues(
    r"\s*(?:for |of )?(?:(?:a|an|the|its|their|at least|more than|some|most of|many of|all) )?(?:(?:\p{L}+ )?(?:number|string|series|spate|wave|dozens?|hundreds|scores)"
    r" of )?(?:past|previous|similar|earlier|other|recent|many|several|most|numerous|multiple|dozens|hundreds|attacks|bombings|such)\b",
    finds=(
        "The rebels claimed responsibility|[ for several] raids.",
        "The rebels claimed|[ a number of past] raids, and|[ the previous] raid.",
        "The rebels claimed|[ an earlier] raid,|[ their other] raids and|[ its recent] raids.",
        "The rebels claimed|[ many] raids,|[ most] raids and|[ numerous] raids.",
        "The rebels claimed|[ more than dozens] of raids,|[ at least hundreds] of them.",
        "The rebels claimed|[ some attacks], or|[ most of many] raids,|[ many of such] raids.",
        "The rebels claimed|[ all recent] raids,|[ similar] raids and|[ multiple] raids.",
        "The rebels claimed|[ a series of bombings],|[ the string of recent] raids and|[ a spate of attacks].",
        "The rebels claimed|[ a wave of bombings],|[ dozens of attacks],|[ hundreds of attacks] and|[ scores of attacks].",
        "The rebels claimed|[ a large number of attacks].",
        "Responsibility|[ of past] raids was claimed.",
    ),
    ignores=("The rebels claimed responsibility| for the raid.",),
)


def is_of_old(after: str) -> bool:
    """Whether what a party claimed is no event just told: "claimed responsibility | for several recent attacks"."""
    return OF_OLD.match(after) is not None
