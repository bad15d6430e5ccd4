"""News → how fast `conflict extract` reads it, from end to end and stage by stage, as a page of Markdown.

python bench/speed.py FILE... [--into PAGE] [--megabytes N] [--workers 1,2] [--spacy PYTHON]

FILE is JSON Lines, plain or gzip. Times are of the processor unless they say otherwise, and ratios are of one run:
a machine of its own speed gives about the same. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import gzip
import os
import platform
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from against import GREP, entities, grepping, parsing
from measured import MEGABYTE, Measured, measured
from stages import stages

BEGIN, END = "<!-- measured: begin -->\n", "<!-- measured: end -->\n"
FOR_STAGES = 2000
"""Documents that the stages are timed with."""
FOR_SPACY = 150
ENOUGH = 64 * 1024


def main(told: Sequence[str]) -> int:
    wanted = arguments(told)
    missing = [path for path in wanted.files if not path.is_file()]
    if missing:
        print(f"No news in {', '.join(map(str, missing))}. Say where some is: make bench BENCH=news.jsonl.gz")
        return 2
    page = "\n".join(lines(wanted)) + "\n"
    if wanted.into is None:
        print(page, end="")
    else:
        wanted.into.write_text(renewed(wanted.into.read_text(encoding="utf-8"), page), encoding="utf-8")
    return 0


def arguments(told: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How fast conflict reads some news.")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--into", type=Path, help="put the tables into this page, between its two marks")
    parser.add_argument("--megabytes", type=float, default=40.0, help="a smaller file is repeated to this size")
    parser.add_argument("--workers", default="1,2", help="numbers of workers to try")
    parser.add_argument("--spacy", default=sys.executable, metavar="PYTHON", help="the Python that has spaCy")
    return parser.parse_args(told)


def renewed(page: str, tables: str) -> str:
    """A page with what stands between its two marks replaced. Raises `SystemExit` where it has none."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise SystemExit(f"the page lacks the lines {BEGIN.strip()} and {END.strip()}")
    return f"{before}{begin}\n{tables}\n{end}{after}"


def lines(wanted: argparse.Namespace) -> Iterator[str]:
    yield f"`{command_of(wanted)}`"
    yield f"\nPython {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores."
    for path in wanted.files:
        with plain(path) as news:
            yield from of_file(path, news, wanted)
    yield from of_start()


def command_of(wanted: argparse.Namespace) -> str:
    names = " ".join(path.name for path in wanted.files)
    return f"python bench/speed.py {names} --megabytes {wanted.megabytes:g} --workers {wanted.workers}"


def of_file(path: Path, news: Path, wanted: argparse.Namespace) -> Iterator[str]:
    """All that is told of one file: by worker, against other means, by stage."""
    number, size = count(news)
    times = max(1, round(wanted.megabytes * MEGABYTE / size))
    with repeated(news, times) as dump:
        documents, megabytes = number * times, size * times / MEGABYTE
        repeat = f", {times} times over" if times > 1 else ""
        yield f"\n### {path.name}{repeat}: {documents:,} documents, {megabytes:,.1f} MB\n"
        yield from of_workers(dump, documents, megabytes, wanted.workers.split(","))
        yield from of_others(news, number, size / MEGABYTE, wanted.spacy)
    yield from of_stages(news)


def of_workers(dump: Path, documents: int, megabytes: float, numbers: Sequence[str]) -> Iterator[str]:
    yield from head("workers", "seconds by the clock", "of processors", "MB/s", "documents/s", "MB parent", "MB worker")
    for workers in numbers:
        took = extracted(dump, "--workers", workers)
        yield row(
            workers,
            f"{took.clock:,.1f}",
            f"{took.processors:,.1f}",
            f"{megabytes / took.clock:,.2f}",
            f"{documents / took.clock:,.0f}",
            f"{took.memory:,.0f}",
            f"{took.memory_of_worker:,.0f}" if took.memory_of_worker else "",
        )


