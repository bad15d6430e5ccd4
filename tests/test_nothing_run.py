"""What stands in an input is never run, never asks for another file, and never makes anything go out to the network."""

from __future__ import annotations

import ast
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from command import Conflict
from examples import ROOT

PACKAGE = ROOT / "conflictcli"

RUNS = {
    *("eval", "exec", "compile", "__import__", "breakpoint"),
    *("os.system", "os.popen", "os.startfile", "pty.spawn", "runpy.run_path", "runpy.run_module"),
    *("import_module", "importlib.import_module", "pandas.read_pickle", "pandas.eval", "numpy.load", "code.interact"),
}
"""Calls that can run what they are given."""
FAMILIES = (
    "os.exec",
    "os.spawn",
    "os.posix_spawn",
    "subprocess.",
    "pickle.load",
    "marshal.load",
    "yaml.",
    "shelve.",
    "dill.",
)
ALLOWED = {
    "__init__.py: import_module": "names of this package, from a table",
    "schemas/__init__.py: import_module": "names of this package, from a table",
    "catalogue/groups.py: import_module": "names of this package, from a table",
    "readers/compression.py: import_module": "libraries of packed files, each by its name in the code",
    "readers/extras.py: import_module": "libraries of extras, each by its name in the code",
    "gazetteer/base_map.py: subprocess.run": "make gazetteer alone: npm, for the base map",
    "merge/spool.py: marshal.loads": "rows that this process wrote into a file without a name",
    "patterns.py: marshal.loads": "a file that nobody else can have written; numbers and text, nothing that could be run",
    "work/pool.py: pickle.loads": "what our own workers send through a pipe of theirs",
}
"""Where such a call stands all the same, and why nobody else can say what it is given."""


def called(call: ast.Call) -> str:
    """What is called, as it is written: `os.system`."""
    return ast.unparse(call.func)


def dangers(tree: ast.AST) -> Iterator[str]:
    """What a file calls that can run what it is given."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = called(node)
            if name in RUNS or name.startswith(FAMILIES):
                yield name
            for keyword in node.keywords:
                if keyword.arg in ("shell", "allow_pickle") and not (
                    isinstance(keyword.value, ast.Constant) and not keyword.value.value
                ):
                    yield f"{name}({keyword.arg}=…)"
        elif isinstance(node, ast.ImportFrom) and node.module in (
            "pickle",
            "marshal",
            "subprocess",
            "os",
            "yaml",
            "runpy",
        ):
            for each in node.names:
                if f"{node.module}.{each.name}".startswith(FAMILIES) or f"{node.module}.{each.name}" in RUNS:
                    yield f"from {node.module} import {each.name}"


def test_no_code_runs_what_an_input_says() -> None:
    found = {
        f"{path.relative_to(PACKAGE).as_posix()}: {danger}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for danger in dangers(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert found == set(ALLOWED)


@pytest.mark.parametrize(
    "code",
    [
        "eval(cell)",
        "os.system(name)",
        "subprocess.run(name, shell=True)",
        "pickle.load(file)",
        "from pickle import loads",
        "yaml.load(text)",
        "numpy.load(file, allow_pickle=kept)",
        "open(name, shell=1)",
    ],
)
def test_it_would_be_seen(code: str) -> None:
    assert list(dangers(ast.parse(code)))


GUARD = """
import os, sys

def heard(event, arguments):
    if event.startswith(("socket.connect", "socket.getaddrinfo", "socket.gethostby", "socket.sendto",
                         "urllib.", "http.", "ftplib.", "smtplib.", "subprocess.", "os.system", "os.exec", "os.spawn",
                         "os.posix_spawn", "pty.", "webbrowser.", "pickle.")):
        os.write(2, f"it asked for {event} {arguments}\\n".encode())
        os._exit(97)

