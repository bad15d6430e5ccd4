"""Word → what is counted as the same word, and as the same thing."""

from __future__ import annotations

from functools import lru_cache

ONE_THING: dict[str, str] = {
    **dict.fromkeys("home house housing dwelling villa".split(), "house"),
    **dict.fromkeys(
        "apartment flat residential block high-rise tower building multi-storey multistory".split(), "flats"
    ),
    **dict.fromkeys("hospital clinic medical maternity".split(), "hospital"),
    **dict.fromkeys("restaurant cafe pizzeria pizza bar".split(), "restaurant"),
    **dict.fromkeys("market marketplace shop shopper bazaar mall shopping".split(), "market"),
    **dict.fromkeys("school pupil student classroom university college".split(), "school"),
    **dict.fromkeys("mosque worshipper prayer shrine".split(), "mosque"),
    **dict.fromkeys("church cathedral".split(), "church"),
    **dict.fromkeys("car vehicle truck pickup pick-up van motorcycle".split(), "vehicle"),
    **dict.fromkeys("bus minibus passenger coach".split(), "bus"),
    **dict.fromkeys("convoy patrol".split(), "convoy"),
    **dict.fromkeys("base barrack outpost garrison airbase airfield".split(), "base"),
    **dict.fromkeys("checkpoint checkpost".split(), "checkpoint"),
    **dict.fromkeys("police policeman policemen officer".split(), "police"),
    **dict.fromkeys("soldier troop serviceman servicemen army".split(), "soldier"),
    **dict.fromkeys("journalist reporter cameraman".split(), "journalist"),
    **dict.fromkeys("energy power electricity grid substation".split(), "power"),
    **dict.fromkeys("farmer herder villager shepherd".split(), "villager"),
    **dict.fromkeys("migrant refugee displaced".split(), "displaced"),
}
"""Words that papers use of one thing."""


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """`"markets"` → `"market"`."""
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def thing(word: str) -> str:
    """`"clinic"` → `"hospital"`; most words as they are."""
    return ONE_THING.get(word, word)
