"""`conflict merge --db`: the rows of a store that wait → its events."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from conflictcli.cli.stores import store_at

if TYPE_CHECKING:
    from conflictcli.cli.goal import Goal
    from conflictcli.talk import Talk


def merge_store(
    address: str, anew: bool, wait: float, goal: Goal | None, keys: Sequence[str], raw: bool, talk: Talk
) -> None:
    """Give the rows that wait their events; where there is a goal, write all events, added up by `keys` if any.

    `anew`: all rows, by the rules of this version. `wait`: seconds to wait for another run that is merging. Raises
    StoreError, NoStore.
    """
    from conflictcli.output.wording import counted

    with store_at(address, writes=False):  # A store that is not there is not made: nothing could be in it.
        pass
    with store_at(address) as store:
        from conflictcli.merge.columns import MERGED
        from conflictcli.store import merging, read
        from conflictcli.store.locks import held

        with held(store, "merge", wait, lambda words: talk.warn("waiting", words)):
            done = merging.merge(store, anew)
        if goal:
            goal = replace(goal, ruleset=lambda: read.ruleset(store))
            with closing(read.merged_rows(store)) as records:
                if keys:
                    goal.sum_up(records, keys, raw)
                else:
                    goal.write(records, MERGED, raw)
        told = f"{counted(done.rows, 'row')} merged" if done.rows else "nothing to merge"
        words = f"{told}; {counted(done.events, 'event')} in the store"
        named = read.ruleset(store) if talk.tells_all else ""
        talk.info("done", words, rows=done.rows, events=done.events, ruleset=named or None)
