"""An entry → the keys that it is found under, in the shipped table and in a user's own list alike."""

from __future__ import annotations

from conflictcli.gazetteer.countries import country_key
from conflictcli.gazetteer.entries import Entry
from conflictcli.gazetteer.normal import leads_with_type, normal_form, plain_form, transliteration_key, without_articles
from conflictcli.gazetteer.scope import COUNTIES, SPELLED_BY_EAR
from conflictcli.gazetteer.stored import ALIAS, PLAIN, PRIMARY


def keys_of(entry: Entry) -> dict[str, int]:
    """The keys that a place is found under, and how: bits of PRIMARY and PLAIN.

    A country only by its plain form: "El Salvador" is not found as "Salvador", nor Mexico in "Mexico City"; a town with
    its type word: "Kansas" is not Kansas City.
    """
    found: dict[str, int] = {}
    for names, rank in ((entry.primary, PRIMARY), (entry.aliases, ALIAS)):
        for name in names:
            if entry.kind == "country":
                forms = [(country_key(name), rank | PLAIN)]
            else:
                whole = entry.kind == "place" or (entry.kind == "admin2" and entry.country in COUNTIES)
                loose = without_articles if whole or leads_with_type(name) else normal_form
                forms = [(plain_form(name), rank | PLAIN), (loose(name), rank)]
            for key, how in forms:
                if len(key) >= 2:
                    found[key] = found.get(key, 0) | how
    if entry.kind == "country":
        found[f"@{entry.country}"] = PRIMARY  # no name folds to this
    return found


def sounds_of(entry: Entry) -> frozenset[str]:
    """The transliteration keys of a place, where names are spelled by ear."""
    if entry.kind == "country" or entry.country not in SPELLED_BY_EAR:
        return frozenset()
    return frozenset(key for name in (*entry.primary, *entry.aliases) if len(key := transliteration_key(name)) >= 3)
