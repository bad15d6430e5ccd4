"""What a user's rules cost: `python bench/codebook.py [--pairs 5] [--lines 2000,500] [NEWS.jsonl.gz...]`.

`conflict extract` of the first lines of each NEWS, without `--rules` and with a made-up codebook of 1,000 aliases of
300 parties and 500 places, and once more with 100 words and 20 patterns besides; then with each section alone. Runs go
in turn, one of each kind a round; told are the seconds of the processors of whole runs, their start included, and the
median of the ratios to the run without rules in the same round. The start alone is measured on one sentence.
"""

from __future__ import annotations

import argparse
import gzip
import random
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from statistics import median

from measured import measured

ROOT = Path(__file__).resolve().parent.parent.parent / "shared"
NEWS = (ROOT / "bench/mixed.jsonl.gz", ROOT / "bench/conflict.jsonl.gz")
SENTENCE = '{"text": "Two air strikes hit Mosul on 3 March 2015."}\n'

HEADS = "b d dr f g k kr l m n r s sh t tr v z".split()
HEARTS = "a e i o u ai ei".split()
TAILS = "l m n r s st k sh".split() + [""] * 6
COMMON = "New Black United National Free Northern Red People's Popular Islamic Young Great".split()
"""With which names of parties begin that are no names: each sentence with such a word is looked at more closely."""
BANDS = "Front Brigade Army Guard Movement Union League Battalion Corps Council".split()
COUNTRIES = {"Syria": (35, 38), "Nigeria": (9, 8), "Ukraine": (49, 31), "Mali": (17, -4), "Yemen": (15, 48)}
"""Each with the point near which its invented places lie."""
SECTIONS = ("aliases", "places", "triggers", "patterns")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("news", nargs="*", type=Path, default=NEWS)
    parser.add_argument("--lines", default="2000,500", help="of each NEWS; the last stands for the rest (2000,500)")
    parser.add_argument("--pairs", type=int, default=5, help="rounds (5)")
    parser.add_argument("--alone", action="store_true", help="each section alone, too")
    asked = parser.parse_args()
    numbers = [int(number) for number in asked.lines.split(",")]
    print(f"python {' '.join(sys.orig_argv[1:])}\n")
    print("| input | rules | s of processors | without | ratio, median | from | to |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory() as folder:
        kinds = {kind: written(Path(folder), sections) for kind, sections in kinds_of(asked.alone).items()}
        one = Path(folder) / "one.jsonl"
        one.write_text(SENTENCE, encoding="utf-8")
        for rules in (None, *kinds.values()):
            seconds(one, rules)  # What is kept for the next run is there, as it is after the first.
        for number, news in enumerate(asked.news):
            lines = numbers[min(number, len(numbers) - 1)]
            tell(f"{news.name}: {lines:,}", head(news, lines, Path(folder)), kinds, asked.pairs)
        tell("one sentence", one, kinds, 2 * asked.pairs)


def kinds_of(alone: bool) -> Mapping[str, Sequence[str]]:
    kinds = {"aliases, places": SECTIONS[:2], "all": SECTIONS}
    return {**kinds, **{section: (section,) for section in SECTIONS}} if alone else kinds


def tell(name: str, news: Path, kinds: Mapping[str, Path], pairs: int) -> None:
    """A line for each kind: rounds of one run of each, and one without rules first; a round before them is not told."""
    rounds = [{kind: seconds(news, rules) for kind, rules in (("", None), *kinds.items())} for _ in range(pairs + 1)][
        1:
    ]
    without = median(each[""] for each in rounds)
    for kind in kinds:
        ratios = [each[kind] / each[""] for each in rounds]
        took = median(each[kind] for each in rounds)
        figures = f"{took:.2f} | {without:.2f} | {median(ratios):.3f} | {min(ratios):.3f} | {max(ratios):.3f}"
        print(f"| {name} | {kind} | {figures} |", flush=True)


def seconds(news: Path, rules: Path | None) -> float:
    told = ["--rules", str(rules)] if rules else ["--rules", "off"]
    command = [sys.executable, "-m", "conflictcli", "extract", str(news), "--workers", "1", "-q", *told]
    return measured(command).processors


def head(news: Path, lines: int, folder: Path) -> Path:
    """The first lines of a file, in one of their own."""
    kept = folder / news.name.removesuffix(".gz")
    with (gzip.open if news.suffix == ".gz" else open)(news, "rt", encoding="utf-8") as all_lines:
        kept.write_text("".join(islice(all_lines, lines)), encoding="utf-8")
    return kept


# ---- the codebook --------------------------------------------------------------------------------------------


def written(folder: Path, sections: Sequence[str]) -> Path:
    path = folder / f"{'-'.join(sections)}.toml"
    path.write_text("\n".join(codebook(sections)), encoding="utf-8")
    return path


def codebook(sections: Sequence[str]) -> Iterator[str]:
    """The lines of a file of rules; the same ones every time."""
    draw = random.Random(9)
    names = words(draw)
    yield '[codebook]\nname = "made"\n\n[[types]]\nname = "Boarding"\nacled = "Attack"\n'
    for section in sections:
        yield from MADE[section](draw, names)


def words(draw: random.Random) -> Iterator[str]:
    """Invented words, none twice."""
    seen: set[str] = set()
    while True:
        syllables = (draw.choice(HEADS) + draw.choice(HEARTS) + draw.choice(TAILS) for _ in range(draw.choice((2, 3))))
        word = "".join(syllables).capitalize()
        if word not in seen:
            seen.add(word)
            yield word


def aliases(draw: random.Random, names: Iterator[str]) -> Iterator[str]:
    """300 parties of 1,000 names in all; one in eight begins with a common word."""

    def name() -> str:
        first = [draw.choice(COMMON)] if draw.random() < 1 / 8 else []
        return " ".join([*first, *islice(names, draw.randint(1, 2)), draw.choice(BANDS)])

    for number in range(300):
        others = [name() for _ in range(3 if number < 100 else 2)]
        yield f'[[actors]]\nname = "{name()}"\naliases = {others}\ncode = "A{number}"\n'


def places(draw: random.Random, names: Iterator[str]) -> Iterator[str]:
    for _ in range(500):
        country = draw.choice(list(COUNTRIES))
        north, east = (at + draw.uniform(-3, 3) for at in COUNTRIES[country])
        yield f'[[places]]\nname = "{next(names)}"\ncountry = "{country}"'
        yield f"latitude = {north:.4f}\nlongitude = {east:.4f}\n"


def triggers(draw: random.Random, names: Iterator[str]) -> Iterator[str]:
    for _ in range(10):
        nouns, verbs = ([name.lower() for name in islice(names, 5)] for _ in range(2))
        yield f'[[triggers]]\ntype = "Boarding"\nnouns = {nouns}\nverbs = {[f"{verb}ed" for verb in verbs]}\n'


def patterns(draw: random.Random, names: Iterator[str]) -> Iterator[str]:
    for number in range(20):
        verb = f"{next(names).lower()}ed"
        pattern = rf"(?P<actor>men|[Pp]irates) {verb} (?P<count>(?&COUNT)) (?:ships?|boats?)"
        yield f'[[patterns]]\nname = "p{number}"\ntype = "Boarding"\npattern = \'{pattern}\''
        yield f'finds = ["[Pirates {verb} two ships]."]\nignores = ["They {verb} nobody."]\n'


MADE = {"aliases": aliases, "places": places, "triggers": triggers, "patterns": patterns}


if __name__ == "__main__":
    main()
