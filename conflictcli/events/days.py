"""Telling, and the dates of its sentence → the day of the event: that of its clause, not of what else is told."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from conflictcli.events.event import UNKNOWN, When
from conflictcli.events.nearness import claim, distance
from conflictcli.events.statement import Statement, is_day
from conflictcli.events.telling import Telling
from conflictcli.mention import Mention
from conflictcli.reading import Kinds
from conflictcli.rules.joints import Apart
from conflictcli.rules.timex import Timex, precision
from conflictcli.sentences import Sentence

WEEK = 2
"""ACLED's precision of a week: a month or a year gives way to a nearer day."""

DAYS = {"hour": 0, "day": 1, "week": 7, "month": 30}
A_FEW = {"hour": (0, 0), "day": (1, 7), "week": (7, 28), "month": (30, 180)}
"""First and last day before that "days before" may mean: a few of the unit."""

WEEKDAY = "date-weekday"
A_DAY = timedelta(days=1)
"""By so much a day may lie after that of the report, which was perhaps written in another zone."""

SINCE = frozenset(("since",))
RELATIVE = frozenset(("who",))
WHICH = frozenset(("which", "where"))
EDGES = frozenset(",;:—–()")
"""Where a clause ends."""
DASHES = ("-", "–", "—", "−")
POSSESSIVE = ("'s ", "’s ")
OWNED = 40
"""Characters behind a day in the possessive within which the event begins that it is the day of."""
OPENING = frozenset(("on", "in", "at", "around", "about", "by", "early", "late", "also", "only"))
"""What may stand before the day that opens a sentence."""
REPORTED = ["it", "was", "reported", "on"]
ABOUT = ("around", " about", " circa")
FRAME = 60
"""Characters that such a day is away from what the sentence tells, at most; and an event from what sets it apart."""
BREATH = frozenset(("and", "or", "again", "then", "on", "in", "early", "late"))
"""What may stand between two days of one event."""
LEADING = frozenset(("only", "just", "a", "few", "some", "about", "barely", "and", "but", "the"))
"""What may stand before the words that set an event against another where they open a sentence: "Only days before"."""


@dataclass(frozen=True, slots=True)
class Rivals:
    """What the tellings of a sentence have on its days: of each day the best claim, and the distance of the nearest, by
    where the day begins. Empty for a telling that is alone."""

    claims: Mapping[int, int]
    distances: Mapping[int, int]

    def have(self, day: Mention, telling: Telling, statement: Statement) -> bool:
        """Whether another telling has the better claim on a day."""
        return bool(self.claims) and self.claims[day.start] < claim(telling, day, statement)

    def stand_nearer(self, day: Mention, telling: Telling, statement: Statement) -> bool:
        return bool(self.distances) and self.distances[day.start] < distance(telling, day, statement)


ALONE = Rivals({}, {})


def rivals(told: Sequence[Telling], statement: Statement) -> Rivals:
    """What each telling of a sentence is up against where it wants a day."""
    if len(told) < 2:
        return ALONE
    days = statement.days
    return Rivals(
        {day.start: min(claim(t, day, statement) for t in told) for day in days},
        {day.start: min(distance(t, day, statement) for t in told) for day in days},
    )


Day = tuple[When, Mention | None]
"""When something was, and the mention that tells it."""
UNTOLD: Day = (UNKNOWN, None)


def day_of(telling: Telling, statement: Statement, others: Rivals = ALONE) -> Day:
    """The day that a telling's clause, or else its sentence, gives it; of several days not another telling's."""
    if not statement.of("date"):
        return UNTOLD
    days = own(telling, statement)
    if telling.apart:
        return set_apart(telling, days, statement)
    if not days:
        return reported(statement)
    mine = [m for m in days if not others.have(m, telling, statement)]
    if others is not ALONE and (borne := [m for m in days if any(m.overlaps(t) for t in telling.triggers)]):
        mine = borne  # "November's Ostra attacks" beside "a shootout on Friday"
    if all(m.value.precision > WEEK for m in mine):
        mine = days
    best = mine[0]
    if len(mine) > 1:
        best = min(mine, key=lambda m: (m.value.precision > WEEK, away(telling, m, statement)))
    nearest = [m for m in mine if not others.stand_nearer(m, telling, statement)]
    sentence = telling.sentence
    return about(best, when_through(best, nearest, sentence), sentence), best


def about(day: Mention, when: When, sentence: Sentence) -> When:
    """ "Around 4 May": within a week of it."""
    loose = around(day, sentence)[0].lower().rstrip().endswith(ABOUT) and when.start is not None
    return replace(when, precision=max(WEEK, when.precision)) if loose and day.value.type == "DATE" else when


