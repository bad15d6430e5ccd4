"""Clause → tense: whether a date lies ahead or behind: "will meet on Friday", "a May 3 vote is due", "fled on Friday"."""

from __future__ import annotations

import regex

from conflictcli.patterns import verbatim
from conflictcli.rules.timex import Tense

PAST_VERBS = (
    r"had|was|were|did|has|have|went|took|began|came|left|fell|rose|met|struck|shot|fought|broke|lost|won|held|sent"
    r"|made|got|gave|ran|saw|led|grew|spoke|drove|flew|threw|blew|brought|caught|sought|built|wrote|hit|put|cut|shut"
    r"|hurt|burnt|sank|shook|rang|slew|stole|tore|withdrew|drew|kept|became|found|swept|stood|laid|heard|\w{2,}ed"
)
STOP = regex.compile('(?r)[,;:.!?—–()"“”]')
"""What ends a clause; the last is found first."""
TENSE = verbatim(
    r"\b(?:(?P<past>(?:would|should|could|may|might|must)(?:n['’]t)?(?:\s+\w+)?\s+have\s+(?!(?:to|an?|the)\b)\w+)"
    r"|(?P<unknown>(?:would(?:\s+not|n['’]t)|could(?:\s+not|n['’]t)?)(?:\s+be)?\s+\w+)"
    r"|(?P<held>(?:adjourned|barred|closed|deferred|delayed|extended|moved|postponed|prolonged|remanded|renewed|rescheduled"
    r"|suspended)(?:\s+\w+){0,3}?\s+(?:to|until|till|through)(?:\s+the)?\s*$)"
    r"|(?P<future>(?:will|shall|would|should|(?-i:may)|might|must|can|['’]ll)(?:\s+(?:not|also|then|be|have"
    r"|been))*\s+\w+(?:\s+(?:in|on|by|for|with|to|the|its|a|their))?"
    r"|(?:is|are|was|were)\s+(?:to|due|set|expected|scheduled|planned|slated|likely)(?:\s+(?:to|for))?"
    r"(?:\s+\w+){0,2}?"
    r"|(?:(?:want|hope|aim|intend|plan|agree|vow|promise|pledge|expect|propose)(?:s|d|ed|ing)?|(?:seek|need)s?)\s+to\s+\w+"
    r"|(?<!\b(?:than|as)\s)(?:due|scheduled|planned|slated|expected)|upcoming|plans?|planning|set\s+(?:to|for)"
    r"|going\s+to|deadline)"
    rf"|(?<!\b(?:be|being|to|not|than|as)\s)(?P<past>said|told|{PAST_VERBS}))(?:\b|(?<=\s))",
    regex.I,
)
"""What was put off until a day lies ahead, though a day long past may have been meant too; what could or would not happen may lie behind or ahead; what may have happened lies behind."""
AHEAD = verbatim(
    r"(?:\W+\w+){1,3}?\s+(?:will|(?:is|are|has been|have been) (?:due|set|scheduled|expected|planned))\b", regex.I
)
SOON = verbatim(
    r"\b(?:opens|starts|begins|ends|expires|resumes|closes|votes|(?:takes|goes)\s+(?:place|effect)"
    r"|goes\s+into\s+effect)(?:\s+(?:on|in|at|here|there|next|the))*\s*$",
    regex.I,
)
"""What is so sure that the present tells it: "opens Monday"."""
BY = regex.compile(r",[^,]*\bby\s+(?:the\s+)?$", regex.I)
"""A date by which something is done belongs to the verb before the comma: "it aims to shut 80 mills, a third, by June"."""
BEHIND = verbatim(rf"\W{{0,3}}(?:\w+\W{{1,2}}){{0,7}}?(?:{PAST_VERBS})\b", regex.I)
"""A past verb soon after a date: "On April 10, they fled"."""


def clause_in(before: str) -> int:
    """Where the last clause of a text begins: behind its last comma or stop; "8 p.m." stops nothing."""
    found = STOP.search(before.replace("a.m.", "a m ").replace("p.m.", "p m "))
    return found.end() if found else 0


def tense_of(text: str, start: int, end: int, history: bool = False) -> Tense:
    """The tense of the clause around a date, from `start` to `end` in a sentence: that of the last verb before it, else
    of what follows; `unknown` where no verb shows it ("payment date is May 5", "hosts Miro on May 5").

    `history`: in one, "by June" is as past as all else."""
    left = text[max(0, start - 90) : start]
    told = None
    for found in TENSE.finditer(left, 0 if BY.search(left) else clause_in(left)):
        told = found
    if told is not None and told["held"] and not history:
        return "unknown" if any(map(str.isdigit, text[start:end])) else "future"
    if told is not None:
        return "future" if told["future"] else "past" if told["past"] else "unknown"
    if AHEAD.match(text, end) or (not history and SOON.search(left)):
        return "future"
    return "past" if BEHIND.match(text, end) else "unknown"
