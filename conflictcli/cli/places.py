"""`conflict places`."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from conflictcli.cli.app import app
from conflictcli.cli.ending import ending
from conflictcli.cli.goal import Goal
from conflictcli.cli.meaning import NO_NAME, answering, most_of, named, only_places
from conflictcli.cli.options import (
    Ascii,
    Country,
    Format,
    LogFormat,
    Names,
    Near,
    NoColor,
    Output,
    Own,
    Quiet,
    Raw,
    Rules,
    Top,
)
from conflictcli.output.screen import Look
from conflictcli.run import Asking
from conflictcli.talk import TEXT, Talk

if TYPE_CHECKING:
    from conflictcli.rules.own.entries import Codebook


@app.command(short_help="Tell which place a name means, and why.", rich_help_panel="Why")
def places(
    names: Names = None,
    country: Country = None,
    near: Near = None,
    top: Top = "3",
    rules: Rules = None,
    own: Own = None,
    output: Output = None,
    form: Format = None,
    raw: Raw = False,
    quiet: Quiet = False,
    log_format: LogFormat = TEXT,
    no_color: NoColor = False,
    only_ascii: Ascii = False,
) -> None:
    """Tell which place a name means and why, with the runners-up.

    NAME is a name, alone or with what it lies in: "Tripoli, Lebanon". Without any, or for -, names are read from
    standard input, one on a line. Each name has a row also where no list knows it, with empty cells.

    \b
    Examples:
      conflict places Tripoli "Tripoli, Lebanon"
      conflict places Hajin --country SY --top all
      cut -d, -f3 villages.csv | conflict places --country SY -o placed.csv
    """
    look = Look(no_color, only_ascii)
    talk = Talk(log_format, quiet, screen=look.of(sys.stderr))
    with ending(talk):
        from conflictcli import tables

        most = most_of(top)
        goal = Goal.of(output, form, look)
        codebook = only_places(rules, own, talk)
        asking = Asking(named(names, NO_NAME), answering(country, near), talk)
        rows = (record for answer in asking.each() for record in tables.place_records(answer, most))
        replace(goal, talk=talk, ruleset=lambda: ruleset_of(codebook)).write(rows, tables.PLACES, raw)
        asking.close()


def ruleset_of(codebook: Codebook | None) -> str:
    from conflictcli.rules.own.entries import BUILT_IN
    from conflictcli.ruleset import ruleset

    return ruleset(codebook or BUILT_IN)