def reported(statement: Statement) -> Day:
    """ "It was reported on 4 May that rebels shelled Ostra": the only day of a sentence that opens so stands for the
    days just before it, too."""
    days = [m for m in statement.of("date") if is_day(m.value)]
    if len(days) != 1 or around(days[0], statement.sentence)[0].lower().split() != REPORTED:
        return UNTOLD
    when = when_of(days[0])
    return replace(when, precision=max(WEEK, when.precision)), days[0]


def past(statement: Statement, written: date | None) -> Statement:
    """A sentence without the days that lie after the day of the report; what still goes on then ("this month") ends
    there, and what bears a coming weekday ("planning Saturday's bombing") bore the last one: nothing that is told has
    happened after the telling."""
    return statement if written is None else Statement(statement.sentence, Past(statement.kinds, written))


class Past(Kinds):
    """The mentions of a sentence by kind, its dates as they lie in the past of a report."""

    __slots__ = ("_told", "_written")

    def __init__(self, told: Kinds, written: date) -> None:
        super().__init__()
        self._told, self._written = told, written

    def __missing__(self, kind: str) -> Sequence[Mention]:
        found = self._told[kind]
        if kind == "date" and found:
            told = [a_week_before(m, self._written, self["strike"]) for m in found]
            found = [up_to(m, self._written) for m in told if not ahead(m, self._written)]
        self[kind] = found
        return found

    def may(self, kind: str, thing: str = "") -> bool:
        return self._told.may(kind, thing)


def ahead(mention: Mention, written: date) -> bool:
    """Whether a date lies after the day of the report: one in figures, by more than zones of time can make it."""
    slack = A_DAY if any(letter.isdigit() for letter in mention.text) else timedelta()
    return mention.value.start is not None and bool(mention.value.start - written > slack)


def a_week_before(mention: Mention, written: date, deeds: Sequence[Mention]) -> Mention:
    """The weekday that a deed bears is one before the report: "Saturday's bombing"."""
    timex: Timex = mention.value
    coming = mention.rule == WEEKDAY and timex.start == timex.end and any(m.overlaps(mention) for m in deeds)
    if not coming or timex.start is None or timex.start <= written:
        return mention
    day = timex.start - timedelta(days=7)
    return replace(mention, value=replace(timex, value=day.isoformat(), start=day, end=day))


def up_to(mention: Mention, written: date) -> Mention:
    """A date with its end no later than the day of the report."""
    timex: Timex = mention.value
    if timex.start is None or timex.end is None or not timex.start < written < timex.end:
        return mention
    code = max(WEEK, precision(timex.start, written))
    return replace(mention, value=replace(timex, end=written, precision=code))


# ---- which of several ----------------------------------------------------------------------------------------


def own(telling: Telling, statement: Statement) -> list[Mention]:
    """The days that may be a telling's: none of something else; of the others, those in asides last."""
    heads = telling.triggers or (telling.head,)
    able = [m for m in of_sentence(statement, heads) if not answered(m, telling, statement)]
    for aside in (in_brackets, about_somebody):
        able = [m for m in able if not aside(m, statement, heads)] or able
    return able


def of_sentence(statement: Statement, heads: Sequence[Mention] = ()) -> list[Mention]:
    """The days of a sentence without those from which something has gone on ("since a war began in May") and those of
    other things."""
    return [
        m
        for m in statement.days
        if not in_clause(SINCE, m, statement, heads)
        and not of_something(m, statement.sentence, heads)
        and not of_a_saying(m, statement, heads)
    ]


def of_a_saying(day: Mention, statement: Statement, heads: Sequence[Mention]) -> bool:
    """Whether a day is that on which it was said what had happened before: "On Friday they admitted it had shot …",
    "On Friday they spoke of the raid"."""
    if not heads or any(m.start < day.end for m in heads):
        return False
    sentence, first = statement.sentence, heads[0].start
    said = next((m.end for m in statement.joints("speech") if m.start >= day.end), None)
    if said is None or said > first:
        return False
    before = sentence.text[said - sentence.start : first - sentence.start].lower().split()
    told_before = "had" in before or all(m.text.lower().startswith("the ") for m in heads)
    return told_before and OPENING.issuperset(around(day, sentence)[0].lower().split())


