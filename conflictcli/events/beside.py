"""The only event of a text without its dead → with those that the sentence before or behind it tells."""

from __future__ import annotations

from dataclasses import replace

from conflictcli.events.account import Account
from conflictcli.events.compare import days_agree
from conflictcli.events.days import when_of
from conflictcli.events.victims import may_be_of
from conflictcli.mention import Mention
from conflictcli.reading import Read
from conflictcli.sentences import Sentence

HARM_ALONE = "hurt-somebody"
"""The rule of the verbs that tell of harm and of nothing else."""
GAP = 3
"""Characters between a sentence and the next."""


def with_harm_beside(account: Account, reading: Read) -> Account:
    """ "Ten villagers were killed at dawn. Others were hurt in the air strike": a sentence that tells no event of its
    own tells of the one beside it, in the same paragraph and not of another day."""
    if any(m.value.harm == "killed" for m in account.harm):
        return account
    first = account.first
    beside = [s for s in reading.sentences if s.paragraph == first.sentence.paragraph and s != first.sentence]
    near = [s for s in beside if stands_beside(s, first.sentence)]
    hurt = tuple(m for s in near for m in harm_alone(s, account, reading) if m not in account.harm)
    return account.with_first(replace(first, harm=(*first.harm, *hurt))) if hurt else account


def stands_beside(sentence: Sentence, told: Sentence) -> bool:
    """Whether no more than white space lies between two sentences."""
    first, second = sorted((sentence, told), key=lambda s: s.start)
    return second.start - first.end <= GAP


def harm_alone(sentence: Sentence, account: Account, reading: Read) -> list[Mention]:
    """The casualties of a sentence that tells no event, nothing that did not happen, and no other day."""
    told = reading.told(sentence)
    hurt = [m for m in told["casualty"] if may_be_of(m, account.tellings)]
    if not hurt or told["role"] or any(m.rule != HARM_ALONE for m in told["strike"]):
        return []
    days = [m for m in told["date"] if m.value.type == "DATE"]
    return hurt if all(days_agree(when_of(day), account.when) for day in days) else []
