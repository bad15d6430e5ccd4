"""The words around a figure → how it stands to others: another source's, an earlier one, or that of several attacks."""

from __future__ import annotations

import regex

REACH = 140
"""Characters before or behind a figure in which its source is looked for."""
SOURCES = (
    r"(?:sources?|reports?|accounts?|outlets?|media|posts?|estimates?|counts?|figures|tolls?|websites?|channels?"
    r"|agency|agencies|newspapers?|witness|witnesses)"
)
RIVAL = regex.compile(
    r"\b(?:some|one|other|others|another|certain|several|different|conflicting|unconfirmed|higher|lower|(?:though|although"
    rf"|while|whereas|but|however,?) (?:an?|the)|^an?) (?:[^\s.;,]+ ){{0,3}}?{SOURCES}(?<!\b(?:this|that) \w+)\b[^.;]{{0,80}}$"
    r"|\b(?:though|although|while|whereas|but) others (?:say|said|put|report|reported|claim|claimed|suggest|suggested)"
    r"\b[^.;]{0,40}$",
    regex.IGNORECASE,
)
"""Before a figure that competes with one told before: "while other sources put it at …"."""
RIVAL_AFTER = regex.compile(
    rf"^[^.;,]{{0,30}},? (?:according to|said|say|reported by|in) (?:some|other|another|one) (?:[^\s.;,]+ ){{0,2}}?{SOURCES}\b",
    regex.IGNORECASE,
)
EARLY = regex.compile(
    r"\b(?:earlier|initial|preliminary|previous|first) (?:[^\s.;,]+ )?(?:reports?|figures?|counts?|estimates?|accounts?"
    r"|statements?)\b[^.;,]{0,50}$"
    r"|\b(?:earlier|initially|originally|previously) (?:said|reported|put|believed|thought|announced|stated|given)"
    r"\b[^.;,]{0,40}$"
    r"|\b(?:up|down|higher|lower|revised|rose|risen|rising) from\b[^.;,]{0,30}$"
    r"|\b(?:earlier|initial|preliminary|previous) (?:official |death )?(?:toll|number)$",
    regex.IGNORECASE,
)
"""Before a figure that a later one has replaced: "up from an earlier toll of …"."""
TOLL = regex.compile("(?:death )?toll|number", regex.IGNORECASE)
MANY = (
    r"(?:all|both|two|three|four|five|six|seven|eight|nine|ten|\d+|dozens|several|multiple|separate|different|various"
    r"|numerous|other|twin|simultaneous|coordinated|series|string|wave|spate)"
)
ATTACKS = (
    r"(?:attacks|assaults|blasts|bombings|explosions|strikes|air ?strikes|incidents|raids|clashes|shootings|operations"
    r"|engagements)"
)
SEVERAL = regex.compile(
    rf"^(?:[^\s.;]+ ){{0,6}}?(?:in|across|over|by) (?:(?:an?|the|these|those|of|at least|at) ){{0,2}}{MANY} "
    rf"(?:(?!(?:in|on|at|by|near|and) )[^\s.;,]+ ){{0,4}}?{ATTACKS}\b",
    regex.IGNORECASE,
)
"""Behind a figure that is the sum of several attacks: "… in two separate bombings"."""


def is_rival(before: str, after: str) -> bool:
    """Whether the words say that another source gives this figure."""
    return bool(RIVAL.search(before[-REACH:]) or RIVAL_AFTER.search(after[:REACH]))


def is_early(before: str, figure: str) -> bool:
    """Whether the words say that this figure was given before, and no longer stands: "an earlier | toll of 30"."""
    noun = TOLL.match(figure)
    return bool(EARLY.search(before[-REACH:] + (noun[0] if noun else "")))


def of_several(after: str) -> bool:
    """Whether the words behind a figure say that several attacks brought it about."""
    return bool(SEVERAL.search(after[:REACH].lstrip()))
