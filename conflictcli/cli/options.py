"""What every command's options are called, and what `--help` says of them."""

from __future__ import annotations

from typing import Annotated

import typer

from conflictcli.cli.complete import (
    conventions,
    countries,
    formats,
    forms_of_log,
    groups,
    kinds,
    one,
    schemas,
    scored_by,
    scored_columns,
    several,
    sorts,
    strata,
    values,
)
from conflictcli.talk import FORMS


def form_of_log(told: str) -> str:
    if told not in FORMS:
        raise typer.BadParameter(f"{told!r} is none there is. There are: {', '.join(FORMS)}")
    return told


Rules = Annotated[
    list[str] | None,
    typer.Option(
        "--rules",
        metavar="FILE",
        help="Rules of your own, rules.toml; may be repeated. Else CONFLICT_RULES, or the one that lies here; or off.",
        show_default=False,
    ),
]
Paths = Annotated[list[str] | None, typer.Argument(metavar="PATH", hidden=True)]
"""Told in each command's text: the list of arguments that typer would print shows Python types."""

Events = Annotated[list[str] | None, typer.Argument(metavar="EVENTS", hidden=True)]

Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write here: .csv, .tsv, .json, .jsonl, .geojson (.gz may follow), .parquet or .xlsx.",
    ),
]
Page = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write the page here: report.html.", show_default=False),
]
Still = Annotated[
    str | None,
    typer.Option(
        "--png", metavar="FILE", help="Write a still of the map and the timeline here: report.png.", show_default=False
    ),
]
Title = Annotated[str | None, typer.Option("--title", metavar="TEXT", help="What the page is called.")]
Limit = Annotated[
    int | None,
    typer.Option(
        "--limit",
        metavar="N",
        min=0,
        help="Show up to N events one by one, and add more than that up. Else 20000.",
        show_default=False,
    ),
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        autocompletion=one(formats),
        help="table, csv, tsv, json, jsonl, geojson, parquet or xlsx. Else: table on a terminal, csv on a pipe.",
    ),
]
InColumnsOf = Annotated[
    str | None,
    typer.Option(
        "--schema",
        metavar="SCHEMA",
        autocompletion=one(schemas),
        help="Write the columns of acled, ucdp (GED), airwars, or plover (JSON Lines): docs/schemas.md.",
        show_default=False,
    ),
]
By = Annotated[
    list[str] | None,
    typer.Option(
        "--by",
        metavar="COLUMNS",
        autocompletion=several(groups),
        help="Add up by these columns, or by day, week, month, year: country,month.",
        show_default=False,
    ),
]
Values = Annotated[
    list[str] | None,
    typer.Option(
        "--values",
        metavar="VALUES",
        autocompletion=several(values),
        help="What is added up: events, strikes, fatalities, injuries, sources, … The first has bar and share.",
        show_default=False,
    ),
]
Most = Annotated[
    str | None,
    typer.Option("--top", metavar="N", help="The N largest by the first value; the rest is added up as others."),
]
Sort = Annotated[
    str | None,
    typer.Option(
        "--sort",
        metavar="VALUE",
        autocompletion=one(sorts),
        help="The largest first by this value, also for --top; or group: in order. Else: as --top asks.",
    ),
]
Fill = Annotated[
    bool,
    typer.Option("--fill", help="Also each day, week, month or year without an event, from the first to the last."),
]
TotalsToo = Annotated[
    bool, typer.Option("--totals", help="A last row with the total, also in files: whoever adds up counts it twice.")
]
Shares = Annotated[
    bool, typer.Option("--shares", help="A column with the percentage of the first value, also in files.")
]
Kinds = Annotated[
    list[str] | None,
    typer.Option(
        "--kind",
        metavar="KIND",
        autocompletion=one(kinds),
        help="Only these: date, place, strike, … May be repeated.",
        show_default=False,
    ),
]
Published = Annotated[
    str | None,
    typer.Option("--published", metavar="YYYY-MM-DD", help="The day of every report that gives none itself."),
]
Narrative = Annotated[
    bool | None,
    typer.Option(
        "--narrative/--news",
        help="Dates follow each other; or (--news) hang on the day of publication. Else: as each text shows.",
        show_default=False,
    ),
]
AnyLanguage = Annotated[
    bool, typer.Option("--any-language", help="Read reports in other languages, too; the rules are for English.")
]
Fields = Annotated[
    list[str] | None,
    typer.Option("--field", metavar="NAME=COLUMN", help="Which column holds text, title, …", show_default=False),
]
Own = Annotated[
    str | None,
    typer.Option("--places", metavar="FILE", help="A CSV of your own places, which win over ours.", show_default=False),
]
Actors = Annotated[
    str | None,
    typer.Option("--actors", metavar="FILE", help="A CSV of your own groups and forces.", show_default=False),
]
Vague = Annotated[
    str | None,
    typer.Option(
        "--vague",
        metavar="CONVENTION",
        autocompletion=one(conventions),
        help="What “dozens” or “several” is worth: acled, airwars, isaf or none. Else: bounds, no figure.",
        show_default=False,
    ),
]
EventsAndGold = Annotated[list[str] | None, typer.Argument(metavar="EVENTS GOLD", hidden=True)]
SampleSize = Annotated[int, typer.Option("--number", "-n", metavar="N", min=1, help="How many documents to draw.")]
Strata = Annotated[
    list[str] | None,
    typer.Option(
        "--by",
        metavar="KINDS",
        autocompletion=several(strata),
        help="Draw from each kind: rows, confidence, type, country, source, month. Else: rows,confidence.",
        show_default=False,
    ),
]
Seed = Annotated[int, typer.Option("--seed", metavar="N", help="Another number draws another sample.")]
ScoredBy = Annotated[
    list[str] | None,
    typer.Option(
        "--by",
        metavar="COLUMNS",
        autocompletion=several(scored_by),
        help="Also a figure a group of each of these: source, country, confidence, month, stratum, …",
        show_default=False,
    ),
]
ScoredColumns = Annotated[
    list[str] | None,
    typer.Option(
        "--columns",
        metavar="COLUMNS",
        autocompletion=several(scored_columns),
        help="Score these columns alone: event_date,location,strikes. Else: all that GOLD has.",
        show_default=False,
    ),
]
Against = Annotated[
    str | None,
    typer.Option("--against", metavar="EVENTS", help="Rows of an earlier run: tell what was gained and lost since."),
]
Failures = Annotated[
    str | None,
    typer.Option(
        "--failures",
        metavar="FILE",
        help="Write what is wrong here, case by case, with what was wanted: .csv, .jsonl, .xlsx, …",
    ),
]
Least = Annotated[
    list[str] | None,
    typer.Option(
        "--least",
        metavar="SHARE",
        help="End with status 1 where f1 is below: 0.8; or recall=0.9, strikes=0.8 (f1), strikes.recall=0.8.",
        show_default=False,
    ),
]
Names = Annotated[list[str] | None, typer.Argument(metavar="NAME", hidden=True)]
Country = Annotated[
    str | None,
    typer.Option(
        "--country",
        metavar="COUNTRY",
        autocompletion=one(countries),
        help="The country they lie in: SY, Syria, … Then also by sound.",
    ),
]
Near = Annotated[str | None, typer.Option("--near", metavar="NAME", help="A place that they are near to.")]
Top = Annotated[
    str, typer.Option("--top", metavar="N", help="How many places to tell of each name; 0 or all: every one.")
]
Workers = Annotated[
    str,
    typer.Option(
        "--workers", metavar="N", help="How many processes read: 4, or auto, as many as pay. The rows are the same."
    ),
]
OneShard = Annotated[
    str | None,
    typer.Option(
        "--shard",
        metavar="I/N",
        help="Only slice I of N of the input. All slices, one after another, are the whole: the first has the header.",
        show_default=False,
    ),
]
Cluster = Annotated[
    str | None,
    typer.Option(
        "--cluster",
        metavar="ADDRESS",
        help="Read on a Dask cluster: its scheduler's address, or local.",
        show_default=False,
    ),
]
Database = Annotated[
    str,
    typer.Option(
        "--db",
        metavar="URL",
        envvar="CONFLICT_DB",
        help="The store: a file, sqlite:///events.db, or postgresql://user@host/database.",
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="DAY",
        help="Only reports that came out on this day (2015-01-02, or 7d: a week ago) or later, or on a day unknown.",
        show_default=False,
    ),
]
Earliest = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="DAY",
        help="Events of this day or later: 2015-01-02, or 7d, so many days before today.",
        show_default=False,
    ),
]
Latest = Annotated[
    str | None,
    typer.Option("--until", metavar="DAY", help="Events of this day or earlier.", show_default=False),
]
Recode = Annotated[
    bool,
    typer.Option(
        "--recode", help="After rules changed: code anew what is known. Without PATH: all of which the text is kept."
    ),
]
KeepText = Annotated[bool, typer.Option("--keep-text", help="Keep the texts, packed, for --recode.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Write nothing; tell what would be done.")]
NoMerge = Annotated[bool, typer.Option("--no-merge", help="Leave merging rows into events to a later run.")]
Alone = Annotated[bool, typer.Option("--alone", help="Leave where another run that is --alone goes on.")]
Wait = Annotated[
    float,
    typer.Option("--wait", metavar="SECONDS", min=0, help="Wait so long for another run before leaving."),
]
Stored = Annotated[
    str | None,
    typer.Option("--db", metavar="URL", help="Merge the rows of this store, instead of files.", show_default=False),
]
Anew = Annotated[bool, typer.Option("--anew", help="With --db: all rows of the store, also those that have an event.")]
A_FILE_HERE = "sqlite:///events.db"
"""The store where none is named."""
Timeout = Annotated[
    float,
    typer.Option(
        "--timeout",
        metavar="SECONDS",
        min=0,
        help="What a document may take of the processor, and as much again for each million characters; 0: no bound.",
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="Stop at the first document, or row, that cannot be read.")]
Raw = Annotated[bool, typer.Option("--raw", help="Do not guard text that a spreadsheet would run as a formula.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No closing line, no progress; errors are still told.")]
LogFormat = Annotated[
    str,
    typer.Option(
        "--log-format",
        metavar="text|json",
        autocompletion=one(forms_of_log),
        callback=form_of_log,
        help="What is said on standard error: lines for a person, or a JSON object a line.",
    ),
]
NoColor = Annotated[bool, typer.Option("--no-color", help="No colours. Likewise where NO_COLOR is set.")]
Ascii = Annotated[bool, typer.Option("--ascii", help="Lines, arrows and bars in ASCII. Likewise where LANG is C.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Name what was skipped, too.")]