def of_something(day: Mention, sentence: Sentence, heads: Sequence[Mention]) -> bool:
    """Whether a day belongs to what is no event of the text: "[Saturday]'s vote"; not "[Saturday]'s deadly bombing"."""
    before, after = around(day, sentence)
    if before.endswith("(") and after[:3].rstrip().endswith(DASHES):
        return True  # of a dateline: "Ostra, Norland (Sept. 2) - Jets bombed …"
    if not after.startswith(POSSESSIVE):
        return False
    return not any(m.overlaps(day) or 0 < m.start - day.end <= OWNED for m in heads)


def answered(day: Mention, telling: Telling, statement: Statement) -> bool:
    """Whether a day is that of the answer to a telling: "fired on Friday in revenge for [a raid]"; "held him on Friday
    over [a bombing]"."""
    sentence, head = telling.sentence, telling.head
    return any(day.start < m.end <= head.start and reaches(sentence, m, head) for m in statement.joints("answer"))


def in_brackets(day: Mention, statement: Statement, heads: Sequence[Mention]) -> bool:
    """ "Around 9 March ([between 3 and 14 March])"."""
    before, after = around(day, statement.sentence)
    return before.rfind("(") > before.rfind(")") and ")" in after


def about_somebody(day: Mention, statement: Statement, heads: Sequence[Mention]) -> bool:
    """Whether a day is that of a clause about somebody: "a man [who was jailed on 2 March] was beaten"."""
    if in_clause(RELATIVE, day, statement, heads):
        return True
    if in_clause(WHICH, day, statement, heads) and all(m.start > day.end for m in heads):
        return True
    opener = opened_by(RELATIVE, day, statement)
    if opener is None or any(opener.start <= m.start < day.start for m in heads):
        return False
    sentence = statement.sentence
    between = sentence.text[opener.end - sentence.start : day.start - sentence.start]
    return not OPENING.issuperset(between.lower().split())


def in_clause(openers: Collection[str], day: Mention, statement: Statement, heads: Sequence[Mention] = ()) -> bool:
    """Whether a day stands in a clause that such a word opens, and the words of the event, `heads`, outside it."""
    opener = opened_by(openers, day, statement)
    if opener is None:
        return False
    after = around(day, statement.sentence)[1]
    close = day.end + min((after.index(edge) for edge in EDGES if edge in after), default=len(after))
    return not any(opener.start <= m.start < close for m in heads)


def opened_by(openers: Collection[str], day: Mention, statement: Statement) -> Mention | None:
    """The word that opens the clause of a day, if it is one of some."""
    breaks = statement.joints("break")
    opener = next((m for m in reversed(breaks) if m.end <= day.start and m.text.lower() in openers), None)
    return opener if opener is not None and reaches(statement.sentence, opener, day) else None


def away(telling: Telling, day: Mention, statement: Statement) -> int:
    """How far a day is from a telling: that which opens a sentence is near to all of it, but not behind a saying."""
    far = distance(telling, day, statement)
    return min(far, FRAME) if far > FRAME and opens(day, telling, statement) else far


def opens(day: Mention, telling: Telling, statement: Statement) -> bool:
    """Whether a day opens the sentence for a telling: "[On 4 May], in Ostra, …"; not "On 4 May police said that …"."""
    before = around(day, telling.sentence)[0].lower().split()
    said = any(day.end <= m.start < telling.head.start for m in statement.joints("speech"))
    return OPENING.issuperset(before) and not said


def around(day: Mention, sentence: Sentence) -> tuple[str, str]:
    """What a sentence says before and after a day."""
    return sentence.text[: day.start - sentence.start], sentence.text[day.end - sentence.start :]


# ---- one day or several --------------------------------------------------------------------------------------


def when_of(mention: Mention) -> When:
    timex: Timex = mention.value
    end = timex.last or timex.end
    return When(timex.start, end, width(timex, timex.start, end), mention.text)


def when_through(day: Mention, days: Sequence[Mention], sentence: Sentence) -> When:
    """A day, and those told in one breath with it: "on Monday and Tuesday", "last night and early today"."""
    run = next((run for run in runs(days, sentence) if day in run), [day])
    first, last = run[0], run[-1]
    when, end = when_of(first), last.value.last or last.value.end
    if first is last or when.start is None:
        return when
    text = sentence.text[first.start - sentence.start : last.end - sentence.start]
    return When(when.start, end, width(first.value, when.start, end), text)


def runs(days: Sequence[Mention], sentence: Sentence) -> list[list[Mention]]:
    """Days → lists of those that follow each other in one breath and in time, each as precise as the one before."""
    found: list[list[Mention]] = []
    for day in days:
        last = found[-1][-1] if found else None
        if last is not None and follows(last, day, sentence):
            found[-1].append(day)
        else:
            found.append([day])
    return found


