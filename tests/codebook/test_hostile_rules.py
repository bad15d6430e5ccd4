"""Rules from a stranger, who left them in a folder of reports: they end with a line."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from conflictcli import own_table
from conflictcli.codebook import found, syntax
from conflictcli.codebook.faults import RulesError


def test_a_codebook_longer_than_any_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (found, syntax):
        monkeypatch.setattr(module, "LONGEST", 100)
    path = tmp_path / "rules.toml"
    path.write_text("# a\n" * 50)
    with pytest.raises(RulesError, match="is longer than 100 bytes"):
        syntax.text_of(str(path))
    path.write_text("# a\n" * 25)
    assert len(syntax.text_of(str(path))) == 100


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no such device here")
def test_a_list_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_table, "LONGEST", 100)
    with pytest.raises(own_table.TableError, match=r"^/dev/zero: longer than 100 bytes; name a CSV"):
        own_table.OwnTable("/dev/zero", needed=("name",), columns=("name",)).lines()


@pytest.mark.parametrize("text", ["[{}a]\n", "{}a = 1\n", "x = {{ {}a = 1 }}\n", "[[{}a]]\n"])
def test_a_key_of_names_without_end_is_named(text: str) -> None:
    with pytest.raises(RulesError, match="too many names in one key"):
        syntax.table_of("rules.toml", "# first\n" + text.format("a." * 20_000))
    assert syntax.table_of("rules.toml", text.format("a." * 50))


def test_the_search_for_such_keys_grows_with_the_text() -> None:
    def seconds(times: int) -> float:
        began = time.process_time()
        for part in ("\n", " ", "a", "{ ", ",", "a.a\n", "a." * 99 + "\n", '"', "[\n"):
            assert not syntax._DEEP_KEY.search(part * (times * 300 // len(part)))
        return time.process_time() - began

    assert seconds(1_000) < 1_000 * (seconds(10) + 0.0005)  # a hundred times the text: 10,000 would be its square


def test_prose_in_a_codebook_is_no_key() -> None:
    prose = 'finds = ["Raids hit Miro, Norland. ' + "It was. " * 300 + '"]\n'
    assert syntax.table_of("rules.toml", prose)
