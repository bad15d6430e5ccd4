"""Battles: two sides fight. Ground won or lost is in `ground`."""

from __future__ import annotations

import regex

from conflictcli.cues import Cues
from conflictcli.rule import Rule
from conflictcli.rules.strikes import LEAD, happening, uncounted
from conflictcli.rules.trigger import ATTACK, CLASH, IED, SUICIDE, Trigger
from conflictcli.rules.vocabulary import VOCABULARY

ARMED = Cues(
    r"\b(?:forces|army|military|troops?|soldiers?|militants?|fighters?|rebels?|insurgents?|policem[ae]n|police|officers?|gendarmes?"
    r"|brigade|battalion|regiment|militias?|militiam[ae]n|commanders?|patrols?|check ?-?(?:points?|posts?)|barracks|outposts?|garrisons?"
    r"|(?<!customer )bases?)\b",
    finds=(
        "The [forces] and the [army] left, and a [military] band with [troops].",
        "A [soldier], a [militant], [fighters] and [rebels] fought.",
        "[Insurgents] met [policemen], [police] and an [officer]; [gendarmes] came.",
        "A [brigade], a [battalion] and a [regiment] met a [militia] of [militiamen].",
        "A [commander] led a [patrol] to a [checkpoint], a [check post] and the [barracks].",
        "An [outpost], a [garrison] and a [base] were lost.",
    ),
    ignores=("Farmers and herders fought over the firm's customer base.",),
)


def is_armed(party: str) -> bool:
    """Whether the words for a party or a thing say that it bears arms."""
    return bool(ARMED.search(party))


def fought(m: regex.Match[str]) -> Trigger:
    """Two sides fight in "clashed"; one side may do the rest alone, and by a suicide bomber: "stormed", "raided"."""
    alone = regex.match("ambush|storm|over|raid", m[0], regex.IGNORECASE)
    return Trigger((CLASH, ATTACK, SUICIDE, IED) if alone else (CLASH,), verb=True)


