"""How the news spell places → what share of it `conflict places` finds, in the lines that score.py prints.

python scripts/spellings.py SPELLINGS.tsv [--misses]

A line of the file is country|latitude|longitude|kind|spellings, these with ";" between. With the country given, a
spelling is `found` when its first place lies within 50 km (250 km for a region or a division), `placed_wrong` when it
lies elsewhere, and `abroad` when that is in another country. `found_alone`: with no country given.
"""

from __future__ import annotations

import csv
import io
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from pathlib import Path

from typer.testing import CliRunner

from conflictcli.cli.commands import app

ROOT = Path(__file__).resolve().parent.parent
WITHIN_KM, WIDE_KM = 50.0, 250.0
WIDE = ("region", "admin")


@dataclass(frozen=True)
class Spelling:
    """How one place is spelled, where it is, and how far from that is near enough."""

    name: str
    country: str
    point: tuple[float, float]
    within_km: float


def spellings(path: Path) -> Iterator[Spelling]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        country, latitude, longitude, kind, names = line.split("|")
        for name in names.split(";"):
            within = WIDE_KM if kind in WIDE else WITHIN_KM
            yield Spelling(name.strip(), country, (float(latitude), float(longitude)), within)


def resolved(names: list[str], *options: str) -> list[dict[str, str]]:
    """What the command makes of names: one row each, in their order. It runs within this process: to start one for each
    country would take longer than the names."""
    command = ["places", *options, "--top", "1", "-f", "csv", "-q"]
    done = CliRunner().invoke(app, command, input="\n".join(names).encode(), catch_exceptions=False)
    if done.exit_code:
        raise RuntimeError(f"conflict {' '.join(command)}: {done.stderr}")
    return list(csv.DictReader(io.StringIO(done.stdout, newline="")))


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    (lat1, lon1), (lat2, lon2) = (tuple(map(radians, point)) for point in (a, b))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371.0 * asin(min(1.0, sqrt(half)))


def verdict(spelling: Spelling, row: dict[str, str]) -> str:
    if not row["latitude"]:
        return "unknown"
    if row["country_code"] not in ("", spelling.country):
        return "abroad"
    away = kilometres(spelling.point, (float(row["latitude"]), float(row["longitude"])))
    return "found" if away <= spelling.within_km else "placed_wrong"


Told = list[tuple[str, Spelling, dict[str, str]]]


def judged(asked: list[Spelling], *options: str) -> Told:
    rows = resolved([spelling.name for spelling in asked], *options)
    return [(verdict(spelling, row), spelling, row) for spelling, row in zip(asked, rows, strict=True)]


def line(figure: str, told: Told, wanted: str) -> str:
    number = sum(each == wanted for each, _, _ in told)
    return f"spellings {figure} {number}/{len(told)} {100 * number / len(told):.1f}"


def main() -> int:
    path = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "../shared/gazetteer/spellings.tsv")
    by_country: dict[str, list[Spelling]] = defaultdict(list)
    for spelling in spellings(path):
        by_country[spelling.country].append(spelling)
    told: Told = []
    for country, asked in by_country.items():
        told += judged(asked, "--country", country)
    for figure in ("found", "placed_wrong", "abroad"):
        print(line(figure, told, figure))
    print(line("found_alone", judged([spelling for asked in by_country.values() for spelling in asked]), "found"))
    if "--misses" in sys.argv:
        for each, spelling, row in told:
            if each != "found":
                where = f" → {row['name']}, {row['admin1']} ({row['why']})" if row["name"] else ""
                sys.stderr.write(f"{each}: {spelling.name}, {spelling.country}{where}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
