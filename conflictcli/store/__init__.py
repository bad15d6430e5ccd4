"""A database that remembers: each document once, its rows with it, the events that the rows tell of, and the runs.

    document → known? (known) → rows of it (coding) → in with all its rows, or not at all (write) → events (merging)

schema      the tables; migrations: how they came to be, version by version
open        an address or a file's name → a store that can be used
again       a transaction that something passing broke → tried again
trouble     what a driver says → what happened, in words, and what to do
process     who a process is, and whether it is still there; heart: its signs of life
locks       one at a time, where only one may
address     the address of a document, tidied up
likeness    whether two texts can be versions of one article
eye         a connection for look-ups, in whichever process asks
known       whether a document was read before, or has changed since
coding      what a worker does with a document
standing    versions of a document → the one that stands
write       coded documents → the store, in batches
runs        who ran when, what came of it, what failed
merging     rows that are new → the events they belong to
read        the store → rows, and events each once
state       the store → what it holds, how its runs went, who has a lock
"""


class StoreError(Exception):
    """The store cannot be used now, or no more; the message says why and what to do. What is in it stays sound."""


class Passing(StoreError):
    """What may be over in a moment: a lost connection, a deadlock, a server that starts. Worth another try."""


class Busy(StoreError):
    """Somebody else has a lock, and goes on; the message says who, and for how long."""


class NoStore(StoreError):
    """There is no store where it is to be read from."""


class AddressError(StoreError):
    """What is to name a store can name none: wrong usage."""
