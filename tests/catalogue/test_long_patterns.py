"""A pattern of a rules.toml may stand on several lines."""

from __future__ import annotations

from pathlib import Path

from conflictcli.codebook.read import in_one_line, read


def test_a_line_break_and_what_indents_the_next_line_are_no_part_of_a_pattern() -> None:
    assert in_one_line("(?:boarded\n    |seized )(?&NAMED)\n") == "(?:boarded|seized )(?&NAMED)"
    assert in_one_line("a\r\n\tb") == "ab"
    assert in_one_line("one line ") == "one line "


def test_a_file_with_such_a_pattern(tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    path.write_text(
        """[[patterns]]
name = "boarded"
type = "Attack"
pattern = '''
boarded
  |stormed the ship'''
finds = ["Men [stormed the ship]."]
ignores = ["They left the ship."]
"""
    )
    assert [each.pattern for each in read([str(path)]).patterns] == ["boarded|stormed the ship"]
