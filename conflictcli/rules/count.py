"""Count: how many, as far as the words say, with bounds and basis."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Count:
    """A number as a text gives it.

    `best` is the figure itself, None when the words give only bounds ("dozens", "10 to 15").
    `low` and `high` are bounds, None where the words give none: "at least 12" is `Count(12, 12, None, "at_least")`,
    "up to 9" is `Count(9, 0, 9, "at_most")`, "about 30" is `Count(30, None, None, "approximate")`.
    `basis` is one of the contract's words for `strikes_basis`. `words` are the vague words that it was read from, as
    `vague.WORDS` has them; two counts that allow the same numbers are equal whatever their words.
    """

    best: int | None
    low: int | None
    high: int | None
    basis: str = "stated"
    words: tuple[str, ...] = field(default=(), compare=False)

    @property
    def least(self) -> int:
        """What the words commit to, for sums: the lower bound, else the figure, else nothing."""
        return next((n for n in (self.low, self.best) if n is not None), 0)

    @property
    def most(self) -> int | None:
        """The upper bound, else an approximate figure, else None: open."""
        return self.best if self.high is None and self.basis == "approximate" else self.high


def exactly(number: int, basis: str = "stated") -> Count:
    """`29` → 29, bounded by itself."""
    return Count(number, number, number, basis)


def at_least(number: int) -> Count:
    """ "at least 12" → 12 or more."""
    return Count(number, number, None, "at_least")


def at_most(number: int) -> Count:
    """ "up to 9" → none to 9; the figure said is kept as the best."""
    return Count(number, 0, number, "at_most")


def about(number: int) -> Count:
    """ "some 30" → 30, with no bounds that the words would give."""
    return Count(number, None, None, "approximate")


def between(low: int, high: int) -> Count:
    """ "10 to 15" → bounds and no figure."""
    return Count(None, low, high, "range")


def vague(low: int, high: int | None, *words: str) -> Count:
    """ "dozens" → bounds by a convention and no figure."""
    return Count(None, low, high, "vague", words)
