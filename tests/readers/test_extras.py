import json

import pytest

from conflictcli.readers.extras import MissingExtra, library


def test_a_library_that_is_there() -> None:
    assert library("json", "any", "a list") is json


def test_one_that_is_not_says_what_to_install() -> None:
    with pytest.raises(MissingExtra) as told:
        library("no_such_library_at_all", "warc", "a web archive")
    assert str(told.value) == (
        "a web archive needs more: pip install 'conflictcli[warc]' (there is no no_such_library_at_all yet)"
    )
