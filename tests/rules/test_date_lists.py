"""The words of date rules outside their patterns prove themselves: each, taken out, changes what some text tells."""

from __future__ import annotations

from datetime import date
from types import ModuleType
from typing import Any

import pytest
import regex

from conflictcli.document import Document
from conflictcli.rules import dates
from conflictcli.rules.dates import tense, years
from conflictcli.sentences import sentences

TEXTS = {
    (years, "BEFORE_A_MONTH"): (
        "It fell {} May as well.",
        "in since until till by from of during through throughout for around prior+to up+to postponed+to delayed+to year+to"
        " months+to quarter+to period+to",
    ),
    (years, "TITLE"): (
        "They met {} August there.",
        "Mr Mrs Ms Miss Dr Prof Sen Rep Gen Col Capt Judge Justice President Senator Minister",
    ),
    (years, "SPEAKS"): ("Then June {} it.", "said says told asked wrote smiled resigned"),
    (years, "THEN"): ("It fell {} May as well.", "before after"),
    (tense, "BEHIND"): (
        "On January 20, they {} it.",
        "had was were did has have went took began came left fell rose met struck shot fought broke lost won held"
        " sent made got gave ran saw led grew spoke drove flew threw blew brought caught sought built wrote hit put cut"
        " shut hurt burnt sank shook rang slew stole tore withdrew drew kept became found swept stood laid heard killed",
    ),
}
"""For each list a sentence and the words that it is read with; lists that are `Cues` bring their own (test_cues)."""
WORD = regex.compile(r"\(\?[P&]<?\w+[>)]|\\[pP]\{\w+\}|\\\w|\(\?[a-z-]*:|(?<![\\\w])\p{L}{2,}")


def told(texts: tuple[str, ...]) -> list[Any]:
    found = [dates.find(sentences(Document("x", text)), date(2015, 1, 2)) for text in texts]
    return [(m.start, m.end, m.value) for mentions in found for m in mentions]


@pytest.mark.parametrize("module, name", TEXTS, ids=lambda it: it if isinstance(it, str) else it.__name__)
def test_every_word_of_a_list_is_shown(module: ModuleType, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled, needless = getattr(module, name), []
    form, words = TEXTS[module, name]
    texts = tuple(form.format(word.replace("+", " ")) for word in words.split())
    for m in WORD.finditer(compiled.pattern):
        if not m[0].isalpha():
            continue
        near = tuple(text for text in texts if m[0].lower() in text.lower())
        pattern = compiled.pattern[: m.start()] + "(?!)" + compiled.pattern[m.end() - 1 :]
        before = told(near)
        with monkeypatch.context() as patched:
            patched.setattr(module, name, regex.compile(pattern, compiled.flags))
            if told(near) == before:
                needless.append(m[0])
    assert needless == [], " ".join(needless)
