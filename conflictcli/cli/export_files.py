"""`conflict export EVENTS`: files of rows, or of merged events → any format, any schema."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Generator, Sequence
from dataclasses import replace
from itertools import chain, islice
from typing import TYPE_CHECKING

from conflictcli.run import Rows

if TYPE_CHECKING:
    from conflictcli.cli.goal import Goal
    from conflictcli.rows.chosen import Chosen
    from conflictcli.tables import Record
    from conflictcli.talk import Talk

OTHERS = {
    True: "rows of one report each among merged events: they may tell of the same. Export them apart, or merge all of "
    "the rows",
    False: "merged events among rows of one report each: they may tell of the same. Export them apart",
}
"""What was left out, by whether the first row of all was a merged event."""


def export_files(paths: Sequence[str], chosen: Chosen, goal: Goal, raw: bool, strict: bool, talk: Talk) -> None:
    """Write the rows of files in the order in which they stand, all of them with the columns that the first one has.

    A row that comes twice is written once. Events that were merged, and rows of one report each, are not put together:
    that would count some twice.
    """
    from conflictcli.codebook.carried import left_to_rows
    from conflictcli.merge.columns import MERGED
    from conflictcli.output.wording import counted
    from conflictcli.rows.once import once
    from conflictcli.rows.read import ONLY_MERGED
    from conflictcli.tables import EVENTS

    run = Rows(paths, sys.stdin.buffer if sys.stdin else None, strict, talk)
    came: Counter[str] = Counter()
    carried = left_to_rows(goal.codebook)
    rows = run.each(merged=True, columns={**MERGED, **carried})
    first = list(islice(rows, 1))
    merged = bool(first) and first[0][ONLY_MERGED] is not None
    known = [name for name in carried if name in run.there]
    columns = {**(MERGED if merged else EVENTS), **dict.fromkeys(known, "text")}

    def of_one_kind() -> Generator[Record, None, None]:
        for row in chain(first, rows):
            if (row[ONLY_MERGED] is not None) == merged:
                yield row
            else:
                came["others"] += 1

    def wanted() -> Generator[Record, None, None]:
        each = once(of_one_kind(), lambda: came.update(("again",)))
        for row in chosen.among(each, lambda: came.update(("undated",))):
            came["written"] += 1
            yield {name: row[name] for name in columns}

    replace(goal, ruleset=run.ruleset).write(wanted(), columns, raw)
    if came["others"]:
        run.error(f"{came['others']:,} left out: {OTHERS[merged]}", "", OTHERS[merged])
    if late := [name for name in carried if name in run.there and name not in known]:
        words = f"left out, since the first row has none: {', '.join(late)}. Name first a file that has, or --rules"
        talk.warn("columns", words)
    one = "event" if merged else "row"
    told = counted(came["written"], one) + (f" ({came['again']:,} more came twice)" if came["again"] else "")
    left = f"; {counted(came['undated'], one)} without a day left out" if came["undated"] else ""
    run.end(told + left, **{f"{one}s": came["written"]}, without_a_day=came["undated"], came_twice=came["again"])
