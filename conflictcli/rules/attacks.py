"""Violence against civilians: attacks with small arms and by hand, abductions, sexual violence; and "attack" itself."""

from __future__ import annotations

from conflictcli.rule import Rule
from conflictcli.rules.strikes import LEAD, ONE, happening, noun
from conflictcli.rules.trigger import (
    AIR,
    ATTACK,
    CHEMICAL,
    CLASH,
    GRENADE,
    IED,
    SEXUAL,
    SHELLING,
    SUICIDE,
    Trigger,
)
from conflictcli.rules.vocabulary import VOCABULARY

ANY = (ATTACK, SUICIDE, IED, AIR, SHELLING, GRENADE, CHEMICAL, CLASH)
"""What "an attack" may turn out to be; an attack on its own is on civilians."""

RULES: tuple[Rule, ...] = (
    Rule(
        name="attack",
        kind="strike",
        pattern=r"(?<!(?:heart|arson|panic|asthma|personal|verbal|cyber|under|war|shark|hacker|on the) )"
        + LEAD
        + r"(?P<noun>attacks?|assaults?|raids?|shootings?|massacres?|stabbings?|gun attacks?|car-ramming attacks?|beheadings?)"
        r"(?! (?:ads?|dog|minded|drones?|helicopters?|aircraft|on (?:his|her) (?:character|record)))",
        meaning=noun(*ANY),
        guard=("attack", "assault", "raid", "shooting", "massacre", "stabbing", "beheading"),
        finds={
            "[An attack], [an assault], [a raid], [a shooting], [a massacre], [a stabbing].": Trigger(ANY, ONE, "a"),
            "[A gun attack], [a car-ramming attack], [a beheading].": Trigger(ANY, ONE, "a"),
            "[The attack] and [Monday's attacks].": (
                Trigger(ANY, ONE, "the"),
                Trigger(ANY, determiner="the", plural=True),
            ),
        },
        ignores=(
            "A heart attack, an arson attack, a panic attack, an asthma attack, a personal attack, a verbal attack, a cyber attack.",
            "A war attack, a shark attack, a hacker attack; he came under attack; they are on the attack.",
            "Attack ads, an attack ad, an attack dog, the attack minded side, an attack on his record.",
            "An attack on her character.",
            "An attack drone, attack drones, an attack helicopter, attack helicopters, attack aircraft.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="attacked",
        kind="strike",
        pattern=r"attacked|targeted|opened fire|open fire|opening fire|shot (?:(?:an?|the|his|her) \w+ |(?:him|her|them) )?dead|shot at|chopped to death|set on fire|shot and killed|shot and wounded|gunned down|hacked to death|stabbed to death"
        r"|beheaded|assassinated|massacred|executed|murdered|stabbed|(?:was|were|been) shot(?: dead)?|shot to death|beaten to death|(?:killed|killing|shot|shooting)(?= (?:(?&COUNT)|an?) (?:(?&ADJECTIVE) )?(?:civilians?|people|persons?|villagers?|man|men|woman|women|children|residents?|policem[ae]n|soldiers?|members?|farmers?|police officers?|youths?|leaders?))"
        r"|fired (?:on|at|upon|shots|(?:(?:live|rubber|rubber-coated|rubber coated|plastic) )?bullets)|firing (?:on|at|upon)",
        meaning=happening(*ANY),
        guard=(
            "attack",
            "target",
            "fire",
            "firing",
            "shot",
            "gunned",
            "hack",
            "chop",
            "stab",
            "behead",
            "assassin",
            "massacr",
            "execut",
            "murder",
            "beaten",
            "kill",
            "shoot",
        ),
        finds={
            "They [shot a man dead], [shot the driver dead], [shot his brother dead], [shot her father dead], [shot him dead], [shot her dead], [shot them dead], [shot at] it, [chopped to death], [set on fire].": Trigger(
                ANY, verb=True
            ),
            "A clerk [chopped to death] at home.": Trigger(ANY, verb=True),
            "They [attacked] it, [targeted] it, [opened fire], will [open fire], were [opening fire], they [shot dead] two.": Trigger(
                ANY, verb=True
            ),
            "They [shot and killed] him, [shot and wounded] her, [gunned down], [hacked to death], [stabbed to death].": Trigger(
                ANY, verb=True
            ),
            "They [beheaded] him, [assassinated] her, [massacred] them, [executed] two, [murdered] him, [stabbed] her.": Trigger(
                ANY, verb=True
            ),
            "He [was shot], they [were shot], had [been shot], [was shot dead], [shot to death], [beaten to death].": Trigger(
                ANY, verb=True
            ),
            "They [fired on] a car, [fired at] it, [fired upon] it, [fired shots], [fired bullets], [fired live bullets], [fired rubber bullets], [fired rubber-coated bullets], [fired rubber coated bullets], [fired plastic bullets], [firing on] it, [firing at] it, [firing upon] it.": Trigger(
                ANY, verb=True
            ),
            "They [killed] two civilians, [killing] six people, [shot] a person, [shooting] two villagers, [killed] a man, [killed] two men.": Trigger(
                ANY, verb=True
            ),
            "They [killed] a woman, [killed] two women, [killed] nine children, [killed] a resident, [killed] a policeman, [killed] two policemen, [killed] a soldier.": Trigger(
                ANY, verb=True
            ),
            "They [killed] two members, [killed] a farmer, [killed] a police officer, [killed] two youths, [killed] two leaders.": Trigger(
                ANY, verb=True
            ),
        },
        ignores=("He was fired.", "An attacking midfielder.", "A shot on target.", "It killed the bill."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="shot-at-things",
        kind="strike",
        pattern=r"attacked (?:by|with) (?:gun)?(?:shots|fire)"
        r"|shot(?: at| up)? (?:(?:an?|the|several|two) )?(?:civilian |passenger |private )?(?:vehicles?|cars?|bus(?:es)?|ambulances?)(?! (?:chase|scene))",
        meaning=happening(*ANY),
        guard=("attacked", "shot"),
        finds={
            "His house was [attacked by shots], hers [attacked with gunfire].": Trigger(ANY, verb=True),
            "They [shot at a car], [shot up the bus], [shot several civilian vehicles], [shot two passenger buses], [shot an ambulance], [shot at private cars].": Trigger(
                ANY, verb=True
            ),
        },
        ignores=("They attacked with pace.", "She shot the car chase, and shot a car scene.", "He shot past cars."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="arson",
        kind="strike",
        pattern=r"(?<!\b(?:strikes?|attacks?|shells?|blasts?|missiles?|drones?|which|it) )(?:(?:set|setting) fire to"
        r"(?! (?:tyres?|tires?|an effigy|effigies|himself|herself|the stage|the internet))|set (?:[\p{L}'’-]+ ){1,3}?(?:on fire|ablaze|alight))"
        r"|set ablaze|(?:torch|fire-?bomb)(?:ed|ing)(?! (?:tyres|tires|effigies))|arson attacks?",
        meaning=happening(ATTACK),
        guard=("set", "torch", "firebomb", "fire-bomb", "arson"),
        finds={
            "They [set fire to] a church, were [setting fire to] shops, [set two buses on fire], [set the depot ablaze], [set it alight].": Trigger(
                (ATTACK,), verb=True
            ),
            "Huts were [set ablaze]; they [torched] a bus, [torching] cars; they [firebombed] a house, [fire-bombing] another, in an [arson attack].": Trigger(
                (ATTACK,), verb=True
            ),
        },
        ignores=(
            "A torch lit the setting.",
            "They set fire to tyres, set fire to tires, set fire to an effigy, set fire to effigies.",
            "He set fire to himself, she set fire to herself; the band set fire to the stage; the song set fire to the internet.",
            "They torched tyres, torched tires, torched effigies.",
            "One strike set fire to a store, an attack set fire to it, shells set fire to it, a blast set fire to it.",
            "A missile set fire to it, drones set fire to it, a candle which set fire to it; it set fire to the roof.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="beaten",
        kind="strike",
        pattern=r"beat(?:en|ing)? up|(?:was|were|been|being) (?:(?:severely|brutally|badly|mercilessly) )?(?:beaten|thrashed|assaulted|tortured|lynched)"
        r"|assaulted|tortured|thrashed|lynched|(?:came|come) under attack",
        meaning=happening(ATTACK),
        guard=("beat", "thrashed", "assaulted", "tortured", "lynched", "under attack"),
        finds={
            "They [beat up] a man, had [beaten up] two, were [beating up] some; he [was beaten], [was severely beaten], [were brutally beaten].": Trigger(
                (ATTACK,), verb=True
            ),
            "She had [been badly thrashed], was [being tortured], [was mercilessly assaulted], [was lynched]; they [assaulted] her, [tortured] him.": Trigger(
                (ATTACK,), verb=True
            ),
            "They [thrashed] a guard, [lynched] a thief; a bus [came under attack], cars had [come under attack].": Trigger(
                (ATTACK,), verb=True
            ),
        },
        ignores=("They were beating a drum.", "A torturous road.", "The plan is under attack.", "He hacked into it."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="sexual-violence",
        kind="strike",
        pattern=r"(?:gang-)?raped|raping|(?:gang )?rapes?(?= (?:of|by|against))|sexually assaulted|sexual (?:violence|assault)(?= (?:on|of|against|by))"
        r"|(?:attempted|tried|attempting|trying) to rape|(?<=(?:forces|troops|soldiers|army|militants|rebels|fighters|men|police|guards) )(?:(?:have|had|reportedly|allegedly|also|has) ){0,2}(?:molested|sexually (?:abused|enslaved)|abused(?= (?:[\p{L}’'-]+ ){0,2}(?:women|girls)))"
        r"|(?<=(?:forces|troops|soldiers|army|gunmen|militants|rebels|fighters|police|guards) of )(?:sexual harassment|molestation|rape)"
        r"|(?:mass|widespread|systematic|serial) (?:gang )?rapes?",
        meaning=happening(SEXUAL),
        guard=("rape", "raping", "sexual", "molest", "abused"),
        finds={
            "She was [raped], [gang-raped], they were [raping] her, the [rape] of a girl, a [gang rape] by men, [rapes] against girls.": Trigger(
                (SEXUAL,), verb=True
            ),
            "She was [sexually assaulted]; [sexual violence] on her, [sexual assault] of him, [sexual violence] against her, [sexual violence] by men.": Trigger(
                (SEXUAL,), verb=True
            ),
            "They [attempted to rape] her, [tried to rape] her, were [attempting to rape] two, [trying to rape] one; forces [molested] her, troops [have abused] girls, soldiers [had also molested] one, soldiers [sexually abused] one, militants [sexually enslaved] ten, the army [allegedly molested] one.": Trigger(
                (SEXUAL,), verb=True
            ),
            "Gunmen [molested] her, militants [abused] two women, rebels [reportedly molested] her, fighters [abused] women, men [molested] her, police [molested] her, guards [molested] one, the army [has abused] women.": Trigger(
                (SEXUAL,), verb=True
            ),
            "She accused forces of [sexual harassment], soldiers of [molestation], the army of [rape], troops of [rape], gunmen of [rape], militants of [rape], rebels of [rape], fighters of [rape], police of [rape], guards of [rape].": Trigger(
                (SEXUAL,), verb=True
            ),
            "[Mass rape], [widespread rape], [systematic gang rapes], [serial rapes].": Trigger((SEXUAL,), verb=True),
        },
        ignores=(
            "Rapeseed oil.",
            "Grapes were sold.",
            "A teacher sexually abused a boy. Men abused their power. He was molested by bees. A talk on sexual harassment.",
        ),
        vocabulary=VOCABULARY,
    ),
)
