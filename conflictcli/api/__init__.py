"""For notebooks and scripts: documents, events and tables as objects.

documents    paths → Documents, read when they are asked for
extracting   documents, texts or paths → Events; files of rows → Events
events       rows, and what is done with rows: added up, merged, written, a DataFrame
row          a row as an object
frames       records → a DataFrame with types
html         how they look in a notebook
skipped      what could not be read → a warning
told         what a caller gives → names, paths and numbers, or what can be given

docs/python.md tells how it is used. Nothing is remembered from one call to the next but compiled patterns.
"""

from conflictcli.api.documents import Documents, read
from conflictcli.api.events import Events
from conflictcli.api.extracting import extract, read_events
from conflictcli.api.row import MergedRow, Row
from conflictcli.api.skipped import UnreadWarning

__all__ = ["Documents", "Events", "MergedRow", "Row", "UnreadWarning", "extract", "read", "read_events"]
