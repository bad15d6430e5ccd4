"""One input once more, and made small and lasting: what a finding is mended by."""

from __future__ import annotations

import faulthandler
from pathlib import Path
from time import process_time

from fuzz.child import SLOW
from fuzz.target import Target

TOOK = "seconds of work: "


def again(target: Target, path: Path) -> None:
    """Raises what the input raises. Where it takes too long, tells where it is and ends."""
    data = path.read_bytes()
    print(f"as it is kept in tests/fuzz/found: {target.plain(data)!r}", flush=True)
    faulthandler.dump_traceback_later(6 * SLOW, exit=True)
    target.check(b"")  # what is loaded and compiled is not the input's
    begun = process_time()
    target.check(data)
    print(f"{TOOK}{process_time() - begun:.2f}")
    faulthandler.cancel_dump_traceback_later()
