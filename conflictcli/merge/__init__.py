"""Rows of any number of reports → events: each once, with what every report says of it.

    rows → Reports (report) → those that may be one (blocks) → same_event, of two (same) → groups (groups)
         → one row each: figures and who told them (figures), independent sources (origins), all columns (event)

spots, words, sketch    what a report's places, parties and wording are compared by
parts           totals that another report breaks down
spool, sweep    the same for more rows than memory holds: rows on disk, read day by day

Nothing here depends on the order in which rows come, nor on how they were batched.
"""


class SpoolError(Exception):
    """There is no room on disk for the rows while they are sorted; the message says what to do."""
