"""How places.db writes a place down: shared by what builds the file and what reads it."""

from __future__ import annotations

from zlib import crc32

# The place in this tuple is the number in the table.
KINDS = ("country", "admin1", "admin2", "place", "region")

# How a key names a place: bits of the column `how`.
ALIAS, PRIMARY, PLAIN = 0, 1, 2
# In no file: the user wrote the name, in a list of their own.
OWN = 4

# Degrees are stored in hundred-thousandths (1.1 m), priors in hundredths.
SCALE, WEIGHTS = 100_000, 100


def key_hash(key: str) -> int:
    """A key's hash in 32 bits: most words of a text are no place's name, and their hash is not among those stored."""
    return crc32(key.encode())
