"""requirements/*.lock: what pyproject.toml asks for is pinned, by hash, for every Python and platform; and `install`."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

import install
import lock
import pytest
from examples import ROOT
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PYTHONS = ("3.10", "3.11", "3.12", "3.13", "3.14")
SYSTEMS = {"linux": ("Linux", "posix"), "darwin": ("Darwin", "posix"), "win32": ("Windows", "nt")}

Environment = dict[str, str]
Pins = dict[str, list[Requirement]]


@cache
def text_of(name: str) -> str:
    return (ROOT / "requirements" / f"{name}.lock").read_text(encoding="utf-8")


@cache
def pins(name: str) -> Pins:
    """The pins of a lock by what they pin; several where Pythons or platforms have one each."""
    found: Pins = {}
    for line in re.findall(r"^[^#\s][^\\\n]*", text_of(name), re.M):
        pin = Requirement(line)
        found.setdefault(canonicalize_name(pin.name), []).append(pin)
    return found


def environments() -> Iterator[Environment]:
    for python in PYTHONS:
        for system, (called, kind) in SYSTEMS.items():
            here = {key: str(value) for key, value in default_environment().items()}
            yield here | {
                "python_version": python,
                "python_full_version": f"{python}.1",
                "sys_platform": system,
                "platform_system": called,
                "os_name": kind,
                "implementation_name": "cpython",
                "platform_python_implementation": "CPython",
            }


def holds(one: Requirement, environment: Environment) -> bool:
    return one.marker is None or one.marker.evaluate({"extra": "", **environment})


def pinned(name: str, wanted: Requirement, environment: Environment) -> list[Requirement]:
    """The pins of what is wanted that hold in an environment."""
    return [pin for pin in pins(name).get(canonicalize_name(wanted.name), ()) if holds(pin, environment)]


def asked(extras: list[str]) -> Iterator[Requirement]:
    """What the package and some of its extras ask for, extras of extras too."""
    waiting = [*PROJECT["project"]["dependencies"], *(f"conflictcli[{extra}]" for extra in extras)]
    while waiting:
        one = Requirement(waiting.pop())
        if one.name == "conflictcli":
            waiting += (each for extra in one.extras for each in PROJECT["project"]["optional-dependencies"][extra])
        else:
            yield one


@pytest.mark.parametrize("name", lock.EXTRAS)
def test_what_is_asked_for_is_pinned_in_its_range_everywhere(name: str) -> None:
    building = [] if name == "base" else PROJECT["build-system"]["requires"]
    wanted = [*asked(lock.EXTRAS[name]), *map(Requirement, building)]
    for environment in environments():
        for one in wanted:
            if holds(one, environment):
                there = pinned(name, one, environment)
                assert len(there) == 1, f"{name}.lock: {one} in {environment}: {there}. Run: make lock"
                (pin,) = (each.version for each in there[0].specifier)
                assert one.specifier.contains(pin, prereleases=True), f"{name}.lock: {there[0]} is not {one}"


def test_every_extra_is_in_a_lock() -> None:
    extras = PROJECT["project"]["optional-dependencies"]
    held = {extra for each in lock.EXTRAS.values() for extra in each}
    for extra in list(held):
        held |= {inner for one in map(Requirement, extras[extra]) if one.name == "conflictcli" for inner in one.extras}
    held |= {inner for one in map(Requirement, extras["all"]) for inner in one.extras}
    assert held == set(extras)


@pytest.mark.parametrize("name", lock.EXTRAS)
def test_what_those_need_is_pinned_too(name: str) -> None:
    """As far as it is installed here: `install` asks pip for no more than the lock names."""
    here = {key: str(value) for key, value in default_environment().items()}
    waiting, seen = list(asked(lock.EXTRAS[name])), set[str]()
    while waiting:
        one = waiting.pop()
        if str(one) in seen or not holds(one, here):
            continue
        seen.add(str(one))
        assert pinned(name, one, here), f"{name}.lock has no {one}"
        try:
            version(one.name)
        except PackageNotFoundError:
            continue
        for line in requires(one.name) or ():
            inner = Requirement(line)
            waiting += [inner for extra in ("", *one.extras) if holds(inner, {**here, "extra": extra})]


@pytest.mark.parametrize("name", lock.EXTRAS)
def test_every_pin_is_one_version_with_hashes(name: str) -> None:
    entries = re.split(r"\n(?=[\w])", re.sub(r"(?m)^ *#.*\n", "", text_of(name)))
    for entry in filter(str.strip, entries):
        first, *hashes = re.sub(r" \\$", "", entry.strip(), flags=re.M).splitlines()
        assert [each.operator for each in Requirement(first).specifier] == ["=="]
        assert hashes and all(re.fullmatch(r" +--hash=sha256:[0-9a-f]{64}", each) for each in hashes), first


@pytest.mark.parametrize("name", lock.EXTRAS)
def test_no_place_to_load_from_is_named(name: str) -> None:
    assert not re.search(r"://|--(?:extra-)?index|--find-links|^\s*-[ief]\b| @ ", text_of(name), re.M)


def test_the_locks_agree() -> None:
    for name in ("base", "run", "tools"):
        for package in pins(name).keys() & pins("dev").keys():
            assert {str(pin.specifier) for pin in pins(name)[package]} <= {
                str(pin.specifier) for pin in pins("dev")[package]
            }, package


# ---- install ---------------------------------------------------------------------------------------------------


LOCKED = "--no-deps --require-hashes -r requirements/run.lock"
CHECKOUT = "--no-deps --no-build-isolation --editable ."


def installing(*fails: str, uv: str = "no uv for this platform") -> tuple[bool, list[str], list[str]]:
    """Whether all is well, what pip was asked for and what was said, where pip says of each so much (nothing: done),
    and `uv` is what uv says."""
    answers, runs, said = iter(fails), list[str](), list[str]()

    def pip(*arguments: str) -> tuple[bool, str]:
        runs.append(" ".join(arguments))
        answer = next(answers, "")
        return not answer, answer

    def quick(*arguments: str) -> tuple[bool, str]:
        assert " ".join(arguments) == LOCKED
        return not uv, uv

    return install.installed("run", (".[fast,store]", "."), pip, quick, said.append), runs, said


def test_what_is_locked_is_installed_checked_by_hash_and_nothing_else() -> None:
    assert installing() == (True, [LOCKED, CHECKOUT], [])
    assert installing(uv="") == (True, [CHECKOUT], [])


def test_what_installs_is_pinned_by_hash_itself() -> None:
    first, *hashes = install.lines_of("uv", text_of("tools")).splitlines()
    assert re.fullmatch(r"uv==[\d.]+ \\", first)
    assert len(hashes) > 10 and all(re.match(r" +--hash=sha256:[0-9a-f]{64}", line) for line in hashes)


def test_a_lock_that_cannot_be_met_is_told() -> None:
    well, runs, said = installing("no file for this Python", "cannot be built")
    assert well and runs[1:] == ["--editable .[fast,store]", "--editable ."]
    assert said[-1] == "requirements/run.lock cannot be met here. Installed instead, unchecked by hashes: ."


def test_a_file_that_is_not_the_one_that_was_locked_ends_it() -> None:
    well, runs, said = installing(
        "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE. Someone may have tampered with them."
    )
    assert not well and len(runs) == 1 and "Nothing else is tried" in said[-1]


def test_where_nothing_can_be_installed_it_fails() -> None:
    well, runs, _ = installing("no network", "no network", "no network")
    assert not well and len(runs) == 3


def test_what_is_installed_is_compiled_but_for_tests_and_what_is_not_for_this_python(tmp_path: Path) -> None:
    for name in ("pandas/api.py", "pandas/tests/api.py", "other/next.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("if True = 1:" if name.startswith("other") else "x = 1")
    install.compile_once(str(tmp_path))
    assert [path.parent.parent.name for path in tmp_path.rglob("*.pyc")] == ["pandas"]
