"""The line that tells how far a run is, whatever its rows are called."""

from __future__ import annotations

import json
from typing import cast

import pytest

from conflictcli.output.progress import State
from conflictcli.run import Run
from conflictcli.talk import JSON, Talk
from conflictcli.work.spread import Work


@pytest.mark.parametrize("one", ["event", "document", "byte", "second"])
def test_no_name_comes_twice(one: str, capsys: pytest.CaptureFixture[str]) -> None:
    run = Run(cast("Work", None), one, False, Talk(JSON), bar=False)
    run.progressed(State(documents=12, rows=3, size=1000, total=None, seconds=1.5))
    told = json.loads(capsys.readouterr().err)
    assert (told["documents"], told["bytes"], told["seconds"]) == (12, 1000, 1.5)
    assert told["events"] == 3 if one == "event" else "events" not in told
