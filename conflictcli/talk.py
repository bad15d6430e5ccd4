"""What a command says besides its data → lines on standard error: words for a person, or JSON for programs.

Data goes to standard output, talk never does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone

import typer

from conflictcli.output.letters import in_letters
from conflictcli.output.screen import FILE, Screen

TEXT, JSON = "text", "json"

FORMS = (TEXT, JSON)
"""What `--log-format` takes."""

Fact = str | int | float | bool | Mapping[str, int] | None


@dataclass(frozen=True, slots=True)
class Talk:
    """How a command talks. It is made from the options, once, and handed down.

    `quiet`: errors alone are told. `verbose`: details are told, too. `screen`: what standard error can show.
    `facts`: what every line of JSON says.
    """

    form: str = TEXT
    quiet: bool = False
    verbose: bool = False
    screen: Screen = FILE
    facts: Mapping[str, Fact] = field(default_factory=dict)

    @property
    def tells_all(self) -> bool:
        """Whether more is told than a person asks for who has not said so."""
        return self.verbose or (self.form == JSON and not self.quiet)

    def about(self, **facts: Fact) -> Talk:
        """The same, with more to say in every line of JSON: `run=12`."""
        return replace(self, facts={**self.facts, **facts})

    def error(self, event: str, words: str, *more: str, **facts: Fact) -> None:
        """Something went wrong: told in any case. `event`: one word for programs, the same in every release. `more`:
        further lines."""
        self._say("error", event, words, facts, "conflict: ", more)

    def warn(self, event: str, words: str, **facts: Fact) -> None:
        """Nothing is lost, but somebody should know."""
        if not self.quiet:
            self._say("warning", event, words, facts, "conflict: ")

    def info(self, event: str, words: str, **facts: Fact) -> None:
        """How far a run is, and what came of it."""
        if not self.quiet:
            self._say("info", event, words, facts)

    def detail(self, event: str, words: str, **facts: Fact) -> None:
        """What only `--verbose` asks for."""
        if self.verbose:
            self._say("debug", event, words, facts)

    def _say(
        self, level: str, event: str, words: str, facts: Mapping[str, Fact], before: str = "", more: Sequence[str] = ()
    ) -> None:
        lines = (words, *more)
        if self.form == JSON:
            told = self._line(level, event, "\n".join(lines), facts)
        else:
            told = before + "\n".join(in_letters(_line(each), self.screen) for each in lines)
        # Nobody listens any more, or the disk of the log is full: what is done is done all the same.
        with suppress(OSError):
            typer.echo(told, err=True)

    def _line(self, level: str, event: str, words: str, facts: Mapping[str, Fact]) -> str:
        import json

        now = datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        said = {"time": now, "level": level, "event": event, "message": words, **self.facts, **facts}
        # ASCII alone: what comes out must be JSON, also where a job's standard error holds no other letters.
        return json.dumps(said)


def _line(words: str) -> str:
    from conflictcli.output.wording import line

    return line(words)
