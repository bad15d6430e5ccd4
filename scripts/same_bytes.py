"""The same files under many settings → what differs: `python scripts/same_bytes.py PATH... [--python PY]...`.

Hash seeds, locales, time zones, workers, folders to stand in, caches, with and without the libraries of `[fast]`,
slices put together, files named in another order, stores filled in another order, and other Pythons. Each setting runs
extract, mentions, merge, summarize, export and report, each in a process of its own. Exit status 1 where anything
differs. A difference is told with its first line.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[1]
FAST = ("isal", "orjson", "pcre2")


@dataclass(frozen=True)
class Setting:
    """How a run is started: what its environment says besides, by which Python, with which options of `extract`."""

    name: str
    environment: Mapping[str, str] = field(default_factory=dict)
    python: str = sys.executable
    workers: str = "1"
    elsewhere: bool = False
    without: tuple[str, ...] = ()


def settings(pythons: Sequence[str] = ()) -> list[Setting]:
    """The first is what all others are compared with."""
    return [
        Setting("as it is", {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC"}),
        Setting("locale C, Kiritimati, 2 workers", place("1", "C", "Pacific/Kiritimati"), workers="2"),
        Setting("Turkish, Adak, 3 workers", place("2", "tr_TR.UTF-8", "America/Adak"), workers="3"),
        Setting("German, Kathmandu", place("3", "de_DE.UTF-8", "Asia/Kathmandu"), elsewhere=True),
        Setting("ASCII streams", {**place("4", "POSIX", "UTC"), "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}),
        Setting("no patterns kept", {**place("5", "C.UTF-8", "UTC"), "CONFLICT_CACHE": "off"}),
        Setting("without [fast]", place("6", "C.UTF-8", "UTC"), workers="2", without=FAST),
        *(Setting(each, place("7", "C.UTF-8", "UTC"), python=each) for each in pythons),
    ]


def place(seed: str, locale: str, zone: str) -> dict[str, str]:
    return {"PYTHONHASHSEED": seed, "LC_ALL": locale, "LANG": locale, "LANGUAGE": locale, "TZ": zone}


class Runs:
    """Runs of the command in a folder of their own."""

    def __init__(self, folder: Path, setting: Setting) -> None:
        self.folder, self.setting = folder, setting
        folder.mkdir()
        path = [str(ROOT)]
        if setting.without:
            lacking = folder / "lacking"
            lacking.mkdir()
            blocked = "\n".join(f"sys.modules[{name!r}] = None" for name in setting.without)
            (lacking / "sitecustomize.py").write_text(f"import sys\n{blocked}\n")
            path.insert(0, str(lacking))
        self.environment = {**os.environ, **setting.environment, "PYTHONPATH": os.pathsep.join(path)}

    def __call__(self, *args: str | Path) -> None:
        command = [self.setting.python, "-m", "conflictcli", *map(str, args), "--quiet"]
        at = Path("/") if self.setting.elsewhere else self.folder
        done = subprocess.run(command, cwd=at, env=self.environment, capture_output=True, text=True)
        if done.returncode > 1 or "Traceback" in done.stderr:
            raise SystemExit(f"{self.setting.name}: {' '.join(command)}\n{done.stderr}")

    def table(self, name: str, *args: str | Path) -> Path:
        """What a command writes into a file of this name."""
        path = self.folder / name
        self(*args, "-o", path)
        return path


def outputs(runs: Runs, paths: Sequence[Path]) -> dict[str, bytes]:
    """What every command writes of some files, by name."""
    workers = ("--workers", runs.setting.workers)
    made = [
        rows := runs.table("rows.csv", "extract", *paths, *workers),
        runs.table("mentions.jsonl", "mentions", *paths, *workers),
        merged := runs.table("merged.jsonl", "merge", rows),
        runs.table("sums.csv", "summarize", merged, "--by", "country,month,actor"),
        runs.table("acled.csv", "export", merged, "--schema", "acled"),
        runs.table("map.geojson", "export", rows),
        runs.table("book.xlsx", "export", rows),
        runs.table("page.html", "report", merged),
    ]
    return {path.name: path.read_bytes() for path in made}


def sliced(runs: Runs, paths: Sequence[Path], of: int = 3) -> bytes:
    """The slices of `extract --shard`, one after another."""
    parts = [runs.table(f"{n}.csv", "extract", *paths, "--shard", f"{n}/{of}") for n in range(1, of + 1)]
    return b"".join(part.read_bytes() for part in parts)


def stored(runs: Runs, paths: Sequence[Path], name: str) -> tuple[bytes, bytes]:
    """What a store gives out that these files were put into one after another: rows, and merged events."""
    store = runs.folder / f"{name}.db"
    for path in paths:
        runs("ingest", path, "--db", store)
    rows = runs.table(f"{name}.csv", "export", "--db", store)
    return rows.read_bytes(), runs.table(f"{name}.jsonl", "export", "--db", store, "--merged").read_bytes()


def differences(paths: Sequence[Path], folder: Path, all_settings: Sequence[Setting]) -> Iterator[tuple[str, str]]:
    """What differs, and how."""
    paths = [path.resolve() for path in paths]
    first, *others = all_settings
    runs = Runs(folder / "0", first)
    told = outputs(runs, paths)
    for n, setting in enumerate(others, 1):
        for name, content in outputs(Runs(folder / str(n), setting), paths).items():
            if content != told[name]:
                yield f"{setting.name}: {name}", first_difference(told[name], content)
    if (slices := sliced(runs, paths)) != told["rows.csv"]:
        yield "slices put together", first_difference(told["rows.csv"], slices)
    files = [each for path in paths for each in (sorted(path.rglob("*")) if path.is_dir() else [path])]
    files = [each for each in files if each.is_file()]
    if len(files) < 2:
        return
    shuffled = random.Random(10).sample(files, len(files))
    rows = runs.table("shuffled.csv", "extract", *shuffled)
    if sorted(rows.read_bytes().splitlines()) != sorted(told["rows.csv"].splitlines()):
        yield "files in another order", "not the same rows"
    merged = runs.table("shuffled.jsonl", "merge", rows).read_bytes()
    if merged != told["merged.jsonl"]:
        yield "files in another order: merged", first_difference(told["merged.jsonl"], merged)
    half = len(files) // 2
    one = stored(runs, files[: half + 1] if half > 4 else files, "one")
    other = stored(runs, list(reversed(files[: half + 1] if half > 4 else files)), "other")
    for name, a, b in zip(("rows", "merged events"), one, other, strict=True):
        if a != b:
            yield f"a store filled in another order: {name}", first_difference(a, b)


def first_difference(a: bytes, b: bytes) -> str:
    """Where two files part, with what stands there in each."""
    at = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    begin = max(0, at - 60)
    return f"at byte {at} of {len(a)} and {len(b)}:\n    {a[begin : at + 60]!r}\n    {b[begin : at + 60]!r}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--python", action="append", default=[], help="another Python that has what the command needs")
    asked = parser.parse_args()
    # Runs have folders of their own. Links stay: of what a link in an environment leads to the libraries are others.
    those = settings([os.path.abspath(shutil.which(python) or python) for python in asked.python])  # noqa: PTH100
    with tempfile.TemporaryDirectory() as folder:
        found = list(differences(asked.paths, Path(folder), those))
    for what, how in found:
        print(f"{what}: {how}")
    print(f"{len(those)} settings, slices, other orders: {len(found) or 'nothing'} differs")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
