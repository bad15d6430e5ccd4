"""Paths → rows: by one process, by several, or by a cluster, always in the order of the input.

    paths → Places (readers.sources; shard: a slice of them) → Parts (parts) → Results of each (results) → in order
            (pool: processes on this machine; cluster: Dask)

What is done with a document (asked), and everything between a part and its results, is the same wherever it is done.
"""


class WorkerFailed(Exception):
    """Those who are to do the work cannot be started or reached; the message says why and what to do."""
