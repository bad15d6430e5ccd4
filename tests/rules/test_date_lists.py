"""The words of date rules outside their patterns prove themselves: each, taken out, changes what some text tells."""

from __future__ import annotations

from datetime import date
from types import ModuleType
from typing import Any

import pytest
import regex

from conflictcli.document import Document
from conflictcli.rules import dates
from conflictcli.rules.dates import four_figures, tense, years
from conflictcli.sentences import sentences

TEXTS = {
    (four_figures, "NO_YEAR_AFTER"): (
        "They had {} 1999 when it fell.",
        "no nos number flight room route highway article resolution block unit model approximately some nearly over"
        " than killed wounded killing wounding least most almost roughly estimated Boeing Airbus gate section chapter"
        " page regulation directive population channel vision agenda Windows track type mark mk ward lot box"
        " ext rs eur usd gbp",
    ),
    (four_figures, "COUNTED_TO"): (
        "It {} 1999.",
        "rose+to fell+to risen+to fallen+to grew+to grown+to rising+to rises+to climbed+to jumped+to increased+to"
        " dropped+to cut+to brought+to came+to rose+by rose+from+1200+to rose+from+1990+to grew+in+Ostra+to toll+of toll+to total+of number+of"
        " count+of figure+of crowd+of crew+of garrison+of force+of army+of strength+of",
    ),
    (four_figures, "IN_TIME"): (
        "It stood {} 1547 as well.",
        "in since until till by from during through throughout before after year years ca circa due calendar year+was now+it's fall january february march april may june july august september october november"
        " december christmas easter from+1500+to between+1500+and in+1500+and of+1500+and",
    ),
    (four_figures, "MANY"): ("They say, 1999 {} it.", "were are have others more of died fled"),
    (four_figures, "A_CAR"): (
        "He drove the 1999 {} home.",
        "Audi BMW Cadillac Chevrolet Chevy Daewoo Dodge Fiat Ford Honda Hyundai Isuzu Jeep Kia Land+Rover Lexus Mazda Mercedes"
        " Mitsubishi Nissan Opel Peugeot Renault Suzuki Toyota Volkswagen Volvo",
    ),
    (four_figures, "HOURS"): ("They left in 1999 {} then.", "GMT UTC local"),
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
"""For each list a sentence and the words that it is read with."""
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
