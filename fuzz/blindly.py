"""The same campaign where atheris cannot be installed: inputs by hypothesis, in this process."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from time import monotonic, process_time

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from fuzz import ledger
from fuzz.child import slug
from fuzz.ledger import Run
from fuzz.target import Target

EXAMPLES = 500
"""A turn of a target: then the next one has its turn."""
AT_ANY_PACE = settings(deadline=None, database=None, suppress_health_check=list(HealthCheck))


def inputs(target: Target) -> st.SearchStrategy[bytes]:
    """Seeds, cut and joined, the words of the target, any bytes."""
    seeds = list(target.seeds())
    cut = st.tuples(st.sampled_from(seeds), st.integers(0, target.longest)).map(lambda each: each[0][: each[1]])
    words = st.sampled_from(target.words) if target.words else st.binary(max_size=8)
    mixed = st.lists(st.one_of(cut, words, st.binary(max_size=24)), max_size=12).map(b"".join)
    return st.one_of(mixed, st.binary(max_size=200)).map(lambda data: data[: target.longest])


def blindly(targets: Sequence[Target], folder: Path, minutes: float) -> list[str]:
    """The files of what was found."""
    end = monotonic() + 60 * minutes
    found: list[str] = []
    while monotonic() < end:
        for target in targets:
            run = turn(target, folder)
            ledger.add(folder, target.name, run)
            found += run.found
        targets = [each for each in targets if not any(Path(path).parent.name == slug(each.name) for path in found)]
        if not targets:
            break
    return found


def turn(target: Target, folder: Path) -> Run:
    ran: list[bytes] = [b""]

    @settings(AT_ANY_PACE, max_examples=EXAMPLES, phases=(Phase.generate, Phase.shrink))
    @given(inputs(target))
    def check(data: bytes) -> None:
        ran[0] = data
        ran.append(b"")
        target.check(data)

    begun = process_time()
    try:
        check()
    except Exception as error:
        path = folder / "found" / slug(target.name) / f"crash-{sha256(ran[0]).hexdigest()[:40]}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(ran[0])
        print(f"FOUND by {target.name}: {error!r}: python -m fuzz '{target.name}' {path}", flush=True)
        return Run(blind=len(ran) - 1, seconds=process_time() - begun, found=(str(path),))
    return Run(blind=len(ran) - 1, seconds=process_time() - begun)
