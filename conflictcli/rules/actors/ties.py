"""What ties a party to a deed: "by", "on", "with", verbs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import regex

from conflictcli.rule import Rule


@dataclass(frozen=True, slots=True)
class Tie:
    """Words that tell what a party near them has to do with a deed.

    `by`, `blame`: the party that follows acted. `claims`: the party before acted. `does`: the party before did the deed
    that follows. `on`: what follows was struck. `kills`: what follows was killed. `with`, `between`, `from`, `of`: as they
    say. `meets`: the party before only looks into the deed that follows, or tells of it; `resists`: the party before was
    attacked by it. `hits`: what precedes struck what follows. `fights`: what follows is the enemy of what precedes. `support`: the party that follows only helped. `passive`: the verb that follows is suffered. `other`: any other
    preposition.
    """

    name: str


def tie(name: str) -> Callable[[regex.Match[str]], Tie]:
    return lambda m: Tie(name)


TIES: tuple[Rule, ...] = (
    Rule(
        name="done-by",
        kind="tie",
        pattern=r"(?<!\b(?:run|held|controlled|backed|led|supported|followed|owned|used|occupied|hosted|organi[sz]ed|ruled|guarded|protected|caused) )by",
        meaning=tie("by"),
        guard=("by",),
        finds={"A raid [by] rebels.": Tie("by")},
        ignores=(
            "Run by, held by, controlled by, backed by, led by, supported by, followed by, owned by, used by, occupied by it.",
            "Hosted by, organised by, organized by, ruled by, guarded by, protected by, caused by them; bystanders.",
        ),
    ),
    Rule(
        name="blamed-on",
        kind="tie",
        pattern=r"(?:claimed|perpetrated|carried out) by|blam(?:ed|es|ing)(?: on)?|attributed to|the work of|accus(?:ed|es|ing)|at the hands of",
        meaning=tie("blame"),
        guard=("claimed", "perpetrated", "blam", "attributed", "work", "accus", "carried", "hands"),
        finds={
            "A raid [claimed by] rebels, [perpetrated by] them, [blamed on] them; he [blames] them, [blaming] them.": Tie(
                "blame"
            ),
            "[Attributed to] them, [the work of] them, [carried out by] them, [at the hands of] them.": Tie("blame"),
            "He [accused] them, [accuses] them, [accusing] them.": Tie("blame"),
        },
        ignores=("He claimed it.", "They work."),
    ),
    Rule(
        name="claimed-responsibility",
        kind="tie",
        pattern=r"(?:claim(?:ed|s|ing)|took|taken|admitted) (?:full )?(?:responsibility|the (?:attack|bombing|blast|raid|assault))|claimed it|(?:was|were|is|are|been) (?:behind|responsible|blamed(?! on\b)|accused)",
        meaning=tie("claims"),
        guard=("claim", "responsib", "behind", "blamed", "accused", "admitted", "took", "taken"),
        finds={
            "They [claimed responsibility], [claims full responsibility], are [claiming responsibility], [took responsibility], have [taken responsibility], [admitted responsibility].": Tie(
                "claims"
            ),
            "They [claimed the attack], [claimed the bombing], [claimed the blast], [claimed the raid], [claimed the assault], [claimed it].": Tie(
                "claims"
            ),
            "It [was behind] it, they [were behind] it, it [is behind] it, they [are behind] it, had [been behind] it, [was responsible], [was blamed], [was accused].": Tie(
                "claims"
            ),
        },
        ignores=("They claimed victory.", "It was late.", "It was blamed on them."),
    ),
    Rule(
        name="carries-out",
        kind="tie",
        pattern=r"launch(?:ed|es|ing)?|carr(?:ied|ies|y|ying) out|conduct(?:ed|s|ing)?|stag(?:ed|es|ing)|mount(?:ed|ing)|unleash(?:ed|es|ing)?"
        r"|beg[au]n|resum(?:ed|es|ing)|intensif(?:ied|ies|ying)|press(?:ed|es|ing)|made|wag(?:ed|es|ing)|flew|fly|flown|continued"
        r"|commit(?:ted|ting)|respond(?:ed|s|ing)|retaliat(?:ed|es|ing)|stepped up|used|threw|hurled|lobbed|tossed|planted|laid|detonat(?:ed|ing)"
        r"|set off",
        meaning=tie("does"),
        finds={
            "They [launched], [launches], are [launching], [launch], [carried out], [carries out], [carry out], [carrying out] raids.": Tie(
                "does"
            ),
            "They [conducted], [conducts], [conducting], [staged], [stages], [staging], [mounted], [mounting], [unleashed] it.": Tie(
                "does"
            ),
            "They [unleashes], [unleashing], [began], [begun], [resumed], [resumes], [resuming], [intensified], [intensifies] it.": Tie(
                "does"
            ),
            "They [intensifying], [pressed], [presses], [pressing], [made], [waged], [wages], [waging], [flew], [fly], [flown] it.": Tie(
                "does"
            ),
            "They [continued], [committed], [committing], [responded], [responds], [responding], [retaliated], [retaliates].": Tie(
                "does"
            ),
            "They were [retaliating], [stepped up] it, [used] it.": Tie("does"),
            "They [threw], [hurled], [lobbed], [tossed], [planted], [laid], [detonated], [set off] it, [detonating] it.": Tie(
                "does"
            ),
        },
        ignores=("A luncheon.", "A conductor.", "A pressman."),
    ),
    Rule(
        name="against-what",
        kind="tie",
        pattern=r"against|upon|on|at(?! (?:least|most|all|dawn|noon|night|midnight|dusk|once|any|random|home|around|about|\d))|towards?|into",
        meaning=tie("on"),
        finds={"A raid [against] it, [upon] it, [on] it, [at] it, [toward] it, [towards] it, [into] it.": Tie("on")},
        ignores=(
            "At least two, at most two, at all, at dawn, at noon, at night, at midnight, at dusk, at once, at any cost.",
            "At random, at home, at around noon, at about noon, at 5.",
        ),
    ),
    Rule(
        name="struck-what",
        kind="tie",
        pattern=r"target(?:ed|s|ing)|hit|hits|hitting|struck|strikes|striking|destroy(?:ed|s|ing)|damag(?:ed|ing)|flattened|rocked|pound(?:ed|ing)"
        r"|(?:ripped|tore) through|engaged|wrecked|landed in|(?:crashed|slammed) into|fell on|attacked|bombed",
        meaning=tie("hits"),
        finds={
            "It [targeted], [targets], [targeting], [hit], [hits], [hitting], [struck], [strikes], [striking], [destroyed] it.": Tie(
                "hits"
            ),
            "It [destroys], [destroying], [damaged], [damaging], [flattened], [rocked], [pounded], [pounding] it.": Tie(
                "hits"
            ),
            "It [ripped through], [tore through], [engaged], [wrecked], [landed in], [crashed into], [slammed into] it.": Tie(
                "hits"
            ),
            "It [fell on], [attacked], [bombed] it.": Tie("hits"),
        },
        ignores=("On target.", "A white hat.", "They fell ill."),
    ),
    Rule(
        name="killed-whom",
        kind="tie",
        pattern=r"kill(?:ed|s|ing)|wound(?:ed|s|ing)|injur(?:ed|es|ing)",
        meaning=tie("kills"),
        guard=("kill", "wound", "injur"),
        finds={
            "It [killed] two, [kills] two, [killing] two, [wounded] two, [wounds] two, [wounding] two, [injured] two, [injures] two, [injuring] two.": Tie(
                "kills"
            )
        },
        ignores=("A painkiller.",),
    ),
    Rule(
        name="with",
        kind="tie",
        pattern=r"with",
        meaning=tie("with"),
        finds={"A clash [with] rebels.": Tie("with")},
        ignores=("He withdrew.",),
    ),
    Rule(
        name="between",
        kind="tie",
        pattern=r"between|pitting|among",
        meaning=tie("between"),
        finds={"A clash [between] them, [pitting] them, [among] them.": Tie("between")},
        ignores=("Spitting.",),
    ),
    Rule(
        name="from",
        kind="tie",
        pattern=r"from",
        meaning=tie("from"),
        finds={"Taken [from] rebels.": Tie("from")},
        ignores=("Fromage.",),
    ),
    Rule(
        name="of",
        kind="tie",
        pattern=r"of",
        meaning=tie("of"),
        finds={"The killing [of] rebels.": Tie("of")},
        ignores=("Off.",),
    ),
    Rule(
        name="support",
        kind="tie",
        pattern=r"(?:backed|supported|aided|assisted|armed|trained|funded|protected|equipped|covered|held|controlled|run|led) by"
        r"|with (?:the )?(?:support|help|backing) (?:of|from)|in support of|loyal to|allied with",
        meaning=tie("support"),
        guard=(" by", "with", "support", "loyal"),
        finds={
            "[Backed by], [supported by], [aided by], [assisted by], [armed by], [trained by], [funded by], [protected by] it.": Tie(
                "support"
            ),
            "[Equipped by], [covered by], [held by], [controlled by], [run by], [led by], [in support of], [loyal to] it.": Tie(
                "support"
            ),
            "[With the support of], [with help from], [with the backing of], [allied with] it.": Tie("support"),
        },
        ignores=("They support it.", "A disloyal tone."),
    ),
    Rule(
        name="meets-it",
        kind="tie",
        pattern=r"investigat(?:e[sd]?|ing)|prob(?:ed?|es|ing)|look(?:ed|s|ing) into|f(?:ou|i)nd(?:s|ing)?|discover(?:ed|s|ing)|defus(?:ed|ing)"
        r"|condemn(?:ed|s|ing)|denounc(?:ed|es|ing)|den(?:ied|ies|ying)|rush(?:ed|ing) to|came to|arriv(?:ed|ing)|cordoned off|witness(?:ed|ing)"
        r"|surviv(?:ed|ing)|escap(?:ed|ing)|respond(?:ed|s|ing) to (?:reports|the scene|a call)"
        r"|warn(?:ed|s|ing)|fear(?:ed|s)?|suffer(?:ed|ing)|hunt(?:ing|ed)?|search(?:ed|ing)?|mourn(?:ed|ing)?|buried|heard",
        meaning=tie("meets"),
        finds={
            "They [investigate] it, [investigates], [investigated], are [investigating] it, [probe] it, [probed], [probes], [probing] it.": Tie(
                "meets"
            ),
            "They [looked into] it, [looks into], [looking into] it, [found] it, [find], [finds], [finding] it, [discovered], [discovers] it.": Tie(
                "meets"
            ),
            "They are [discovering] it, [defused] it, [defusing], [condemned], [condemns], [condemning], [denounced], [denounces] it.": Tie(
                "meets"
            ),
            "They are [denouncing] it, [denied], [denies], [denying] it, [rushed to], [rushing to], [came to] it, [arrived], [arriving].": Tie(
                "meets"
            ),
            "They [cordoned off] it, [witnessed], [witnessing], [survived], [surviving], [escaped], [escaping] it, [responded to reports].": Tie(
                "meets"
            ),
            "They [responds to the scene], [responding to a call].": Tie("meets"),
            "They [warned] of it, [warns], [warning], [feared], [fears], [fear], [suffered] it.": Tie("meets"),
            "They were [suffering] it, [hunting], [hunted], [hunt], [search], [searched], [searching], [mourn], [mourned] it.": Tie(
                "meets"
            ),
            "They are [mourning] it, [buried] it, [heard] it.": Tie("meets"),
        },
        ignores=("The founder.", "A suspected attack.", "They responded to it."),
    ),
    Rule(
        name="resists-it",
        kind="tie",
        pattern=r"repel(?:s|l(?:ed|ing))?|repuls(?:ed|ing)|rebuff(?:ed|ing)|fought off|fended off|beat(?:en)? back|thwart(?:ed|ing)"
        r"|foil(?:ed|ing)|intercept(?:ed|ing|s)|prevent(?:ed|ing)|c(?:a|o)me under|withstood",
        meaning=tie("resists"),
        guard=(
            "repel",
            "repuls",
            "rebuff",
            "off",
            "back",
            "thwart",
            "foil",
            "intercept",
            "prevent",
            "under",
            "withstood",
        ),
        finds={
            "They [repelled] it, [repelling], [repels], [repel], [repulsed], [repulsing], [rebuffed], [rebuffing] it.": Tie(
                "resists"
            ),
            "They [fought off], [fended off], [beat back], had [beaten back] it, [thwarted], [thwarting], [foiled] it.": Tie(
                "resists"
            ),
            "They [foiling], [intercepted], [intercepting], [intercepts], [prevented], [preventing], [withstood] it.": Tie(
                "resists"
            ),
            "They [came under] fire, [come under] fire.": Tie("resists"),
        },
        ignores=("A repellent.", "They took off.", "Back to it."),
    ),
    Rule(
        name="fights-whom",
        kind="tie",
        pattern=r"fighting(?: against)?|battling|combating|campaign against|war (?:against|on)",
        meaning=tie("fights"),
        guard=("fighting", "battling", "combating", "campaign", "war"),
        finds={
            "They are [fighting] rebels, [fighting against] it, [battling] rebels, [combating] it.": Tie("fights"),
            "Its [campaign against] rebels, its [war on] them, its [war against] them.": Tie("fights"),
        },
        ignores=("They fought.",),
    ),
    Rule(
        name="other-preposition",
        kind="tie",
        pattern=r"in|near|for|to|over|inside|outside|under|including|than|like|around|via|amid|without|across|called|through|aboard|on board",
        meaning=tie("other"),
        finds={
            "[In], [near], [for], [to], [over], [inside], [outside], [under], [including], [than], [like], [around] it.": Tie(
                "other"
            ),
            "[Via], [amid], [without], [across], [called], [through] it, [aboard] it, [on board] it.": Tie("other"),
        },
        ignores=("An inn.",),
    ),
    Rule(
        name="passive",
        kind="tie",
        pattern=r"(?:was|were|been|being|be|is|are|got|gets?)(?: (?:\p{L}+ly|also|then|later|again))?",
        meaning=tie("passive"),
        finds={
            "It [was] hit, they [were badly] hit, had [been also] hit, [being then] hit, will [be later] hit.": Tie(
                "passive"
            ),
            "It [is again] hit, they [are] hit, [got] hit, [gets] hit, [get] hit.": Tie("passive"),
        },
        ignores=("A wasp.",),
    ),
)
