"""conflict: reports of violence in, a table of events out.

The map of the package is the flow of the data:

    readers → gate → sentences → mentions (rules, gazetteer) → events → tables → output

`extract(document)` is everything between a document and its events.
"""

from __future__ import annotations

__version__ = "0.1.0"
