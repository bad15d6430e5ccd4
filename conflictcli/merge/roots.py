"""Numbers → sets of them, joined two at a time: each number leads to the root of its set, the smallest."""

from __future__ import annotations


def join(root: list[int], one: int, other: int) -> None:
    """The sets of two numbers become one."""
    first, second = sorted((find(root, one), find(root, other)))
    root[second] = first


def find(root: list[int], n: int) -> int:
    """The root of a number's set."""
    while root[n] != n:
        root[n] = root[root[n]]
        n = root[n]
    return n
