"""What hurts people and is no conflict: accidents, protests and riots, the work of the police.

Protests and riots are events of their own in ACLED, of types that this tool does not write.
"""

from __future__ import annotations

from conflictcli.rule import Rule
from conflictcli.rules.role import Role
from conflictcli.rules.roles.cue import cue

RULES: tuple[Rule, ...] = (
    cue(
        name="crashed",
        role=Role("accident", 12),
        pattern=r"(?:helicopters?|planes?|jets?|aircraft|airliner|bus(?:es)?|trains?|trucks?|cars?|vehicles?|ferry|boat|crane) (?:[\p{L}]+ ){0,3}?(?:crash(?:ed|es)|crashing down|collided|overturned|derailed|capsized|sank|plunged|skidded|hit an? (?:bus|car|truck|tree|wall|pole))(?=[^.;,]{0,60},? (?:killing|injuring|wounding|hurting|leaving)\b)"
        r"|(?:mine|building|roof|bridge|wall|tunnel|stand|crane|dam)s? (?:[\p{L}]+ )?collapsed|(?:asthma|panic|heart|anxiety|shark|bear) attacks?|meteors?|meteorites?"
        r"|(?:a|the|house|hotel|forest|factory) (?:fire|blaze) killed|(?:fire|blaze|flames) (?:broke out|swept|tore|ripped|engulfed|gutted)|by accident|accidental(?:ly)? (?:exploded|detonated|shot|set off|went off|explosion|blast)",
        guard=(
            *(
                "crash",
                "collided",
                "overturned",
                "derailed",
                "capsized",
                "sank",
                "plunged",
                "skidded",
                "hit a",
                "collapsed",
            ),
            *("attack", "meteor", "fire", "blaze", "flames", "accident"),
        ),
        finds=(
            "A [helicopter crashed], killing six. Two [planes collided], injuring six. A [jet crashes], wounding six. An [aircraft overturned], hurting six. An [airliner crashed], leaving six dead.",
            "A [bus plunged] off a road, killing six. [Buses collided], killing six. A [train derailed], killing six. [Trucks collided], killing six. A [car skidded], killing six.",
            "A [vehicle hit a bus] in Vell, killing six. [Vehicles hit a car], killing six. A [ferry capsized], killing six. A [boat carrying ten sank], killing six. A [crane came crashing down], killing one.",
            "A [truck hit a truck], killing six. A [car hit a tree], killing six. A [car hit a wall], killing one. A [bus hit a pole], killing one.",
            "A [mine collapsed], a [building partly collapsed], the [roof collapsed], a [bridge collapsed], [walls collapsed], a [tunnel collapsed], the [stand collapsed], a [crane collapsed], a [dam collapsed].",
            "An [asthma attack], a [panic attack], a [heart attack], [anxiety attacks], a [shark attack], a [bear attack], a [meteor], two [meteorites].",
            "[A fire killed] six, [the blaze killed] two, a [house fire killed] one, a [hotel fire killed] one, a [forest fire killed] one, a [factory fire killed] one, a [fire broke out], a [blaze swept] it, a [fire tore] through, [flames engulfed] it, a [blaze ripped] through, a [fire gutted] it.",
            "A gun went off [by accident]; a shell [accidentally exploded], it [accidentally detonated], he [accidentally shot] her, [accidentally set off], it [accidentally went off], an [accidental explosion], an [accidental blast].",
        ),
        ignores=(
            "A bomber drove a car into a market; a jet crashed on Monday after rebels fired at it.",
            "Soldiers opened fire and killed six; fire from a tank killed two; artillery fire killed one, Norlandic fire killed one.",
            "The talks collapsed and bombing went on; a heart was attacked.",
        ),
    ),
    cue(
        name="experts-and-hail",
        role=Role("accident", 3),
        pattern=r"(?:hail|hailstones|waves|storms?|rain|lightning|locusts|bees|winds)(?= (?:bombarded|pounded|battered|attacked|hit|struck|lashed|killed))",
        guard=("hail", "waves", "storm", "rain", "lightning", "locusts", "bees", "winds"),
        finds=(
            "[Hail] bombarded it, [hailstones] pounded it, [waves] battered it, a [storm] hit it, [rain] lashed it, [lightning] struck it.",
            "[Locusts] attacked, [bees] killed a man, [winds] battered it.",
        ),
        ignores=("Waves of drones hit the port.", "A storm of rockets."),
    ),
    cue(
        name="crowd-control",
        role=Role("protest", 7),
        pattern=r"(?:fir(?:ed|e|es|ing)|us(?:ed|e|es|ing)|lobb(?:ed|ing)|threw|throwing|with|by) (?:[\p{L}]+ ){0,3}?(?:tear ?gas|rubber bullets|plastic bullets|water cannons?|batons|pepper spray|stun grenades|warning shots)",
        guard=(
            "tear gas",
            "teargas",
            "bullets",
            "water cannon",
            "batons",
            "pepper spray",
            "stun grenades",
            "warning shots",
        ),
        finds=(
            "Police [fired tear gas], [fire rubber bullets], [firing plastic bullets], [fires teargas], [used water cannons], [use a water cannon], [uses batons], [using pepper spray].",
            "They [lobbed stun grenades], [lobbing tear gas], [threw tear gas], [throwing stun grenades], met them [with batons], hit [by rubber bullets], [fired warning shots].",
        ),
        ignores=("Troops fired bullets at a car.", "Rebels used grenades."),
    ),
    cue(
        name="stones-at-the-police",
        role=Role("protest", 3),
        pattern=r"(?:pelt|hurl|lobb?|throw|threw)(?:ed|ing|s)? (?:[\p{L}]+ ){0,3}?(?:stones|rocks|bottles|bricks|eggs)(?= (?:[\p{L}]+ )?(?:at|on|towards) (?:[\p{L}]+ ){0,2}?(?:police|officers|policem[ae]n|army|soldiers|troops|forces|personnel|vehicle|patrol|guards)\b)"
        r"|(?:pelted|attacked) (?:[\p{L}]+ ){0,2}?(?:police|officers|policemen|army|soldiers|troops|forces|personnel|guards) with (?:stones|rocks|bottles|bricks|eggs)|stone ?pelt(?:ing|ers?)",
        guard=("stones", "rocks", "bottles", "bricks", "eggs", "pelt"),
        finds=(
            "They [pelted stones] at the police, [hurled rocks] at officers, [lobbed bottles] at the army, [throwing bricks] at soldiers, [threw eggs] at troops.",
            "Youths [throw stones] on security forces, [hurls rocks] towards forces, [lobs eggs] at personnel, [threw stones] at a vehicle, [threw stones] at a patrol, [threw stones] at guards, [threw stones] at policemen, [threw stones] at a policeman.",
            "They [pelted police with stones], [attacked the officers with rocks], [pelted policemen with bottles], [pelted the army with bricks], [pelted soldiers with eggs].",
            "They [pelted troops with stones], [attacked security forces with stones], [pelted personnel with stones], [pelted guards with stones]; [stone-pelting] by [stone pelters].",
        ),
        ignores=("A mob threw stones at a farmer, killing him.", "Gunmen attacked police with rifles."),
    ),
    cue(
        name="protest-over-it",
        role=Role("protest", 4),
        pattern=r"(?:protest(?:ed|s|ing|ers)?|march(?:ed|es|ing)?|demonstrat(?:ed|ion|ions|e|ing|ors)|rall(?:y|ied|ies)|gathered|vigil|sit-in|t[yi]res|blocked|anger|outrage|condolences|mourn(?:ed|ing)?|demand(?:ed|ing)? justice|strike|shut ?down) (?:[\p{L}-]+ ){0,6}?(?:over|against|following|after|to (?:condemn|denounce|protest)|for)(?= (?:[\p{L}-]+ ){0,3}?(?:killing|death|murder|shooting|beating|abduction|kidnapping|rape|lynching|disappearance)s? )",
        guard=(
            "protest",
            "march",
            "demonstrat",
            "rall",
            "gathered",
            "vigil",
            "sit-in",
            "tires",
            "tyres",
            "blocked",
            "anger",
            "outrage",
            "condolences",
            "mourn",
            "justice",
            "strike",
            "shut",
        ),
        finds=(
            "They [protested against] the killing of a boy, [protests over] the death of one, are [protesting after] the murder of one, [protesters marched in Vell over] the shooting of one, a [protest to condemn] this beating of a boy.",
            "They [marched to denounce] the abduction of a nurse, [march against] a kidnapping of one, [marches over] the rape of a girl, [marching after] a rape of one, a [march to protest] the lynching of a man.",
            "They [demonstrated over] the disappearance of one, a [demonstration against] killings of men, [demonstrations over] deaths of boys, [demonstrate against] the killing of one, [demonstrating after] the killing of one, [demonstrators met after] the killing of one.",
            "A [rally over] the killing of one, they [rallied after] the killing of one, [rallies for] the death of one, they [gathered over] the killing of one, a [vigil for] the death of one, a [sit-in over] the killing of one.",
            "They burned [tyres over] the killing of one; then [tires over] the killing of one, [blocked a road in anger following] the killing of one, [anger over] the killing of one, [outrage over] the killing of one.",
            "[Condolences for] the death of one, they [mourned after] the killing of one, [mourning over] the killing of one, [demanded justice for] the killing of one, [demanding justice after] the killing of one, [demand justice over] the death of one, a [strike over] the killing of one, a [shutdown over] the killing of one, a [shut down after] the killing of one, to [mourn after] the killing of one.",
        ),
        ignores=(
            "Police fired on a protest, killing six; gunmen attacked a rally after dark.",
            "They marched on after the attack.",
        ),
    ),
    cue(
        name="police-raid",
        role=Role("police work", 1),
        pattern=r"(?:police|regulators|inspectors|prosecutors|investigators|detectives|customs|agents|authorities|officials) (?:[\p{L}-]+ ){0,2}?(?:raid(?:ed|s|ing)|stormed|search(?:ed|es|ing))"
        r"|(?:arrest(?:ed|s|ing)?|detain(?:ed|s|ing)?|seiz(?:ed|es|ing)|captured|recovered|confiscated)(?! [^.;]{0,60}?\b(?:killed|killing)\b) (?:[\p{L}\d,-]+ ){1,8}?(?:in|during|after|following) (?:[\p{L}-]+ ){0,3}?raids?",
        guard=("raid", "storm", "search"),
        finds=(
            "The [police raided] a bar, [regulators searched] a bank, [inspectors stormed] an office, [prosecutors raided] a home, [investigators are raiding] it, [detectives searched] it, [customs raided] a ship.",
            "[Agents raided] a shop, the [authorities raided] it, [officials raided] it, the [police also raids] it, [police searches] go on, [police are searching] it.",
            "They [arrested six men in a raid], [detained two in dawn raids], [seized guns during a raid], [captured him in a raid], [recovered arms after a raid], [seized a gun following a raid], [confiscated arms in a raid].",
            "Who [arrests men in raids] or is [arresting boys in raids], [detains men in raids], [detaining boys in raids], [seizes guns in raids], [seizing guns in raids].",
        ),
        ignores=(
            "Gunmen raided a police post and were found dead after it.",
            "Soldiers raided a village.",
            "Troops arrested six men and killed two in raids; police seized guns, killing one in a raid.",
        ),
    ),
)
