"""`read`: documents when they are asked for, and what was passed over."""

from __future__ import annotations

import json
import subprocess
import sys
import warnings
from datetime import date
from pathlib import Path

import pytest

from conflictcli import Document, UnreadWarning, extract, read
from conflictcli.api.html import Link, table

TEXT = "Warplanes carried out four airstrikes near Mosul in Iraq on 2 May 2031."


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    path = tmp_path / "feed.jsonl"
    records = [{"id": f"d{n}", "text": TEXT, "title": f"<b>Raid {n}</b>", "source": "Vell & Wire"} for n in range(30)]
    path.write_text("\n".join(map(json.dumps, records)) + "\n{broken\n")
    return path


def test_they_can_be_gone_through_again(feed: Path) -> None:
    documents = read(feed, published="2031-05-04")
    with pytest.warns(UnreadWarning, match="feed.jsonl:31"):
        first = list(documents)
    assert len(first) == 30 and isinstance(first[0], Document) and first[0].published == date(2031, 5, 4)
    with pytest.warns(UnreadWarning):
        assert list(documents) == first
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert [each.where for each in documents.skipped] == [f"{feed}:31"]


def test_skipped_reads_what_nobody_has_read(feed: Path) -> None:
    with pytest.warns(UnreadWarning):
        assert [each.where for each in read(feed).skipped] == [f"{feed}:31"]


def test_extracting_tells_what_was_skipped(feed: Path) -> None:
    documents = read(feed)
    with pytest.warns(UnreadWarning) as told:
        events = extract(documents)
    assert len(told) == 1 and told[0].filename == __file__
    assert (len(events), events.documents, len(events.skipped)) == (30, 30, 1)
    assert documents.skipped == events.skipped


def test_they_are_read_one_at_a_time(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text(TEXT)
    documents = iter(read(tmp_path))
    first = next(documents)
    (tmp_path / "b.txt").write_text("Changed.")
    assert (first.text, next(documents).text) == (TEXT, "Changed.")


def test_options(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("story,day\nOne strike.,2031-05-02\n")
    [document] = read(path, fields={"text": "story", "published": "day"}, narrative=True)
    assert (document.text, document.published, document.narrative) == ("One strike.", date(2031, 5, 2), True)
    with pytest.raises(ValueError, match="unknown field"):
        read(path, fields={"body": "story"})


def test_a_frame_of_documents(feed: Path) -> None:
    with pytest.warns(UnreadWarning):
        frame = read(feed).frame()
    assert frame.shape == (30, 7)
    assert frame["published"].isna().all() and frame["text"].iloc[0] == TEXT


def test_in_a_notebook(feed: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # The last record, which is broken, is not come to.
        told = read(feed)._repr_html_()
    assert "&lt;b&gt;Raid 0&lt;/b&gt;" in told and "Vell &amp; Wire" in told
    assert told.count("<tr>") == 21 and "the others are read when they are asked for" in told


def test_events_in_a_notebook() -> None:
    hostile = "<script>alert(1)</script>\u202e & \x1b[2J"
    documents = [Document(f"d{n}", f"{TEXT} {hostile}" if n else TEXT, title=hostile) for n in range(25)]
    told = extract([Document("x", f"Four airstrikes {hostile} hit Mosul on 2 May 2031."), *documents])._repr_html_()
    assert "<script" not in told and "&lt;script&gt;" in told
    assert not set("\x1b\u202e") & set(told)
    assert "26 events, 104 strikes, of 26 documents" in told and "6 more are not shown" in told
    assert told.count("<tr>") == 21


def test_days_in_a_notebook() -> None:
    told = extract("In 1982 warplanes carried out four airstrikes near Mosul in Iraq.")._repr_html_()
    assert ">1982</td>" in told and "1982-01-01" not in told
    assert ">2 May 2031</td>" in extract(TEXT)._repr_html_()
    assert ">Thursday</td>" in extract("Warplanes carried out four airstrikes near Mosul on Thursday.")._repr_html_()


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("https://paper.example/a", True),
        ("HTTP://paper.example", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("", False),
        (' https://x"onclick="a', False),
    ],
)
def test_only_addresses_of_the_web_are_links(address: str, leads: bool) -> None:
    assert ("<a href=" in Link("a", address).html()) is leads
    assert '"onclick' not in Link("a", 'https://x"onclick="a').html()


def test_long_cells_are_cut() -> None:
    assert len(table("t", ("a",), [("x" * 5000,)])) < 500


def test_importing_takes_nothing() -> None:
    told = "import sys, conflictcli; print([m for m in sys.modules if m.startswith('conflictcli.')], 'pandas' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout == "[] False\n"


def test_names_are_there_and_others_are_not() -> None:
    import conflictcli

    assert set(conflictcli.__all__) <= set(dir(conflictcli))
    assert all(getattr(conflictcli, name) is not None for name in conflictcli.__all__)
    with pytest.raises(AttributeError, match="no attribute 'reed'"):
        _ = conflictcli.reed
