"""Bytes stored, bytes unpacked → whether they swell as a bomb does: some kilobytes that become all the disk can hold.

News that is packed is three to ten times as long when it is unpacked, and one report said a thousand times over is some
hundred times as long. What is stored may therefore become MOST_TIMES as long, and FREE bytes in any case: then whoever
packed it can make no more work than whoever stored it paid for.
"""

from __future__ import annotations

MOST_TIMES = 250
"""Bytes that may be unpacked for each that is stored. A bomb of one layer has a thousand (deflate allows 1,032)."""

FREE = 256 * 1024 * 1024
"""Bytes that may be unpacked in any case, however well they were packed: a little text that repeats itself is legal."""


class Bomb(OSError):
    """More comes of what is packed than was ever meant to be read."""


class Swelling:
    """How many bytes of a thing were read as stored, and how many were unpacked from it.

    What is unpacked from a member of an archive is so from all that is `around` it, too: each has its bound.
    """

    __slots__ = ("_around", "_stored", "_unpacked")

    def __init__(self, around: Swelling | None = None, stored: int = 0) -> None:
        self._around = around
        self._stored = stored
        self._unpacked = 0

    @property
    def burst(self) -> bool:
        """Whether there was more in it than may be."""
        return self._unpacked > FREE and self._unpacked > MOST_TIMES * self._stored

    def store(self, size: int) -> None:
        """So many bytes more are stored."""
        self._stored += size

    def unpack(self, size: int) -> None:
        """So many bytes more came of them. Raises Bomb."""
        self._unpacked += size
        if self.burst:
            raise Bomb(f"it unpacks to more than {MOST_TIMES} times its length, as a bomb does: unpack it first")
        if self._around is not None:
            self._around.unpack(size)
