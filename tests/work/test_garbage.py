"""How often Python looks for what only holds itself, while documents are read and afterwards."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from conflictcli.work.garbage import OBJECTS, seldom_collected


@pytest.fixture
def as_before() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


@pytest.mark.parametrize(
    ("before", "meanwhile"),
    [((700, 10, 9), (OBJECTS, 10, 9)), ((80_000, 10, 9), (80_000, 10, 9)), ((0, 10, 9), (0, 10, 9))],
)
def test_it_is_seldom_and_then_as_before(
    before: tuple[int, int, int], meanwhile: tuple[int, int, int], as_before: None
) -> None:
    gc.set_threshold(*before)
    with pytest.raises(KeyError), seldom_collected():
        assert gc.get_threshold() == meanwhile
        raise KeyError
    assert gc.get_threshold() == before
