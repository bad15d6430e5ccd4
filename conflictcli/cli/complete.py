"""What was typed of an option's value → what it may become: for the shell, which asks at each press of the tab key.

Nothing heavy is loaded here: no rules, no places, no pandas.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress

Names = Callable[[], Iterable[str]]
"""Where the names come from, asked when they are needed."""


def one(names: Names) -> Callable[[str], list[str]]:
    """Completes one name."""

    def complete(incomplete: str) -> list[str]:
        return list(beginning(incomplete, names()))

    return complete


def several(names: Names) -> Callable[[str], list[str]]:
    """Completes the last of several names with commas between: `country,mo` → `country,month`."""

    def complete(incomplete: str) -> list[str]:
        before, comma, last = incomplete.rpartition(",")
        others = (name for name in names() if name not in before.split(","))
        return [f"{before}{comma}{name}" for name in beginning(last, others)]

    return complete


def beginning(incomplete: str, names: Iterable[str]) -> Iterator[str]:
    """The names that begin so."""
    return (name for name in names if name.startswith(incomplete))


# ---- names ---------------------------------------------------------------------------------------------------


def formats() -> Iterable[str]:
    from conflictcli.output import FORMATS

    return FORMATS


def groups() -> Iterable[str]:
    from conflictcli.summary.groups import GROUPS, OF_MERGED

    return (*GROUPS, *OF_MERGED)


def values() -> Iterable[str]:
    from conflictcli.summary.columns import VALUES

    return VALUES


def sorts() -> Iterable[str]:
    return (*values(), "group")


def strata() -> Iterable[str]:
    from conflictcli.gold.stratum import KEYS

    return KEYS


def scored_by() -> Iterable[str]:
    from conflictcli.summary.groups import GROUPS

    return (*GROUPS, "stratum")


def scored_columns() -> Iterable[str]:
    from conflictcli.gold.same import SCORED

    return SCORED


def schemas() -> Iterable[str]:
    from conflictcli.schemas import SCHEMAS

    return SCHEMAS


def kinds() -> Iterable[str]:
    from conflictcli.mention import KINDS

    return sorted(KINDS)


def conventions() -> Iterable[str]:
    from conflictcli.rules.vague import CONVENTIONS

    return CONVENTIONS


def countries() -> Iterable[str]:
    """Their names and codes; a name of several words has a code alone, for a shell would take it for as many words."""
    from conflictcli.gazetteer.countries import country_names

    known = country_names()
    return [*(name for _, name in known if " " not in name), *(code for code, _ in known)]


def forms_of_status() -> Iterable[str]:
    return ("table", "json")


def forms_of_log() -> Iterable[str]:
    from conflictcli.talk import FORMS

    return FORMS


def rule_kinds() -> Iterable[str]:
    """Kinds of things that `conflict rules` lists, and the tables of a rules.toml in which they stand."""
    return (
        *(
            "actor",
            "apart",
            "beat",
            "casualty",
            "convention",
            "decision",
            "date",
            "harm",
            "joint",
            "mask",
            "name",
            "party",
            "place",
        ),
        *("role", "share", "source", "stop", "strike", "tie", "tone", "type", "vague", "weapon", "words"),
        *("actors", "counts", "patterns", "places", "sources", "triggers", "types", "weapons"),
    )


def rule_names() -> Iterable[str]:
    """Names of rules, pieces of pattern, types and parties that are one word, for a shell takes others for as many."""
    from conflictcli.catalogue.known import known
    from conflictcli.codebook.faults import RulesError
    from conflictcli.codebook.found import files_in_force
    from conflictcli.rules.own.entries import BUILT_IN

    codebook = BUILT_IN
    if files := files_in_force():
        from conflictcli.codebook.read import read

        with suppress(RulesError):
            codebook = read(files)
    return sorted({item.name for item in known(codebook) if " " not in item.name})
