"""Parts of a count: ellipsis ("13 in Sudland"), partitives ("six of the eight strikes"), "another", "the rest"."""

from __future__ import annotations

import regex

from conflictcli.rule import Rule
from conflictcli.rules.count import exactly
from conflictcli.rules.counts import count_of
from conflictcli.rules.share import Share
from conflictcli.rules.vocabulary import VOCABULARY


def some(m: regex.Match[str]) -> Share | None:
    count = count_of(m["part"])
    if count is None or (count.best or 0) > 1000:
        return None
    whole = m.groupdict().get("whole")
    return Share("some", count, count_of(whole) if whole else None)


def one(m: regex.Match[str]) -> Share:
    return Share("some", exactly(1, "implied"))


RULES: tuple[Rule, ...] = (
    Rule(
        name="so-many-of-them",
        kind="share",
        pattern=r"(?P<part>(?&COUNT)) of (?:(?:them|those|these|which)(?= (?:(?&STRUCK) |(?:were )?(?&WHERE) (?-i:\p{Lu})))|the (?:(?P<whole>(?&NUMBER)) )?(?&STRIKES))",
        meaning=some,
        guard=(" of ",),
        finds={
            "[Twelve of them] were in Norland, [six of those] near Miro, [two of these] hit Vell, [nine of which] hit Ostra.": (
                *(Share("some", exactly(n)) for n in (12, 6, 2, 9)),
            ),
            "[Six of the eight strikes] hit near Ostra.": Share("some", exactly(6), exactly(8)),
            "[Two of the Israeli air raids], [one of the attacks], [two of the bombings], [two of the sorties], [two of the bombardments].": (
                *(Share("some", exactly(n)) for n in (2, 1, 2, 2, 2)),
            ),
        },
        ignores=(
            "Two of the militants died.",
            "Three of his brothers.",
            "Six of them were children.",
            "Seven of those were in serious condition.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="half-of-them",
        kind="share",
        pattern=r"half (?:of )?(?:them|those|the (?:(?&STRIKES)))",
        meaning=lambda m: Share("half"),
        guard=("half",),
        finds={"[Half of them] hit Miro; [half the strikes] hit Vell, [half of those].": Share("half")},
        ignores=("Half the residents fled.", "Half a dozen strikes."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="the-rest",
        kind="share",
        pattern=r"(?<!\bon )the (?:rest|remainder|remaining|others?)(?: (?:of (?:them|the (?&STRIKES))|(?&STRIKES)))?(?= (?:(?&STRUCK)|(?&WHERE)) )",
        meaning=lambda m: Share("rest"),
        guard=("the rest", "remain", "the other"),
        finds={
            "[The rest] targeted Miro, [the remainder] hit Vell, [the remaining strikes] struck Ostra, [the others] in Vell.": Share(
                "rest"
            ),
            "[The rest of them] hit Miro, [the rest of the air strikes] near Vell.": Share("rest"),
        },
        ignores=("The rest is history.", "The remaining staff left.", "Rebels on the other in Miro."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="most-of-them",
        kind="share",
        pattern=r"(?:(?:the )?(?:majority|bulk)|most) of (?:them|the (?:(?&STRIKES)))",
        meaning=lambda m: Share("most"),
        guard=("majority", "bulk", "most"),
        finds={
            "[The majority of the attacks] hit Miro, [most of them] Vell, [the bulk of the strikes] Ostra.": Share(
                "most"
            )
        },
        ignores=("Most of the town fled.", "The majority of voters."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="another-struck",
        kind="share",
        pattern=r"(?<!no )(?:another|one)(?= (?&STRUCK) )|(?<=^|(?:,|;|\.|\band) )another(?= (?&WHERE) (?-i:\p{Lu}))",
        meaning=one,
        guard=("another", "one"),
        finds={
            "[Another] struck near Vell, [one] was carried out in Miro.": Share("some", exactly(1, "implied")),
            "[Another] in Vell killed two.": Share("some", exactly(1, "implied")),
            "Raids hit, one in Ostra and [another] in Vell; [another] on Miro, [another] near Ostra.": Share(
                "some", exactly(1, "implied")
            ),
        },
        ignores=("Another man was hurt.", "No one came to help.", "He has a house in Miro and another in the hills."),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="the-first-of-them",
        kind="share",
        pattern=r"(?<=^|[,;:.—] |\b(?:and|while) )the (?:first|second|third|fourth|fifth|other)(?: one)?"
        r"(?=(?:,? (?:(?&STRUCK) )?(?&WHERE) (?:[\p{Ll}-]+ ){0,4}(?-i:\p{Lu})|,? (?:struck|hit|targeted|destroyed|landed|fell|(?:killed|wounded)(?! (?:this|in|since|by|so)\b)|went off|exploded|blew up|detonated)\b))",
        meaning=one,
        guard=("the ",),
        finds={
            "Two bombs went off. [The first], in Ostra, killed six; [the second], in the town of Vell, killed nine.": Share(
                "some", exactly(1, "implied")
            ),
            "Three raids: [the third] hit Miro, [the fourth one] struck Vell, and [the fifth] in western Ostra, while [the other] killed two.": Share(
                "some", exactly(1, "implied")
            ),
            "[The first] targeted a van, [the second] destroyed it, [the third] landed, [the fourth] fell, [the fifth] struck, [the other] hit.": Share(
                "some", exactly(1, "implied")
            ),
            "[The first] wounded two, [the second] went off, [the third] exploded, [the fourth] blew up — [the fifth] detonated later.": Share(
                "some", exactly(1, "implied")
            ),
        },
        ignores=(
            "The first strike hit Miro.",
            "It was the second in Miro.",
            "It is the second attempt on him; the first came in 2007.",
            "A guard died, the second killed this month, the first killed in weeks, the third wounded since May, the fourth killed by a bomb, the fifth wounded so far.",
            "The other man died.",
            "For the first time, in Miro, shops opened.",
        ),
        vocabulary=VOCABULARY,
    ),
    Rule(
        name="so-many-elsewhere",
        kind="share",
        pattern=r"(?<=^|(?:,|;|:| -|–|—|\band|\bincluding|\bplus|\bwhile|\bwith) |—)(?:the (?:other|remaining) )?(?P<part>(?&COUNT))(?: (?:more|others|further))?(?= (?:(?&STRUCK) (?:targets )?(?:(?&WHERE) )?|(?:were )?(?&WHERE) )(?-i:\p{Lu}|the (?:city|town|area|vicinity|province|areas|outskirts) ))",
        meaning=some,
        finds={
            "16 air strikes in Norland and [13] in Sudland, [two] near Vell, including [ten] around Miro.": (
                *(Share("some", exactly(n)) for n in (13, 2, 10)),
            ),
            "While [four] hit targets in Miro, [six] hit Vell.": (Share("some", exactly(4)), Share("some", exactly(6))),
            "Plus [two] at the city of Ostra, [two] near the town of Vell, and [two] in the area of Miro, [two] in the vicinity of Vell, [two] in the province of Vell, [two] in the areas of Vell, [two] on the outskirts of Vell.": Share(
                "some", exactly(2)
            ),
            "Of the raids: [seven] near Miro - [three] near Vell – [two] in Ostra — [two] on Ostra, and so on—[two] over Vell.": (
                *(Share("some", exactly(n)) for n in (7, 3, 2, 2, 2)),
            ),
            "[Seven] were near Miro; [the other five] hit Vell, and [the remaining five] hit Ostra.": (
                *(Share("some", exactly(n)) for n in (7, 5, 5)),
            ),
            "Plus [six] at Ostra; [five] outside Vell, while [four] hit in Miro, with [three more] against Miro, and [nine others] over Vell, and [two further] across Miro, and [three] on Vell.": (
                *(Share("some", exactly(n)) for n in (6, 5, 4, 3, 9, 2, 3)),
            ),
        },
        ignores=(
            "He was born in 1990, in Norland.",
            "Five people in Miro.",
            "Odds of 3:1 in Miro, and a well-known 7-2 in Vell.",
        ),
        vocabulary=VOCABULARY,
    ),
)
