"""Whether the tests miss a wrong line of code: `make mutants [MODULE=merge/same.py]`, or

    python bench/mutants.py [MODULE …] [--count 150] [--seed 10] [--again] [--show]

A mutant is a module with one small fault: `<` for `<=`, `and` for `or`, 2 for 1, an argument left out. mutmut makes
them of every function (also of those under `property`, `cached_property` and `lru_cache`, which it leaves alone by
itself). Each is tried in a fork of a process in which nothing has been read yet, by the tests that speak for its module
and run the function: those that found out another mutant of it, then the quickest. It is killed when one fails. What no
test runs has survived; a mutant that takes ten times as long as it should has been found out.

Asked are the modules of figures, of merging and of what belongs to which event. They are named as counted from
`conflictcli/`; the name of a group or a folder stands for all in it. Of modules that have more mutants than `--count`,
as many are drawn (0: all). `--again` tries only those that survived the last time, as `.mutants/` has them, and
`--seen` takes from there what old tests run; `--show` prints the survivors, `--table` only what the last runs gave.

bench/mutation.py is another thing: it takes words out of the patterns of rules.
"""

from __future__ import annotations

import argparse
import difflib
import gc
import hashlib
import importlib.abc
import importlib.machinery
import importlib.util
import json
import math
import os
import pickle
import random
import resource
import select
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from types import ModuleType
from typing import Any

import libcst as cst
import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "conflictcli"
KEPT = ROOT / ".mutants"

EVENTS = ("tests/events", "tests/test_golden.py", "tests/test_seeds.py")
DATES = tuple(f"tests/rules/test_{name}.py" for name in ("dates", "date_lists", "date_names", "date_properties"))


@dataclass(frozen=True)
class Room:
    """Modules that the same tests speak for."""

    group: str
    modules: tuple[str, ...]
    tests: tuple[str, ...]
    reads: bool = True
    """Whether the tests read sentences, for which much must be loaded."""


def of(folder: str, names: str) -> tuple[str, ...]:
    return tuple(f"{folder}/{name}.py" for name in names.split())


ROOMS: tuple[Room, ...] = (
    Room("arithmetic", of("rules", "count counts"), ("tests/rules/test_counts.py",), reads=False),
    Room("arithmetic", of("rules", "timex"), ("tests/rules/test_timex.py",), reads=False),
    Room(
        "arithmetic",
        (*of("rules", "vague share shares"), "tables.py"),
        ("tests/rules/test_vague.py", "tests/test_tables.py", *EVENTS),
    ),
    Room("arithmetic", of("events", "totals summed_up parts harm one_by_one nearness"), EVENTS),
    Room("arithmetic", of("summary", "sums aggregate"), ("tests/summary",), reads=False),
    Room("arithmetic", of("gold", "figures interval"), ("tests/gold",), reads=False),
    Room(
        "arithmetic",
        of("rules/dates", "days completed counted figures lengths periods relative years"),
        (*DATES, "tests/rules/test_no_date.py", "tests/rules/test_feasts.py"),
    ),
    Room("merge", of("merge", "same groups figures parts sweep blocks sketch event"), ("tests/merge",), reads=False),
    Room("attachment", of("events", "attach beside assemble scene victims governing same"), EVENTS),
)

OTHER_PROCESS = {
    "conflict",
    "fresh_conflict",
    "warm",
    "postgres_server",
    "postgres_url",
    "store_url",
    "page",
    "browser",
}
"""Fixtures of tests that run the command in a process of its own, where there is no mutant."""
SLOW = 0.5
"""Seconds: a test that takes longer is not asked."""
SPARE = 5.0
LATE = 10
"""Seconds that a mutant has at least, and how many times those of its tests it has besides."""

# ---- making them ---------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Mutant:
    name: str
    function: str
    difference: str


Mutants = dict[str, list[Mutant]]
"""Those of each module."""


