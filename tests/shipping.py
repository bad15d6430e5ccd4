"""A codebook for tests of what is written by one, and a report that it reads."""

from __future__ import annotations

from pathlib import Path

RULES = """\
[codebook]
name = "shipping"
version = "2"

[[types]]
name = "Boarding"
acled = "Abduction/forced disappearance"

[[triggers]]
type = "Boarding"
nouns = ["boarding"]
verbs = ["boarded"]

[[stop]]
phrases = ["boarded up"]

[[actors]]
name = "Ostra Corsairs"
aliases = ["OCS"]
code = "CORS"

[[sources]]
name = "Coast Herald"
aliases = ["herald.example"]
note = "close to the port"
"""

TEXT = "Ostra Corsairs boarded a tanker off Mosul on 3 May 2031. The shop was boarded up in Mosul on 2 May 2031."


def rules_in(folder: Path, name: str = "shipping.toml") -> Path:
    path = folder / name
    path.write_text(RULES)
    return path