def follows(last: Mention, day: Mention, sentence: Sentence) -> bool:
    """Whether a day is told in one breath with the one before it, and comes after it."""
    one, other = last.value, day.value
    if one.start is None or other.start is None or one.precision != other.precision or one.start >= other.start:
        return False
    between = sentence.text[last.end - sentence.start : day.start - sentence.start].lower()
    return day.start >= last.end and in_one_breath(between)


def in_one_breath(between: str) -> bool:
    """Whether what stands between two days makes them days of one event; ", and Tuesday was calm" begins anew."""
    words = between.replace(",", " ").split()
    listed = "," in between
    return BREATH.issuperset(words) and (bool(words) or listed) and not (listed and words == ["and"])


def width(timex: Timex, start: date | None, end: date | None) -> int:
    """ACLED's time precision of the days from the first that a date means to a last: no better than the date's own."""
    if timex.start is None or start is None or end is None:
        return 5
    return max(timex.precision, precision(start, end)) if (start, end) != (timex.start, timex.end) else timex.precision


# ---- set against another -------------------------------------------------------------------------------------


def set_apart(telling: Telling, days: Sequence[Mention], statement: Statement) -> Day:
    """What is set against something else ("days after …"): its own day behind it, else counted from the other's day."""
    after = [m for m in days if m.start > telling.head.start]
    cue = cue_of(telling.head, statement)
    if after or cue is None or telling.apart is None:
        best = min(after, key=lambda m: (m.value.precision > WEEK, distance(telling, m, statement)), default=None)
        return (when_of(best), best) if best else UNTOLD
    near = [m for m in days if m.value.precision == 1]
    within = next((m for m in near if cue.end <= m.start < telling.head.start), None)
    other = within or next((m for m in reversed(near) if m.end <= cue.start), None)
    if other is None:
        return UNTOLD
    return shifted(when_of(other), telling.apart, other.text), other


def cue_of(head: Mention, statement: Statement) -> Mention | None:
    """The words that set an event against another: not another's, nor in an aside that is closed before the event
    ("on Friday, two days after a raid, …")."""
    cue = next((m for m in reversed(statement.of("apart")) if m.end <= head.start), None)
    if cue is None or any(cue.end <= m.start < head.start for m in statement.of("strike")):
        return None
    aside = around(cue, statement.sentence)[0].rstrip().endswith((",", "(", "—", "–"))
    return cue if not aside or reaches(statement.sentence, cue, head) else None


def reaches(sentence: Sentence, cue: Mention, head: Mention) -> bool:
    """Whether no clause ends between the words that set something apart and an event."""
    return EDGES.isdisjoint(sentence.text[cue.end - sentence.start : head.start - sentence.start])


def set_between(one: Mention, other: Mention, statement: Statement) -> bool:
    """Whether one trigger is set against the other: "[the strikes] came a day after rebels [shelled] Ostra"."""
    cues = [m for m in statement.of("apart") if one.end <= m.start and 0 <= other.start - m.end <= FRAME]
    return any(reaches(statement.sentence, m, other) for m in cues)


def apart(head: Mention, statement: Statement) -> tuple[int, int] | None:
    """Days by which an event lies before the one told: "just days after [18 raids]", "days before, [18 raids]"."""
    cue = cue_of(head, statement)
    if cue is None:
        return None
    sentence = statement.sentence
    gap_: Apart = cue.value
    said_first = LEADING.issuperset(around(cue, sentence)[0].lower().split())
    if said_first and reaches(sentence, cue, head):
        return None  # "Days before the attacks they met": the attacks are what it is set against
    sign = 1 if gap_.after is not said_first else -1
    unit = DAYS[gap_.unit]
    if gap_.number is None:
        first, last = A_FEW[gap_.unit]
    elif gap_.bound == "less":
        first, last = min(1, unit), gap_.number * unit
    elif gap_.bound == "more":
        first, last = gap_.number * unit, max(gap_.number * unit, (gap_.number + 1) * unit - 1)
    else:
        first = last = gap_.number * unit
    return (sign * first, sign * last)


def shifted(when: When, by: tuple[int, int], text: str) -> When:
    """A day and how far before it something lies → when that was."""
    if when.start is None or when.end is None:
        return When(text=text)
    first, last = when.start - timedelta(days=max(by)), when.end - timedelta(days=min(by))
    return When(first, last, precision(first, last), text)
