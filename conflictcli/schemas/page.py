"""The tables of all schemas → docs/schemas.md, which is them and nothing else."""

from __future__ import annotations

from textwrap import fill

from conflictcli.schemas import SCHEMAS, schema_of
from conflictcli.schemas.field import Schema

OPENING = """# The columns of others

`--schema acled|ucdp|plover|airwars`, on `extract`, `merge` and `export`, writes rows, or merged events, in the columns
of a data set that you have tools for. `export` takes what you have already:

    conflict extract dump/ --schema acled -o acled.csv
    conflict extract dump/ | conflict merge --schema ucdp -o ged.parquet
    conflict export events.csv --schema airwars -f xlsx -o airwars.xlsx
    conflict export events.csv --schema plover -o events.jsonl
    conflict export --db events.db --merged --schema acled -o acled.geojson

The names and their order are their owners'. The cells are ours: what an article says, put where that data set has a
place for it, and nothing where it has not said it. No number, code or judgement that is another's to give is made up.
Such a file opens in what reads theirs; it is not their data, and should not be cited as if it were.

A [codebook](codebook.md) of yours may have types of its own: each says which of ACLED's it is, and these columns see
that. So `--rules` must name it here, too; a type that no codebook in force knows is left empty, and named on standard
error. What it says of a party, its kind and its code, goes where the data set has a place for it.

ACLED's, UCDP's and Airwars' columns go into every file format: CSV, TSV, JSON, JSON Lines, Parquet, GeoJSON, Excel.
They do not go into `-f table`, the one for the screen, which they are too wide for. PLOVER's records are nested: JSON
and JSON Lines alone hold them. Parquet and Excel have typed columns; in GeoJSON the columns are a feature's properties,
and its geometry is the row's own, with all places of a shared count.
"""


def page() -> str:
    return "\n".join([OPENING, *map(section, map(schema_of, SCHEMAS))])


def section(schema: Schema) -> str:
    rows = [f"| `{field.name}` | {field.kind} | {field.about} |" for field in schema.fields]
    named = f"Its columns: {schema.source}."
    told = "\n\n".join(
        fill(words, 120, break_long_words=False, break_on_hyphens=False) for words in (named, *schema.notes)
    )
    lines = [f"## {schema.title}", "", told, "", "| column | kind | from |", "| --- | --- | --- |", *rows, ""]
    return "\n".join(lines)