class Undecorated(cst.CSTTransformer):
    """Functions under one of the decorators that only call them, so that mutmut sees them: decorated below."""

    CALLING = ("property", "cached_property", "lru_cache", "cache")

    def leave_FunctionDef(
        self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef
    ) -> cst.BaseStatement | cst.FlattenSentinel[cst.BaseStatement]:
        if len(updated_node.decorators) != 1:
            return updated_node
        decorator = updated_node.decorators[0].decorator
        called = decorator.func if isinstance(decorator, cst.Call) else decorator
        if not isinstance(called, cst.Name) or called.value not in self.CALLING:
            return updated_node
        name = updated_node.name
        told = cst.Assign([cst.AssignTarget(name)], cst.Call(decorator, [cst.Arg(name)]))
        return cst.FlattenSentinel([updated_node.with_changes(decorators=[]), cst.SimpleStatementLine([told])])


def mutated(module: str) -> tuple[str, list[Mutant]]:
    """A file → its code with all its mutants in it, and what each of them changes."""
    from mutmut.mutation.file_mutation import mutate_file_contents

    source = cst.parse_module((PACKAGE / module).read_text(encoding="utf-8")).visit(Undecorated()).code
    file = mutate_file_contents(module, source)
    lines = file.code.splitlines()
    where = file.line_span_by_function_name

    def body(name: str) -> list[str]:
        told = "\n".join(lines[where[name].start - 1 : where[name].end])
        return told.replace(f"def {name}(", "def (", 1).splitlines()

    def mutant(name: str) -> Mutant:
        function = name.partition("__mutmut_")[0]
        changed = difflib.unified_diff(body(f"{function}__mutmut_orig"), body(name), lineterm="", n=1)
        return Mutant(name, function, "\n".join(list(changed)[3:]))

    return file.code, [mutant(name) for name in file.mutant_names]


def made(module: str) -> tuple[str, list[Mutant]]:
    """The same, kept for as long as the file is what it was: making them takes longer than trying some."""
    source = (PACKAGE / module).read_bytes() + version("mutmut").encode()
    path = KEPT / f"made-{hashlib.sha256(source).hexdigest()[:24]}.json"
    if path.exists():
        code, told = json.loads(path.read_text(encoding="utf-8"))
        return code, [Mutant(**each) for each in told]
    code, mutants = mutated(module)
    KEPT.mkdir(exist_ok=True)
    path.write_text(json.dumps([code, [asdict(mutant) for mutant in mutants]]), encoding="utf-8")
    return code, mutants


def dotted(module: str) -> str:
    return f"conflictcli.{module.removesuffix('.py').replace('/', '.')}"


