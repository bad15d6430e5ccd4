"""One page has one address, however it is written and shared; two pages have two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictcli.store.address import tidied

SAME = (
    (
        "//paper.example/2031/raid",
        "https://paper.example/2031/raid",
        "http://paper.example/2031/raid/",
        "HTTPS://www.Paper.example:443/2031/raid",
        "http://www2.paper.example:80//2031/./raid/#comments",
        "https://paper.example/2030/../2031/raid?utm_source=mail&utm_medium=x",
        "https://paper.example./2031/raid?fbclid=Iw&amp=1",
        "https://anna:word@paper.example/2031/raid?ref=home-page",
        "//paper.example/2031/raid",
        "paper.example/2031/raid",
        " https://paper.example/2031/\n raid ",
        "https://paper.example/2031/raid/index.html",
        "https://paper.example/2031/raid;jsessionid=0A1B?PHPSESSID=2",
        "https://paper.example/%32031/r%61id",
    ),
    (
        "//paper.example?id=3&page=2",
        "https://paper.example/?page=2&id=3",
        "https://paper.example/index.php?id=3&page=2",
        "https://paper.example/?page=2&#038;id=3",
        "https://paper.example/?page=2&amp;id=3",
    ),
    ("//xn--tpfer-jua.example/%C3%BC", "https://töpfer.example/ü", "https://TÖPFER.example/%c3%bc"),
    ("//paper.example#!/story/12", "https://paper.example/#!/story/12"),
    ("//paper.example:8080/a", "https://paper.example:8080/a/"),
    ("//www.example/a", "https://www.example/a"),
)
DIFFERENT = (
    "https://paper.example/story?id=3",
    "https://paper.example/story?id=4",
    "https://paper.example/story?ref=3",
    "https://paper.example/story?id=",
    "https://paper.example/story",
    "https://paper.example/Story",
    "https://other.example/story",
    "https://paper.example:8443/story",
    "https://paper.example/#/story",
    "https://paper.example/story/2",
)


@pytest.mark.parametrize(("tidy", "written"), [(tidy, each) for tidy, *several in SAME for each in several])
def test_ways_to_write_an_address(tidy: str, written: str) -> None:
    assert tidied(written) == tidy


def test_addresses_of_different_pages() -> None:
    assert len({tidied(each) for each in DIFFERENT}) == len(DIFFERENT)
    assert all(map(tidied, DIFFERENT))


@pytest.mark.parametrize(
    "written",
    [
        "", "-", "n/a", "None", "AFP-12", "mailto:desk@paper.example", "desk@paper.example/", "C:\\news\\1.txt",
        "/home/anna/1.txt", "https://paper.example", "http://www.paper.example/?utm_source=x", "https://[::1/a",
        "https://paper.example/index.html", "https:///a", "https://paper.example:port/a", "//\ud800/a",
    ],
)  # fmt: skip
def test_what_names_no_page(written: str) -> None:
    assert tidied(written) == ""


@given(st.text() | st.text(alphabet="htps:/?#&=.%45aé\ud800[]@1 "))
def test_tidying_twice_is_tidying_once(written: str) -> None:
    for each in (written, f"https://paper.example/{written}"):
        once = tidied(each)
        assert tidied(once) == once