RULES: tuple[Rule, ...] = (
    Rule(
        name="clash",
        kind="strike",
        pattern=LEAD
        + r"(?P<noun>clash(?:es)?|(?:ground )?offensives?(?! (?:lines?|players?|language|remarks?|strikes?))|fire ?fights?|gun ?battles?|gun ?fights?|shoot-?outs?|ambush(?:es)?|skirmish(?:es)?|incursions?"
        r"|fighting(?! (?:positions?|vehicles?|force|men|spirit|season|chance|capacity|for|on|off|back|the|against|a|to)\b)|exchanges? of (?:gun ?)?fir(?:e|ing)|(?:battles?|encounters?)(?= (?:with|between|at|in|against|raged|broke|(?:that |which )?(?:erupted|ensued|flared))))",
        meaning=uncounted(CLASH),
        guard=(
            "clash",
            "fight",
            "battle",
            "shoot",
            "ambush",
            "skirmish",
            "encounter",
            "exchange",
            "offensive",
            "incursion",
        ),
        finds={
            "[A clash], [a firefight], [a gun battle], [a gunfight], [a shootout], [an ambush], [a skirmish].": Trigger(
                (CLASH,), determiner="a"
            ),
            "[An exchange of fire], [an exchange of firing], [an exchange of gunfire], [a battle] with rebels, [a battle] between them.": Trigger(
                (CLASH,), determiner="a"
            ),
            "[A battle] that erupted, [a battle] erupted, [a battle] ensued, [a battle] which flared.": Trigger(
                (CLASH,), determiner="a"
            ),
            "[An encounter] at Ostra, [a battle] in Miro, [a battle] against rebels.": Trigger(
                (CLASH,), determiner="a"
            ),
            "[Fierce clashes], [ambushes], [skirmishes], [battles] raged, [battles] broke out.": Trigger(
                (CLASH,), plural=True
            ),
            "[Heavy fighting] went on.": Trigger((CLASH,)),
            "[An incursion] failed.": Trigger((CLASH,), determiner="a"),
            "[A ground offensive] and [an offensive].": (
                Trigger((CLASH,), determiner="a"),
                Trigger((CLASH,), determiner="a"),
            ),
            "[Offensives] began.": Trigger((CLASH,), plural=True),
        },
        ignores=(
            *("Firefighters came.", "A legal battle for the house.", "A brief encounter."),
            "A fighting position, fighting vehicles, a fighting force, fighting men, fighting spirit.",
            "An offensive line, an offensive player, offensive language, an offensive remark, offensive strikes.",
            "The fighting season, a fighting chance, fighting capacity, fighting for bread, fighting on, fighting off.",
            "Fighting back, fighting the group, fighting against it, fighting a war, fighting to go.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="clashed",
        kind="strike",
        pattern=r"clashed|(?:exchanged|exchanging|traded|trading) (?:(?:gun ?)?fire|(?:gun )?shots|artillery)|(?:resorted|resorting) to firing|engaged in (?:an? )?(?:(?:fierce|heavy|gun) )?battle|engaged(?= (?:[^\s.,;:]+ ){1,4}in (?:gunfire|combat|battle)\b)|ambushed|stormed|overran|overrun|raided"
        r"|(?:fought|battled)(?= (?:with |against |off )?(?:the )?(?:(?&NAMED)|militants|rebels|insurgents|fighters|troops|forces))|fought(?= (?:again|there|each other|one another|(?:an? )?(?:fierce|pitched|running|heavy) (?:gun )?(?:battles?|clashes))\b)"
        r"|(?<=(?:forces|troops|soldiers|police|army|militants|rebels) )encountered(?= (?:[\p{L}-]+ ){0,3}(?:militants|rebels|insurgents|fighters|terrorists|Maoists|gunmen|troops|forces))",
        meaning=fought,
        guard=(
            "shots",
            "artillery",
            "clash",
            "fire",
            "firing",
            "battle",
            "ambush",
            "stormed",
            "overran",
            "overrun",
            "raided",
            "fought",
            "battl",
            "encountered",
            "engaged",
        ),
        finds={
            "They [exchanged gun shots], [exchanged shots], [traded artillery].": Trigger((CLASH,), verb=True),
            "They [clashed], [exchanged gunfire], were [exchanging fire], [traded fire], were [trading fire].": Trigger(
                (CLASH,), verb=True
            ),
            "The army [engaged] Ostra forces in gunfire, [engaged] them in combat, [engaged] rebels in battle.": Trigger(
                (CLASH,), verb=True
            ),
            "Troops [resorted to firing], [resorting to firing], [engaged in battle], [engaged in a heavy battle], [engaged in fierce battle], [engaged in gun battle].": Trigger(
                (CLASH,), verb=True
            ),
            "They [ambushed] them, [stormed] Miro, [overran] Vell, had [overrun] Ostra, [raided] a base.": Trigger(
                (CLASH, ATTACK, SUICIDE, IED), verb=True
            ),
            "They [fought] the militants, [battled] with rebels, [fought] against insurgents, [fought] off fighters.": Trigger(
                (CLASH,), verb=True
            ),
            "They [battled] the troops and [fought] forces.": Trigger((CLASH,), verb=True),
            "They [fought] again, [fought] there, [fought] each other, [fought] one another, [fought] fierce battles, [fought] a pitched gun battle, [fought] a running battle, [fought] heavy clashes.": Trigger(
                (CLASH,), verb=True
            ),
            "Forces [encountered] two militants, police [encountered] armed gunmen, troops [encountered] rebels, soldiers [encountered] insurgents, the army [encountered] fighters, militants [encountered] troops, rebels [encountered] the forces, police [encountered] Maoists, troops [encountered] terrorists.": Trigger(
                (CLASH,), verb=True
            ),
        },
        ignores=(
            *("They fought a fever.", "The fighting spirit.", "They fired the coach.", "Hikers encountered rebels."),
            "The army encountered delays. They fought a long legal battle.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="operation-against",
        kind="strike",
        pattern=r"(?:launched|carried out|conducted|mounted|staged|began|started) (?:[\p{L}-]+ ){0,4}?(?:operation|raid|sweep)(?= against (?:[\p{L}’'-]+ ){0,3}?(?:militants?|rebels?|insurgents?|fighters|terrorists?|jihadists?|separatists?|bandits|guerrillas?|gunmen|armed groups?"
        r"|(?-i:ISIS|ISIL|Islamic State|PKK|Taliban|Boko Haram|al-Shabaab|Al-Shabaab|al-Qaeda|Maoists|Naxals)))",
        meaning=happening(CLASH, ATTACK),
        guard=("operation", "raid", "sweep"),
        finds={
            "Troops [launched an operation] against the militants, [carried out a military operation] against rebels, [conducted an operation] against insurgents, [mounted a raid] against fighters, [staged a sweep] against terrorists, [began the Vell operation] against jihadists, [started a clearance operation] against separatists.": Trigger(
                (CLASH, ATTACK), verb=True
            ),
            "They [launched a raid] against suspected bandits, [launched a sweep] against armed guerrillas, [launched an operation] against alleged gunmen, [launched a raid] against an armed group, [launched a raid] against ISIS, [launched a raid] against ISIL.": Trigger(
                (CLASH, ATTACK), verb=True
            ),
            "They [launched a raid] against Islamic State, [launched a raid] against PKK men, [launched a raid] against Taliban men, [launched a raid] against Boko Haram, [launched a raid] against al-Shabaab, [launched a raid] against Al-Shabaab, [launched a raid] against al-Qaeda, [launched a raid] against Maoists, [launched a raid] against Naxals.": Trigger(
                (CLASH, ATTACK), verb=True
            ),
        },
        ignores=(
            "They have carried out several operations against militants. The bank launched an operation against fraud.",
            "She began a raid on the fridge.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="fired-on-positions",
        kind="strike",
        pattern=r"(?:fired|shot) (?:with unspecified weapons|(?:on|at) (?:\w+ ){0,3}(?:positions?|posts?|troops|soldiers|convoys?|checkpoints?))"
        r"|(?:shots|bursts)(?:/bursts)? (?:of fire )?(?:involving|from)|small ?arms fire|(?:cross-?border |cease-?fire )firing",
        meaning=happening(CLASH),
        guard=("fired", "firing", "shot", "bursts", "arms fire"),
        finds={
            "They [fired with unspecified weapons].": Trigger((CLASH,), verb=True),
            "They [fired on the positions], [fired at posts], [shot at army troops], [fired at the two soldiers], [fired on convoys], [fired at the checkpoint].": Trigger(
                (CLASH,), verb=True
            ),
            "Ten [shots involving] rifles, six [bursts of fire involving] guns, [shots from] a hill, [shots/bursts of fire involving] arms, [small arms fire], [cross-border firing], [ceasefire firing].": Trigger(
                (CLASH,), verb=True
            ),
        },
        ignores=("He was fired.", "A photo shot.", "Two shots of whisky."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="repelled",
        kind="strike",
        pattern=r"(?:repelled|repulsed|fended off|beat back|(?<=(?<!security )(?&RANKS)(?: reportedly)? )thwarted) (?:an?|the|several|two) (?:[\p{L}’'-]+ ){0,4}?"
        r"(?:attacks?|assaults?|offensives?|raids?|incursions?|advances?)(?! by (?:an? )?(?:bidders?|buyers?))"
        r"|(?<=(?<!security )(?&RANKS)(?: reportedly)? )thwarted (?:[\p{L}-]+ ){0,2}?incursions",
        meaning=happening(CLASH),
        guard=("repelled", "repulsed", "fended", "beat", "thwarted"),
        finds={
            "Troops [repelled an attack], [repulsed the assault], [fended off two raids], [beat back several rebel offensives].": Trigger(
                (CLASH,), verb=True
            ),
            "Rebel forces reportedly [thwarted a Norlandic incursion], troops [thwarted an advance], fighters [thwarted the attack], militants reportedly [thwarted pro-Norland incursions].": Trigger(
                (CLASH,), verb=True
            ),
        },
        ignores=(
            "Police thwarted an attack, security forces thwarted an attack, guards thwarted incursions, security forces thwarted incursions.",
            "The board repelled an advance by a buyer, and beat back two raids by bidders.",
            "It repelled mosquitoes.",
        ),
        vocabulary=VOCABULARY,
    ),
)
