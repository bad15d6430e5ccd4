"""docs/program: the catalogue has every rule and word, and what it says of a command is what `--help` says."""

from __future__ import annotations

import re

import typer
from examples import ROOT
from program import commands, rules

from conflictcli.rules import VOCABULARY
from conflictcli.rules.dates.words import DATE_WORDS
from conflictcli.rules.masks import MASK_WORDS
from conflictcli.rules.place_words import PLACE_WORDS


def test_every_rule_stands_on_one_page() -> None:
    told = [name for page in rules.GROUPS for name in re.findall(r"^### (\S.*)$", rules.rules(page), re.MULTILINE)]
    assert sorted(told) == sorted(rule.name for rule in rules.every())


def test_every_word_stands_in_the_vocabulary() -> None:
    told = {group: set(re.findall(r"^\| `(\w+)` \|", rules.words(group), re.MULTILINE)) for group in rules.VOCABULARIES}
    assert told == {
        "events": set(VOCABULARY),
        "dates": set(DATE_WORDS),
        "places": {*PLACE_WORDS, *MASK_WORDS},
    }


def test_whatever_stands_in_the_column_rules_is_in_the_catalogue() -> None:
    from conflictcli.document import Document
    from conflictcli.events import extract

    known = {rule.name for rule in rules.every()} | set(rules.supporting())
    known |= set(re.findall(r"^\| `([\w-]+)` \|", rules.types(), re.MULTILINE))
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    spoke = {name for n, text in enumerate(texts) for event in extract(Document(str(n), text)) for name in event.rules}
    assert any(name.startswith("type-") for name in spoke)
    assert "after a preposition" in spoke
    assert spoke <= known


def test_decisions_say_by_what_they_decide() -> None:
    rows = re.findall(r"^\| `type-[\w-]+` \| (.*) \|$", rules.types(), re.MULTILINE)
    assert len(rows) > 10
    assert all(rows)


def test_a_rule_shows_its_evidence() -> None:
    (rule,) = (rule for rule in rules.every() if rule.name == "air-strike")
    shown = rules.shown(rule)
    assert "| <mark>A series of 29 airstrikes</mark> hit Miro. | Air/drone strike 29 |" in shown
    assert "- A heart attack struck." in shown
    assert shown.count("\n| ") == len(rule.finds) + 2


def test_what_is_no_event_says_why() -> None:
    (rule,) = (rule for rule in rules.every() if rule.name == "would-strike")
    assert "| hypothetical: would or could happen, has not happened |" in rules.shown(rule)


def test_evidence_cannot_break_a_table_or_a_page() -> None:
    for page in rules.GROUPS:
        for line in rules.rules(page).splitlines():
            if line.startswith("| "):
                assert len(re.findall(r"(?<!\\)\|", line)) == 3, line
            bare = re.sub(r"</?mark>|</?details(?: class=\"pattern\")?>|</?summary>|</?pre>", "", line)
            assert not re.search(r"(?<!\\)<", bare), line


def test_what_is_hidden_from_help_is_not_told() -> None:
    own = typer.Typer(rich_markup_mode=None)

    @own.command()
    def read(
        paths: list[str] = typer.Argument(None, hidden=True),  # noqa: B008
        known: str = typer.Option("a", "--known", metavar="WHAT", help="Known."),
        secret: bool = typer.Option(False, "--secret", hidden=True),
    ) -> None:
        """Read."""

    told = commands.command("read", typer.main.get_command(own)).options
    written = [option.written for option in told]
    assert "--known WHAT" in written
    assert not any("secret" in each for each in written)
    assert next(option for option in told if option.written == "--known WHAT").extra == "default: a"


def test_defaults_are_told_as_people_write_them() -> None:
    assert commands.told_of("default: 0.0; x>=0") == "default: 0"
    assert commands.told_of("x>=0") == ""
    assert commands.told_of("env var: CONFLICT_DB; default: a.db") == "environment variable: CONFLICT_DB; default: a.db"
