"""What the built-in rules count is counted by no type of a codebook once more."""

from __future__ import annotations

from pathlib import Path

import pytest

from conflictcli.codebook.faults import RulesError
from conflictcli.codebook.read import read

PATTERN = """
[[patterns]]
name = "hit"
type = "Raid"
pattern = '(?P<count>(?&COUNT)) (?:air strikes|cattle raids)'
finds = ["{}"]
ignores = ["A raid."]
"""


def codebook(folder: Path, entry: str, acled: str = "Attack", counted: str = "true") -> str:
    file = folder / "rules.toml"
    file.write_text(f'[[types]]\nname = "Raid"\nacled = "{acled}"\ncounted = {counted}\n\n{entry}', encoding="utf-8")
    return str(file)


def triggers(noun: str) -> str:
    return f'[[triggers]]\ntype = "Raid"\nnouns = ["{noun}"]\n'


@pytest.mark.parametrize("entry", [triggers("air strike"), PATTERN.format("[Two air strikes] hit Vell.")])
def test_what_counts_already_is_refused(entry: str, tmp_path: Path) -> None:
    with pytest.raises(RulesError, match=r"count '.*air strikes?' already, as 'Air/drone strike'; as 'Raid'"):
        read([codebook(tmp_path, entry)])


@pytest.mark.parametrize(
    ("entry", "how"),
    [
        (triggers("cattle raid"), {}),
        (PATTERN.format("[Two cattle raids] hit Vell."), {}),
        (triggers("air strike"), {"acled": "Air/drone strike"}),
        (triggers("air strike"), {"counted": "false"}),
    ],
)
def test_all_else_is_read(entry: str, how: dict[str, str], tmp_path: Path) -> None:
    assert read([codebook(tmp_path, entry, **how)]).types[0].label == "Raid"
