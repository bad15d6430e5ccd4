"""Exception → whether memory, or what else a process may have of the machine, ran out.

Libraries make other faults of it: one that cannot be loaded for lack of memory says that it cannot be imported.
"""

from __future__ import annotations

import errno

NO_ROOM = (
    "can't start new thread",
    "error return without exception set",
    "failed to map segment",
    "cannot allocate memory",
    "cannot map zero-fill pages",
    "cannot load module more than once per process",
    "unable to allocate",
)
"""How it is worded that something could not be made, or loaded, for lack of memory, or could not at the first try."""


def lacks_memory(problem: BaseException | None) -> bool:
    """Whether memory ran out, also where a library has made another fault of it."""
    while problem is not None:
        if isinstance(problem, MemoryError) or (isinstance(problem, OSError) and problem.errno == errno.ENOMEM):
            return True
        if isinstance(problem, (ImportError, RuntimeError, SystemError)):
            words = str(problem).lower()
            if any(each in words for each in NO_ROOM):
                return True
        problem = problem.__cause__ or problem.__context__
    return False