sys.addaudithook(heard)
"""
"""Ends the process where it goes out to the network, or starts another program."""

TELLS = "Two air strikes hit Miro on 2 May 2031, killing three people."


@contextmanager
def listening() -> Iterator[tuple[int, list[object]]]:
    """A port of this machine, and who came to it: libraries in C are heard by no hook."""
    came: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def wait() -> None:
            with suppress(OSError):
                while True:
                    line, who = server.accept()
                    came.append(who)
                    line.close()

        threading.Thread(target=wait, daemon=True).start()
        yield server.getsockname()[1], came
        server.shutdown(socket.SHUT_RDWR)


def inputs(port: int, secret: Path) -> Iterator[tuple[str, str]]:
    """Files that ask for something else: by name, what is in them."""
    there, local = f"http://127.0.0.1:{port}/x", secret.as_uri()
    entities = (
        f'<!DOCTYPE r [<!ENTITY a SYSTEM "{there}"><!ENTITY b SYSTEM "{local}"><!ENTITY % c SYSTEM "{there}"> %c;]>'
    )
    asks = f'<img src="{there}"><iframe src="{local}"></iframe><script src="{there}"></script><object data="{there}">'
    yield (
        "page.html",
        f'<html><head><link rel="stylesheet" href="{there}"><base href="{there}"></head><body>{asks}<p>{TELLS}</p></body></html>',
    )
    yield (
        "page.xhtml",
        f'<?xml version="1.0"?>{entities}<html xmlns="http://www.w3.org/1999/xhtml"><body><p>&a;&b;{TELLS}</p></body></html>',
    )
    yield (
        "feed.xml",
        f'<?xml version="1.0"?>{entities}<rss version="2.0"><channel><item><title>&a;</title><link>{there}</link><description>&b; {TELLS}</description><enclosure url="{there}"/></item></channel></rss>',
    )
    yield "address.rss", there
    yield "path.atom", str(secret)
    yield (
        "record.jsonl",
        f'{{"text": "{TELLS} See {there}", "url": "{there}", "__reduce__": "os.system", "image": "{local}"}}\n',
    )
    yield (
        "mail.eml",
        f'Subject: report\nContent-Type: message/external-body; access-type=URL; URL="{there}"\n\n{TELLS}\n',
    )
    yield "plain.txt", f"{TELLS} {there} {local} `id` $(id) {{{{7*7}}}} __import__('os').system('id')"
    yield "$(id >ran) `id >ran`;id >ran|id >ran.txt", TELLS


def test_nothing_is_asked_of_the_network_and_no_program_is_started(fresh_conflict: Conflict, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Nine shells hit Ostra on 3 May 2031, the secret said.")
    folder = tmp_path / "given"
    folder.mkdir()
    with listening() as (port, came):
        for name, content in inputs(port, secret):
            (folder / name).write_text(content)
        done = fresh_conflict("extract", "given", "--workers", "1", "-f", "csv", patched=GUARD)
    assert done.status in (0, 1) and "it asked for" not in done.err, done.err
    assert done.out.count("Two air strikes") >= 5 and "Ostra" not in done.out
    assert not came
    assert sorted(each.name for each in tmp_path.iterdir()) == ["given", "secret.txt"]
    assert not list(tmp_path.rglob("ran"))


@pytest.mark.skipif(os.name != "posix", reason="programs of POSIX")
def test_the_guard_of_this_test_hears(fresh_conflict: Conflict) -> None:
    ask = "import socket\ntry: socket.create_connection(('127.0.0.1', 9), 1)\nexcept OSError: pass\n"
    done = fresh_conflict("--version", patched=GUARD + ask)
    assert done.status == 97 and "it asked for socket" in done.err


@pytest.mark.parametrize("more", [("--workers", "2"), ("--cluster", "local")])
def test_a_program_that_lies_among_what_is_read_is_not_run(tmp_path: Path, more: tuple[str, str]) -> None:
    """`conflict extract .` in a folder of downloads: Python looks for its own libraries there first, if it may."""
    if "--cluster" in more:
        pytest.importorskip("distributed")
        if sys.version_info < (3, 11):
            pytest.skip("a worker of Dask cannot be told")
    program = tmp_path / "bin" / "conflict"
    program.parent.mkdir()
    program.write_text("from conflictcli.cli import main\nif __name__ == '__main__':\n    main()\n")
    folder = tmp_path / "downloads"
    folder.mkdir()
    for library in ("multiprocessing", "pickle", "signal", "encodings", "pandas", "conflictcli", "sitecustomize"):
        (folder / f"{library}.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w').write({library!r})\n")
    for number in range(3):
        (folder / f"{number}.txt").write_text(TELLS)
    command = [sys.executable, str(program), "extract", ".", "-f", "csv", *more]
    settings = {**os.environ, "XDG_CONFIG_HOME": os.devnull}
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, env=settings, timeout=240)
    assert not (tmp_path / "ran").exists(), (tmp_path / "ran").read_text()
    assert done.returncode in (0, 1) and len(done.stdout.splitlines()) == 1 + 3, done.stderr
