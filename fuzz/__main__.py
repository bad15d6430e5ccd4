"""`python -m fuzz`: a campaign over all targets, or some; one input again; the totals of all runs."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from fuzz import ledger
from fuzz.again import again
from fuzz.blindly import blindly
from fuzz.campaign import LEAST, campaign, is_installed
from fuzz.targets import ALL, BY_NAME

FOLDER = Path(".fuzz")
HOW_TO_INSTALL = (
    "atheris, which looks where inputs go, is not installed: pip install 'atheris>=3' (Linux, Python 3.11 to 3.13).\n"
    "Without it hypothesis makes the inputs; that is slower, and finds less."
)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument("target", nargs="?", default="", help="one of the targets; all where none is named")
    parser.add_argument("file", nargs="?", type=Path, help="an input that was found, to be run again")
    parser.add_argument("--minutes", type=float, default=10, help="of the whole campaign (default 10)")
    parser.add_argument("--look", choices=("guided", "blind"), default="", help="only this way")
    parser.add_argument("--turn", type=int, default=LEAST, help=f"seconds a target has at least (default {LEAST})")
    parser.add_argument("--folder", type=Path, default=FOLDER, help=f"for what is kept (default {FOLDER})")
    parser.add_argument("--totals", action="store_true", help="only tell what all runs came to")
    parser.add_argument("--page", action="store_true", help="the totals as docs/trust.md has them")
    asked = parser.parse_args()
    chosen = [target for target in ALL if asked.target in ("", target.name, target.area)]
    if not chosen:
        print(f"There is no target {asked.target!r}. There are: {', '.join(BY_NAME)}", file=sys.stderr)
        return 2
    if asked.file:
        again(BY_NAME[asked.target], asked.file)
        print("nothing is raised")
        return 0
    if asked.page:
        print("\n".join(ledger.page(ledger.load(asked.folder), ALL)))
        return 0
    found: list[str] = []
    if not asked.totals and not is_installed():
        print(HOW_TO_INSTALL, file=sys.stderr)
        found = blindly(chosen, asked.folder, asked.minutes)
    elif not asked.totals:
        found = campaign(chosen, asked.folder, asked.minutes, asked.look, asked.turn)
    print("\n".join(ledger.table(ledger.load(asked.folder), ALL)))
    for path in found:
        print(f"found: {path}", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
