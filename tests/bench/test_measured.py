"""What `make bench` measures with: a command's time and memory, and the page that the tables go into."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "bench"))

from against import parsing
from measured import measured
from speed import BEGIN, END, count, renewed, repeated, row
from stages import stages

ON_LINUX = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory of workers is told by /proc")


def test_a_command_is_timed() -> None:
    took = measured([sys.executable, "-c", "import time; sum(range(10**6)); time.sleep(0.3)"])
    assert took.clock > 0
    assert took.processors > 0
    assert took.memory > 1


@ON_LINUX
def test_memory_is_told_apart_for_the_process_and_those_it_starts() -> None:
    held = "bytearray(b'x' * 60_000_000); import time; time.sleep(0.5)"
    took = measured([sys.executable, "-c", f"import subprocess, sys; subprocess.run([sys.executable, '-c', {held!r}])"])
    assert took.memory < 50
    assert took.memory_of_worker > 50


def test_a_command_that_fails_ends_it_with_its_own_words() -> None:
    with pytest.raises(SystemExit, match="no luck"):
        measured([sys.executable, "-c", "raise SystemExit('no luck')"])


def test_tables_replace_what_stood_between_the_marks() -> None:
    assert renewed(f"a\n{BEGIN}old\n{END}z\n", "new\n") == f"a\n{BEGIN}\nnew\n\n{END}z\n"
    with pytest.raises(SystemExit, match="lacks"):
        renewed("no marks", "new")


def test_a_file_is_counted_and_repeated(tmp_path: Path) -> None:
    news = tmp_path / "news.jsonl"
    news.write_bytes(b'{"text": "a"}\n{"text": "b"}\n')
    assert count(news) == (2, 28)
    with repeated(news, 3) as dump:
        assert dump.read_bytes() == news.read_bytes() * 3
    with repeated(news, 1) as same:
        assert same == news


def test_lines_are_parsed_to_the_last(tmp_path: Path) -> None:
    news = tmp_path / "news.jsonl"
    news.write_bytes(b'{"text": "a"}\nbroken\n')
    with pytest.raises(json.JSONDecodeError):  # orjson's error is one, too
        parsing(news)


def test_each_stage_tells_what_came_to_it(tmp_path: Path) -> None:
    news = tmp_path / "news.jsonl"
    texts = [
        "An air strike on Idlib killed three people on 4 May 2019.",
        "The council met on Monday to vote on a budget.",
    ]
    news.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
    found = stages(news, 2)
    assert [(stage.name, stage.documents) for stage in found if stage.is_step] == [
        ("read", 2),
        ("gate", 2),
        ("events", 1),
        ("rows (1)", 1),
    ]
    whole = [(stage.name, stage.documents) for stage in found if not stage.is_step]
    assert whole == [(f"all {what}", 1) for what in ("sentences", "dates", "places", "other mentions")]


def test_a_row_of_a_table() -> None:
    assert row("a", "b|c") == "| a | b\\|c |"
