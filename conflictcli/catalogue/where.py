"""Which files of rules are in force, and where such are looked for → lines for a person."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from conflictcli.codebook.found import NAME, VARIABLE, config_folder


def lines(rules: str, files: Sequence[str], are_told: bool) -> Iterator[str]:
    """`rules`: the name of the rules in force. `are_told`: whether the files are those of `--rules`.

    The first place in the list that names files is the one that counts.
    """
    yield f"rules     {rules}"
    yield f"yours     {', '.join(files) or 'none'}"
    yield "looked for, in this order"
    yield f"  --rules FILE    {'named' if are_told else 'not given'}"
    yield f"  {VARIABLE}  {os.environ.get(VARIABLE) or 'not set'}"
    for path in (Path(NAME), config_folder() / NAME):
        yield f"  {path}  {'is there' if path.is_file() else 'is not there'}"
