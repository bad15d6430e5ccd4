"""A format's own library → the module, or what to install: base installs stay small, the rest are extras."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType


class MissingExtra(Exception):
    """The library that a format needs is not installed; the message says how to install it."""


def library(module: str, extra: str, what: str) -> ModuleType:
    """A library by its module's name. `what` is what it reads, as a person would say it: "a web archive".

    Raises MissingExtra where it is not installed.
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise MissingExtra(
            f"{what} needs more: pip install 'conflictcli[{extra}]' (there is no {error.name} yet)"
        ) from error
