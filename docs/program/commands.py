"""The commands of the program → their usage, options and examples, as Markdown for a page or a page of the manual.

Everything is what `--help` prints: the same texts, the same options; what is hidden there is hidden here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import typer

from conflictcli.cli.commands import app

PROGRAM = "conflict"
SPECIAL = re.compile(r"([\\`*_<>\[\]{}$])")
EXTRA = re.compile(r"  \[([^\[\]]*)\]$")
"""What stands behind the help of an option: its default, its environment variable."""


@dataclass(frozen=True)
class Option:
    """An option as it is written ("-o, --output FILE"), what it does, and what holds where it is not given."""

    written: str
    does: str
    extra: str


@dataclass(frozen=True)
class Command:
    """A command, or the program itself: its usage, what its text says, paragraph by paragraph, and its examples."""

    name: str
    short: str
    usage: str
    told: tuple[str, ...]
    examples: tuple[str, ...]
    options: tuple[Option, ...]
    parts: tuple[Command, ...] = ()
    """The commands of a group: `conflict rules list`."""

    @property
    def leaves(self) -> tuple[Command, ...]:
        """What does something: the command, or those of the group that it is."""
        return self.parts or (self,)

    @property
    def whole(self) -> str:
        """`conflict extract`."""
        return f"{PROGRAM} {self.name}".strip()

    @property
    def page(self) -> str:
        """`conflict-extract`, as its page of the manual is called."""
        return self.whole.replace(" ", "-")


@lru_cache(maxsize=1)
def every() -> dict[str, Command]:
    """The commands in the order in which `--help` lists them; "" is the program itself."""
    group = typer.main.get_command(app)
    names = group.list_commands(context(group, PROGRAM))
    shown = [name for name in names if not group.commands[name].hidden]
    return {
        "": command("", group),
        **{name: command(name, group.commands[name]) for name in shown},
    }


def leaves() -> dict[str, Command]:
    """Every command that does something, by its name: "extract", "rules list"."""
    return {leaf.name: leaf for each in every().values() if each.name for leaf in each.leaves}


def context(command, name: str):
    return command.context_class(command, info_name=name)


def command(name: str, command) -> Command:
    asked = context(command, f"{PROGRAM} {name}".strip())
    told, examples = parted(command.help or "")
    return Command(
        name,
        command.get_short_help_str(1000),
        " ".join((asked.info_name, *command.collect_usage_pieces(asked))),
        told,
        examples,
        tuple(options_of(command, asked)),
        tuple(parts_of(name, command)),
    )


def parts_of(name: str, group) -> Iterator[Command]:
    """The commands of a group within the program; the program's own are listed by themselves."""
    for part, each in getattr(group, "commands", {}).items() if name else ():
        if not each.hidden:
            yield command(f"{name} {part}", each)


def options_of(command, asked) -> Iterator[Option]:
    for parameter in command.get_params(asked):
        record = parameter.get_help_record(asked)
        if record is None or getattr(parameter, "hidden", False):
            continue
        written, does = record
        extra = EXTRA.search(does)
        yield Option(written.replace(" / ", ", "), EXTRA.sub("", does), told_of(extra[1]) if extra else "")


def told_of(extra: str) -> str:
    """`default: 0.0; x>=0` → `default: 0`: a float and its range are the program's concern."""
    parts = [part for part in extra.split("; ") if not part.startswith("x")]
    return "; ".join(parts).replace("env var: ", "environment variable: ").replace(": 0.0", ": 0")


def parted(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The text of a command → its paragraphs, and the lines of its examples."""
    told, examples = [], []
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        lines = [line for line in paragraph.splitlines() if line.strip() != "\b"]
        if lines and lines[0].strip() == "Examples:":
            examples += [line.strip() for line in lines[1:]]
        else:
            told.append(" ".join(line.strip() for line in lines))
    return tuple(told), tuple(examples)


# ---- Markdown ------------------------------------------------------------------------------------------------


def plain(text: str) -> str:
    """Text that Markdown leaves as it is."""
    return SPECIAL.sub(r"\\\1", text)


def option_list(command: Command) -> str:
    """The options as Sphinx's `option`s, which can be linked to and looked up in the index."""
    parts = [f"```{{program}} {command.whole}\n```"]
    for option in command.options:
        extra = f"\n\n*{plain(option.extra[:1].upper() + option.extra[1:])}*" if option.extra else ""
        parts.append(f"````{{option}} {option.written}\n{plain(option.does)}{extra}\n````")
    return "\n\n".join(parts)


def commands() -> str:
    """A table of the commands, each with a link to its page."""
    rows = [f"| [{c.whole}]({c.name}.md) | {plain(c.short)} |" for c in every().values() if c.name]
    return "\n".join(("| command | what it does |", "| --- | --- |", *rows))


def options(name: str) -> str:
    """Usage, options and examples of a command, for its page."""
    command = every()[name]
    if command.parts:
        return "\n\n".join((f"```text\n{command.usage}\n```", *map(plain, command.told), *map(part, command.parts)))
    examples = "\n".join(("```sh", *command.examples, "```"))
    return "\n\n".join(
        (
            "## Usage",
            f"```text\n{command.usage}\n```",
            *map(plain, command.told),
            *(("## Examples", examples) if command.examples else ()),
            "## Options",
            option_list(command),
        )
    )


def part(command: Command, language: str = "sh") -> str:
    """A section on one command of a group."""
    return "\n\n".join(
        (
            f"## {command.whole}",
            f"```text\n{command.usage}\n```",
            *map(plain, command.told),
            "\n".join((f"```{language}", *command.examples, "```")),
            option_list(command),
        )
    )


def names() -> str:
    """The commands as a list of definitions, for the manual."""
    return "\n\n".join(f"**{c.page}**(1)\n: {plain(c.short)}" for c in every().values() if c.name)


def own_options() -> str:
    """The options of the program itself, which every command line may have."""
    return option_list(every()[""])


def manual(name: str) -> str:
    """The sections of a command's page of the manual."""
    command = every()[name]
    if command.parts:
        usages = "\n".join(each.usage for each in command.parts)
        sections = (part(each, "text") for each in command.parts)
        told = ("## Synopsis", f"```text\n{usages}\n```", "## Description", *map(plain, command.told), *sections)
        return "\n\n".join(told)
    examples = "\n".join(("```text", *command.examples, "```"))
    return "\n\n".join(
        (
            "## Synopsis",
            f"```text\n{command.usage}\n```",
            "## Description",
            *map(plain, command.told),
            "## Options",
            option_list(command),
            *(("## Examples", examples) if command.examples else ()),
        )
    )