def of_others(news: Path, documents: int, megabytes: float, python: str) -> Iterator[str]:
    """Against reading and parsing alone, `grep` and spaCy: all over the same file, each on one core."""
    own = extracted(news).processors
    name, parsed = parsing(news)
    grepped = grepping(news)
    yield ""
    yield from head("one core", "MB/s", "documents/s", "`conflict extract`, its start included, to this")
    yield row("`conflict extract`", f"{megabytes / own:,.2f}", f"{documents / own:,.0f}", "1")
    for told, seconds in ((f"lines parsed by {name}", parsed), (f"`grep -ciE '{GREP}'`", grepped)):
        rate = f"{megabytes / seconds:,.0f}", f"{documents / seconds:,.0f}"
        yield row(told, *rate, f"{seconds / own:.2%}")
    model = entities(news, FOR_SPACY, python)
    if model is None:
        yield "\nNo spaCy here to compare with: `pip install spacy`, and `en_core_web_sm` where it can be had."
    else:
        yield row(f"entities by spaCy ({model[0]})", "", f"{model[1]:,.0f}", f"{documents / own / model[1]:,.0f} times")


def of_stages(news: Path) -> Iterator[str]:
    found = stages(news, FOR_STAGES)
    whole = sum(stage.seconds for stage in found if stage.is_step)
    yield ""
    yield from head("stage", "documents that came to it", "MB of text", "seconds", "MB/s", "share of the time")
    for stage in found:
        yield row(
            stage.name,
            f"{stage.documents:,}",
            f"{stage.megabytes:.1f}",
            f"{stage.seconds:.2f}",
            f"{stage.megabytes / stage.seconds:,.1f}" if stage.seconds else "",
            f"{stage.seconds / whole:.0%}" if stage.is_step else "",
        )


def of_start() -> Iterator[str]:
    """The start alone: help, and one short report."""
    yield "\n### Start\n"
    yield from head("command", "seconds by the clock", "MB")
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.txt")
        report.write_text("An air strike on the market of Idlib killed three people on 4 May 2019.\n", encoding="utf-8")
        for command in (("--help",), ("extract", str(report))):
            took = min((measured(conflict(*command)) for _ in range(3)), key=lambda m: m.clock)
            yield row(f"`conflict {command[0]}`", f"{took.clock:.2f}", f"{took.memory:,.0f}")


def extracted(path: Path, *more: str) -> Measured:
    return measured(conflict("extract", str(path), "-f", "csv", "--quiet", *more))


def conflict(*words: str) -> list[str]:
    return [sys.executable, "-m", "conflictcli", *words]


def head(*names: str) -> Iterator[str]:
    yield row(*names)
    yield row("---", *["---:"] * (len(names) - 1))


def row(*cells: str) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


# ---- files ---------------------------------------------------------------------------------------------------


@contextmanager
def plain(path: Path) -> Iterator[Path]:
    """A file as it is, or what is packed in it."""
    if path.suffix != ".gz":
        yield path
        return
    with tempfile.TemporaryDirectory() as folder:
        unpacked = Path(folder, path.stem)
        with gzip.open(path) as packed, unpacked.open("wb") as out:
            while block := packed.read(ENOUGH):
                out.write(block)
        yield unpacked


@contextmanager
def repeated(path: Path, times: int) -> Iterator[Path]:
    """A file so many times over."""
    if times == 1:
        yield path
        return
    with tempfile.TemporaryDirectory() as folder:
        dump = Path(folder, "dump.jsonl")
        with dump.open("wb") as out:
            for _ in range(times):
                out.write(path.read_bytes())
        yield dump


def count(path: Path) -> tuple[int, int]:
    """The lines and the bytes of a file."""
    with path.open("rb") as lines:
        sizes = [len(line) for line in lines]
    return len(sizes), sum(sizes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
