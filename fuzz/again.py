"""One input once more, and made lasting: what a finding is mended by."""

from __future__ import annotations

import faulthandler
from pathlib import Path
from time import process_time

from fuzz.child import SLOW
from fuzz.target import Target

TOOK = "seconds of work: "


def again(target: Target, path: Path) -> None:
    """Raises what the input raises. Where it works for too long, tells where it is and ends."""
    data = path.read_bytes()
    print(f"as it is kept in tests/fuzz/found: {target.plain(data)!r}", flush=True)
    target.check(b"")  # what is loaded and compiled is not the input's
    end_after(6 * SLOW)
    begun = process_time()
    target.check(data)
    print(f"{TOOK}{process_time() - begun:.2f}")


def end_after(seconds: int) -> None:
    """Ends the process after so much work from now on, not after so much waiting for others, where that can be told."""
    try:
        import resource
        import signal
    except ImportError:
        faulthandler.dump_traceback_later(seconds, exit=True)
        return
    faulthandler.register(signal.SIGXCPU, chain=True)
    most = int(process_time()) + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (most, most + seconds))