class WithMutants(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives these modules with all their mutants in them, none of which is at work yet."""

    def __init__(self, code: dict[str, str]) -> None:
        self.code = {dotted(module): (PACKAGE / module, told) for module, told in code.items()}

    def find_spec(self, fullname: str, path: Any = None, target: Any = None) -> importlib.machinery.ModuleSpec | None:
        if fullname not in self.code:
            return None
        return importlib.util.spec_from_file_location(fullname, self.code[fullname][0], loader=self)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        path, told = self.code[module.__name__]
        exec(compile(told, str(path), "exec"), module.__dict__)


# ---- trying them ---------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Tried:
    """What became of a mutant: `killed`, `survived`, `late` or `unasked`, where no test runs it."""

    mutant: Mutant
    end: str
    by: str = ""


@dataclass(frozen=True)
class Asked:
    """A test that may be asked, the functions that it runs, and the seconds that it takes."""

    item: pytest.Item
    functions: frozenset[str]
    seconds: float


class Trial:
    """A plugin of pytest that tries mutants with the collected tests, instead of running those."""

    def __init__(self, room: Room, mutants: Mutants, there: Mutants, options: argparse.Namespace) -> None:
        self.room = room
        self.mutants = mutants
        self.there = there
        self.options = options
        self.tried: dict[str, list[Tried]] = {}
        self.failed: str | None = None

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed = report.nodeid

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = [item for item in session.items if not OTHER_PROCESS & {*getattr(item, "fixturenames", ())}]
        if self.room.reads:
            warm()
        gc.collect()
        gc.freeze()
        asked = self.measured(items)
        for module, mutants in self.mutants.items():
            self.tried[module] = []
            found: dict[str, list[Asked]] = {}
            for mutant in mutants:
                if mutant.function not in found:
                    found[mutant.function] = of_function(asked, module, mutant.function, self.options.seconds)
                tests = found[mutant.function]
                tried, by = self.tried_by(f"{dotted(module)}.{mutant.name}", tests)
                if by is not None:
                    tests.insert(0, tests.pop(tests.index(by)))
                self.tried[module].append(Tried(mutant, tried, by.item.nodeid if by else ""))
                tell(f"{module}: {len(self.tried[module])} of {len(mutants)}, {mutant.name} {tried}")
            keep(module, self.there[module], self.tried[module], last(module) if self.options.again else {})
        return True

    def run(self, tests: Sequence[pytest.Item]) -> Iterator[pytest.Item]:
        """Runs them one by one, and gives each that has been run."""
        for item, following in zip(tests, [*tests[1:], None], strict=False):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            yield item

    def measured(self, items: Sequence[pytest.Item]) -> list[Asked]:
        """What each test runs, and how long; in a process of its own, so that nothing is known here beforehand."""
        path = KEPT / f"seen-{ROOMS.index(self.room)}.json"
        before = json.loads(path.read_text(encoding="utf-8")) if self.options.seen and path.exists() else {}
        new = [item for item in items if item.nodeid not in before]
        tell(f"what {len(new)} tests run")
        told = pickle.loads(in_child(lambda write: write(pickle.dumps(self.seen(new))), 3600)[1])
        if wrong := told.pop(""):
            sys.exit(f"A test fails without any mutant: {wrong}")
        known = {**before, **told}
        KEPT.mkdir(exist_ok=True)
        path.write_text(json.dumps(known), encoding="utf-8")
        asked = [Asked(item, frozenset(known[item.nodeid][0]), known[item.nodeid][1]) for item in items]
        return [test for test in asked if test.seconds <= 0.9 * SLOW]

    def seen(self, items: Sequence[pytest.Item]) -> dict[str, Any]:
        from mutmut.mutation.trampoline import set_mutant_under_test
        from mutmut.state import state

        def too_slow(*_: object) -> None:
            raise pytest.skip.Exception("too slow to be asked")

        signal.signal(signal.SIGVTALRM, too_slow)
        set_mutant_under_test("stats")
        seen: dict[str, Any] = {}
        before = time.process_time()
        signal.setitimer(signal.ITIMER_VIRTUAL, SLOW)
        for item in self.run(items):
            now = time.process_time()
            seen[item.nodeid] = (sorted(state()._stats), now - before)
            state()._stats.clear()
            before = now
            signal.setitimer(signal.ITIMER_VIRTUAL, SLOW)
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        return {**seen, "": self.failed}

    def tried_by(self, name: str, tests: Sequence[Asked]) -> tuple[str, Asked | None]:
        from mutmut.mutation.trampoline import set_mutant_under_test

        if not tests:
            return "unasked", None

        def run(write: Any) -> None:
            set_mutant_under_test(name)
            for n, _ in enumerate(self.run([asked.item for asked in tests])):
                if self.failed is not None:
                    write(str(n).encode())
                    return

        status, told = in_child(run, SPARE + LATE * sum(asked.seconds for asked in tests))
        if told:
            return "killed", tests[int(told)]
        return ("survived", None) if status == 0 else ("late", None)


def of_function(asked: Iterable[Asked], module: str, function: str, left: float) -> list[Asked]:
    """The tests that run it, those of its module's name first and the quick ones, as many as there is time for."""
    full, own = f"{dotted(module)}.{function}", f"test_{Path(module).stem}.py"
    able = [test for test in asked if full in test.functions]
    able.sort(key=lambda test: (test.item.path.name != own, test.seconds))
    chosen = []
    for test in able:
        left -= test.seconds
        if left < 0:
            break
        chosen.append(test)
    return chosen


def in_child(run: Any, seconds: float) -> tuple[int, bytes]:
    """Runs it in a fork, for so many seconds of work → how that ended (0 is well) and what it wrote."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            limit = math.ceil(time.process_time() + seconds)
            resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 5))
            nowhere = os.open(os.devnull, os.O_WRONLY)
            for stream in () if os.environ.get("MUTANTS_TALK") else (1, 2):
                os.dup2(nowhere, stream)
            with os.fdopen(writing, "wb") as pipe:
                run(pipe.write)
            os._exit(0)
        except BaseException:
            traceback.print_exc()
            os._exit(70)
    os.close(writing)
    told = b""
    ends = time.monotonic() + 60 + 20 * seconds
    while select.select([reading], [], [], max(0.0, ends - time.monotonic()))[0]:
        part = os.read(reading, 65536)
        if not part:
            break
        told += part
    else:
        os.kill(child, signal.SIGKILL)
    os.close(reading)
    return os.waitpid(child, 0)[1], told


def warm() -> None:
    """What every test needs: patterns and names, read for a text that is in none of them."""
    from conflictcli.document import Document
    from conflictcli.events import extract

    extract(
        Document("warm", "Two air strikes hit a mill near Tripoli on 3 May 2031, killing five. Rebels shelled Miro.")
    )


STDERR = os.dup(2)
"""Kept, since tests run with both streams shut."""


def tell(line: str) -> None:
    os.write(STDERR, f"\r\033[K{line}".encode() if os.isatty(STDERR) else f"{line}\n".encode())


def try_them(room: Room, chosen: Mutants, there: Mutants, code: dict[str, str], options: argparse.Namespace) -> None:
    """Tries mutants of a room, and keeps what came of them; in a process that has loaded nothing else."""

    def run(write: Any) -> None:
        os.chdir(ROOT)
        sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
        sys.meta_path.insert(0, WithMutants(code))
        for name in ("HYPOTHESIS_STORAGE_DIRECTORY", "XDG_CONFIG_HOME"):
            os.environ[name] = os.devnull
        from hypothesis import HealthCheck, Phase, settings
        from mutmut.configuration import config

        config()
        # On a busy machine a test is slow, and no less right: nothing may fail for its time.
        quiet = {"deadline": None, "suppress_health_check": list(HealthCheck), "database": None}
        settings.register_profile("mutants", derandomize=True, phases=(Phase.explicit, Phase.generate), **quiet)
        settings.load_profile("mutants")
        trial = Trial(room, chosen, there, options)
        plugins = ("no:cacheprovider", "no:xdist", "no:faulthandler")
        arguments = [word for name in plugins for word in ("-p", name)]
        pytest.main([*arguments, "--assert=plain", "--tb=no", "-o", "addopts=", *room.tests], plugins=[trial])
        write(b"done" if len(trial.tried) == len(chosen) else b"")

    if in_child(run, 24 * 3600) != (0, b"done"):
        sys.exit(f"The tests of {', '.join(chosen)} could not be run.")


# ---- what there is, and what came of it ----------------------------------------------------------------------


def drawn(mutants: list[Mutant], count: int, seed: int) -> list[Mutant]:
    if not count or len(mutants) <= count:
        return mutants
    return [mutants[n] for n in sorted(random.Random(seed).sample(range(len(mutants)), count))]


def kept(module: str) -> Path:
    return KEPT / (module.replace("/", ".") + ".json")


def last(module: str) -> dict[str, Any]:
    path = kept(module)
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def key(mutant: Mutant) -> str:
    return f"{mutant.function}\n{mutant.difference}"


def again(module: str, mutants: list[Mutant]) -> list[Mutant]:
    """Those that the last run has not killed: looked for by what they change, since numbers move."""
    ends = {key(Mutant(**each["mutant"])): each["end"] for each in last(module).get("tried", ())}
    return [mutant for mutant in mutants if ends.get(key(mutant), "killed") in ("survived", "unasked")]


def keep(module: str, there: list[Mutant], tried: list[Tried], before: dict[str, Any]) -> None:
    """Writes down what came of them, over what was known of others that are still there."""
    others_there = {key(mutant) for mutant in there} - {key(each.mutant) for each in tried}
    others = [each for each in before.get("tried", ()) if key(Mutant(**each["mutant"])) in others_there]
    KEPT.mkdir(exist_ok=True)
    told = {"total": len(there), "tried": [*others, *map(asdict, tried)]}
    kept(module).write_text(json.dumps(told, indent=1), encoding="utf-8")


def table(modules: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield "| group | module | mutants | tried | killed | timed out | survived | not run | score |"
    yield "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    sums: dict[str, Counter[str]] = {}
    for group, module in modules:
        told = last(module)
        if not told:
            continue
        ends = Counter(each["end"] for each in told["tried"])
        ends["total"] = told["total"]
        sums.setdefault(group, Counter()).update(ends)
        yield line(group, module, ends)
    for group, ends in sums.items():
        yield line(f"**{group}**", "", ends)


def line(group: str, module: str, ends: Counter[str]) -> str:
    tried = sum(ends[end] for end in ("killed", "late", "survived", "unasked"))
    score = f"{100 * (ends['killed'] + ends['late']) / tried:.1f} %" if tried else "–"
    numbers = (ends["total"], tried, ends["killed"], ends["late"], ends["survived"], ends["unasked"])
    return f"| {group} | {module} | {' | '.join(map(str, numbers))} | {score} |"


def survivors(modules: Iterable[tuple[str, str]]) -> Iterator[str]:
    for _, module in modules:
        for each in last(module).get("tried", ()):
            if each["end"] in ("survived", "unasked"):
                yield f"\n{module} {each['mutant']['name']} {each['end']}\n{each['mutant']['difference']}"


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("modules", nargs="*", metavar="MODULE", help="a file of conflictcli/, folder or group")
    asked.add_argument("--count", type=int, default=150, help="how many of each module, 0 for all")
    asked.add_argument("--seed", type=int, default=10)
    asked.add_argument("--seconds", type=float, default=3.0, help="of tests, at most, for one mutant")
    asked.add_argument("--again", action="store_true", help="only those that survived the last time")
    asked.add_argument("--seen", action="store_true", help="take what old tests run from the last time")
    asked.add_argument("--show", action="store_true", help="print the survivors")
    asked.add_argument("--table", action="store_true", help="only print what the last runs gave")
    options = asked.parse_args()

    def wanted(room: Room, module: str) -> bool:
        return not options.modules or any(
            name in (room.group, module) or module.startswith(name.rstrip("/") + "/") for name in options.modules
        )

    chosen = [(room, [module for module in room.modules if wanted(room, module)]) for room in ROOMS]
    named = [(room.group, module) for room, modules in chosen for module in modules]
    if not named:
        sys.exit(f"There is none of that name. There are: {', '.join(m for room in ROOMS for m in room.modules)}")
    for room, modules in () if options.table else chosen:
        if not modules:
            continue
        tell(f"mutants of {', '.join(modules)}")
        code = {module: made(module)[0] for module in modules}
        there = {module: made(module)[1] for module in modules}
        tried = {
            module: again(module, every) if options.again else drawn(every, options.count, options.seed)
            for module, every in there.items()
        }
        if some := {module: each for module, each in tried.items() if each}:
            try_them(room, some, there, code, options)
    if options.show:
        print("\n".join(survivors(named)))
    print("\n".join(table(named)))


if __name__ == "__main__":
    main()
