"""Codebooks to read with, each of one section and one of all; and sentences for them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from conflictcli.codebook.read import read
from conflictcli.rules.own.entries import Codebook

SECTIONS = {
    "types": """
[[types]]
name = "Attack on a ship"
acled = "Shelling/artillery/missile attack"
of = ["Shelling/artillery/missile attack", "Air/drone strike", "Attack"]
where = ["tanker", "trawler"]

[[types]]
name = "Boarding"
acled = "Abduction/forced disappearance"
counted = true
""",
    "triggers": """
[[triggers]]
type = "Abduction/forced disappearance"
nouns = ["boarding", "sea grab"]
verbs = ["boarded"]

[[triggers]]
type = "Attack"
nouns = ["scuffle"]
verbs = ["rattled"]
general = true
""",
    "weapons": """
[[weapons]]
words = ["Kestrel", "sea wasp"]
like = "aircraft"

[[weapons]]
words = ["thumper"]
like = "laid-explosive"
""",
    "harm": """
[[harm]]
killed = ["smitten"]
injured = ["concussed"]
""",
    "stop": """
[[stop]]
phrases = ["in a drill", "heart attack", "air strike film"]

[[stop]]
phrases = ["the exercise"]
scope = "sentence"

[[stop]]
phrases = ["in this novel"]
scope = "document"
""",
    "counts": """
[counts]
vague = "acled"
plural = 2

[counts.words]
several = { least = 12, best = 14 }
scores = { least = 30 }
""",
    "patterns": """
[[patterns]]
name = "sank"
type = "Attack"
pattern = '(?P<actor>[a-z]+ men|Norland rebels) sank (?P<count>(?&COUNT)) (?P<target>trawlers?)(?: with (?P<killed>(?&COUNT) [a-z]+))?(?: and hurt (?P<injured>[a-z]+ [a-z]+))?'
finds = ["[Norland rebels sank two trawlers]."]
ignores = ["He sank two beers."]

[[patterns]]
name = "salvo"
type = "Shelling/artillery/missile attack"
pattern = '(?P<noun>broadsides?) of (?P<munitions>(?&COUNT)) rounds'
finds = ["A [broadside of 12 rounds] was heard."]
ignores = ["A broadside of insults."]

[[patterns]]
name = "stinger"
kind = "weapon"
like = "artillery"
pattern = 'sting(?:er|ray) tubes?'
finds = ["A [stinger tube]."]
ignores = ["A stingray."]

[[patterns]]
name = "staged"
kind = "stop"
scope = "sentence"
pattern = 'staged by (?:actors|students)'
finds = ["An attack [staged by actors]."]
ignores = ["An attack by actors."]
""",
    "actors": """
[[actors]]
name = "Vell Brigade"
aliases = ["VBR", "Hamas", "?IS: Vell"]
kind = "non-state"
code = "VB"
""",
    "letters": """
[[triggers]]
type = "Attack"
nouns = ["έφοδος", "бомбёжка"]
verbs = ["ΕΦΟΔΟΣ", "обстреляли"]

[[weapons]]
words = ["İHA", "Şahin"]
like = "aircraft"
""",
    "sources": """
[[sources]]
name = "Vell Wire"
note = "of the state"
""",
}
"""By section a codebook with nothing else."""

SENTENCES = (
    "Air strikes hit Aleppo, Syria on 2 May.",
    "Two boardings were reported near Eyl, Somalia on 2 May 2031.",
    "Norland rebels boarded a tanker off Eyl on Friday.",
    "A Kestrel hit a trawler near Aden on 3 May, killing two sailors.",
    "A Kestrel hit a nest.",
    "Two thumpers went off in Mosul on Friday.",
    "Guards spoke of a sea wasp.",
    "Two men were smitten in Mosul on Friday.",
    "The blast left several concussed in Mosul.",
    "Gunmen killed a guard in Mosul on 2 May.",
    "Gunmen killed a guard in Mosul in what a doctor called a heart attack.",
    "Gunmen have smitten six people in Mosul on 2 May.",
    "In a drill air strikes hit Aleppo on 2 May.",
    "A bomb went off in Mosul, in the exercise.",
    "An attack in Mosul staged by students on 2 May killed two.",
    "All this happens in this novel.",
    "Norland rebels sank two trawlers with 12 sailors and hurt two cooks off Aden on Friday.",
    "Masked men sank 3 trawlers.",
    "A broadside of 12 rounds hit Aden on 2 May.",
    "Stinger tubes were seen in Mosul.",
    "Rail workers called a strike in Mosul on Friday.",
    "A scuffle hit Mosul on Friday.",
    "They rattled a shop in Mosul on 3 May, and several died.",
    "The scuffle was over pay, the union said, and workers walked out.",
    "Detectives seek a motive; a homicide, the coroner said.",
    "The sheriff asked anyone with information to ring the tip line.",
    "Hamas said on Monday that it met the VBR in Aleppo.",
    "On 2 May, police carried out an operation in Aden.",
    "The attack left two wounded.",
    "The boarding left nobody hurt.",
    "On Friday they met at a plant in Mosul.",
    "Troops came.",
    "The council met again about the harbour.",
    "The match ended with an attack in the second half.",
    "No casualties were reported.",
    "Several thousand people fled on 4 May 2031.",
    "The air strike film opened in Mosul on 2 May.",
    "A blast hit Mosul.",
    "Scores were killed.",
    "Two ΈΦΟΔΟΣ were reported in Mosul on 2 May.",
    "They ΕΦΟΔΟΣ a shop in Mosul on 2 May, killing two.",
    "БОМБЁЖКА hit Mosul on 2 May.",
    "Masked men обстреляли a shop in Mosul on Friday.",
    "An İHA hit Aden on 2 May, and two ŞAHİN did.",
)


@cache
def book(text: str) -> Codebook:
    """The codebook that a file with this text is."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "rules.toml")
        path.write_text(text, encoding="utf-8")
        return read([str(path)])


BOOKS = {**SECTIONS, "all": "\n".join(SECTIONS.values()), "nothing": "[codebook]\nname = 'nothing'\n"}
