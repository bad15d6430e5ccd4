"""Table → the table for a person: a few columns, folded into the width of the screen, with a line of totals.

frame     what every table is made of, and how it fits the screen
cells     what stands in the cells of an event
events, merged, mentions, places, rules, summary     one file a table
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TextIO

from conflictcli.merge.columns import MERGED_COLUMNS
from conflictcli.output.screen import Screen
from conflictcli.output.terminal.events import events
from conflictcli.output.terminal.frame import console, shown
from conflictcli.output.terminal.mentions import mentions
from conflictcli.output.terminal.merged import merged
from conflictcli.output.terminal.places import places
from conflictcli.output.terminal.rules import rules
from conflictcli.output.terminal.summary import summary
from conflictcli.output.wording import counted
from conflictcli.tables import EVENT_COLUMNS, MENTION_COLUMNS, PLACE_COLUMNS, RULE_COLUMNS, Columns, Record

if TYPE_CHECKING:
    from conflictcli.summary.aggregate import Summary


def write(records: Iterable[Record], columns: Columns, stream: TextIO, screen: Screen) -> None:
    """Draw events, mentions, places or rules, whichever `columns` are."""
    rows = list(records)
    draw = {
        EVENT_COLUMNS: events,
        MERGED_COLUMNS: merged,
        MENTION_COLUMNS: mentions,
        PLACE_COLUMNS: places,
        RULE_COLUMNS: rules,
    }[tuple(columns)]
    if rows:
        page = console(screen, stream)
        page.print(draw(rows, screen))
        for note in notes(rows):
            page.print(shown(note, screen), style="yellow")


def write_summary(summed: Summary, stream: TextIO, screen: Screen) -> None:
    """Draw sums."""
    if summed.lines:
        console(screen, stream).print(summary(summed, screen))


def notes(rows: Sequence[Record]) -> list[str]:
    """What a reader of the table must know and its columns do not say."""
    wrong = sum(row.get("sum_check") == "mismatch" for row in rows)
    differ = sum(bool(row.get("disagree")) for row in rows)
    return [
        *[f"{counted(wrong, 'row')} marked ≠: the parts and the total in the text disagree."] * bool(wrong),
        *[f"{counted(differ, 'event')} marked ≠: the reports disagree; -f csv says who told what."] * bool(differ),
    ]
