"""Notebooks read by a codebook, too: what comes of it is in frames, records and files, and nothing of it stays behind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from shipping import TEXT, rules_in

from conflictcli import Document, extract, read, read_events
from conflictcli.gazetteer.overlay import NONE
from conflictcli.merge.columns import MERGED_COLUMNS
from conflictcli.rules.own.entries import BUILT_IN
from conflictcli.ruleset import ruleset
from conflictcli.tables import EVENT_COLUMNS

ADDED = ("actor_code", "target_code", "source_note")
REPORT = Document("1", TEXT, source="Coast Herald")


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    return rules_in(tmp_path)


def test_events_by_a_codebook(rules: Path) -> None:
    found = extract(REPORT, rules=rules)
    assert [event.sub_event_type for event in found] == ["Boarding"]
    assert tuple(found.columns) == tuple(found.frame().columns) == (*EVENT_COLUMNS, *ADDED)
    (record,) = found.records()
    assert [record[name] for name in ADDED] == ["CORS", None, "close to the port"]
    assert found.frame()["actor_code"].tolist() == ["CORS"]
    assert found.ruleset.startswith(f"{ruleset(BUILT_IN, NONE)} rules=shipping-2@")
    assert (found[:1].ruleset, found.merge().ruleset) == (found.ruleset, found.ruleset)
    assert tuple(found.merge().columns) == (*MERGED_COLUMNS, *ADDED)


def test_without_one_all_is_as_it_was(rules: Path) -> None:
    extract(REPORT, rules=rules)
    found = extract(REPORT)
    assert len(found) == 0
    assert tuple(found.columns) == EVENT_COLUMNS
    assert found.ruleset == ruleset(BUILT_IN, NONE)


def test_the_one_that_lies_here_is_not_taken(rules: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rules.rename(rules.with_name("rules.toml"))
    monkeypatch.chdir(rules.parent)
    assert len(extract(REPORT)) == 0


def test_several_codebooks(rules: Path, tmp_path: Path) -> None:
    (tmp_path / "more.toml").write_text('[[triggers]]\ntype = "Attack"\nverbs = ["keelhauled"]\n')
    told = extract("Gunmen keelhauled two sailors in Mosul on 2 May 2031.", rules=[rules, str(tmp_path / "more.toml")])
    assert [event.sub_event_type for event in told] == ["Attack"]


def test_workers_read_by_it(rules: Path, tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(TEXT)
    documents = read(tmp_path / "[0-9].txt")
    assert extract(documents, rules=rules, workers=2) == extract(documents, rules=rules)
    assert len(extract(documents, rules=rules)) == 3


def test_all_faults_are_told(tmp_path: Path) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text(
        '[[triggers]]\ntype = "Bording"\nverbs = ["boarded"]\n\n[[weapons]]\nwords = ["ram"]\nlike = "boat"\n'
    )
    with pytest.raises(ValueError, match="Bording") as told:
        extract(REPORT, rules=path)
    assert "boat" in str(told.value)
    with pytest.raises(ValueError, match=r"gone\.toml"):
        read_events(path, rules=tmp_path / "gone.toml")


def test_what_is_written_is_read_back(rules: Path, tmp_path: Path) -> None:
    found = extract(REPORT, rules=rules)
    for name in ("a.csv", "a.jsonl"):
        found.write(tmp_path / name)
        again = read_events(tmp_path / name, rules=rules)
        assert again == found
        assert again.ruleset == ""
        assert tuple(read_events(tmp_path / name).columns) == EVENT_COLUMNS


def test_parquet_keeps_the_name_of_the_rules(rules: Path, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    found = extract(REPORT, rules=rules)
    found.write(tmp_path / "a.parquet")
    assert read_events(tmp_path / "a.parquet", rules=rules).ruleset == found.ruleset


def test_schemas_have_acleds_term(rules: Path, tmp_path: Path) -> None:
    found = extract(REPORT, rules=rules)
    found.write(tmp_path / "acled.jsonl", schema="acled")
    assert json.loads((tmp_path / "acled.jsonl").read_text())["sub_event_type"] == "Abduction/forced disappearance"
    found.write(tmp_path / "a.csv")
    with pytest.warns(UserWarning, match="'Boarding': no type of ACLED's"):
        read_events(tmp_path / "a.csv").write(tmp_path / "acled.jsonl", schema="acled")
    assert json.loads((tmp_path / "acled.jsonl").read_text())["sub_event_type"] is None


def test_sums_and_pages_have_codes(rules: Path, tmp_path: Path) -> None:
    found = extract(REPORT, rules=rules)
    assert found.summarize("actor_code")["actor_code"].tolist() == ["CORS"]
    with pytest.raises(ValueError, match="no codebook gives actor_code"):
        extract(REPORT).summarize("actor_code")
    found.report(tmp_path / "report.html")
    assert f"rules {found.ruleset}" in (tmp_path / "report.html").read_text()


VAGUE = "Scores of air strikes hit Aleppo on 2 May 2031. Dozens of air strikes hit Homs on 3 May 2031."
SCORES = '[counts]\nvague = "isaf"\n[counts.words]\nscores = { least = 50, best = 60 }\n'


@pytest.mark.parametrize(
    ("vague", "strikes"), [(None, [60, 24]), ("acled", [60, 12]), ("airwars", [60, None]), ("none", [60, None])]
)
def test_a_convention_that_is_named_stands_behind_ones_own_figures(
    tmp_path: Path, vague: str | None, strikes: list[int | None]
) -> None:
    (tmp_path / "own.toml").write_text(SCORES)
    assert [event.strikes for event in extract(VAGUE, rules=tmp_path / "own.toml", vague=vague)] == strikes
