"""The rules, written out once and in order: order is meaning."""

from __future__ import annotations

from collections.abc import Mapping

from conflictcli.mentions import Rule, Words
from conflictcli.rules import attacks, battles, casualties, joints, roles, shares, strikes, tones, vocabulary

VOCABULARY: Mapping[str, Words] = vocabulary.VOCABULARY
RULES: tuple[Rule, ...] = (*strikes.RULES, *battles.RULES, *attacks.RULES, *shares.RULES, *roles.RULES, *casualties.RULES, *joints.RULES, *tones.RULES)
