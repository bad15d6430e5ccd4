"""Names of the parts of a candidate's score (`why.py` has the words for them all)."""

from __future__ import annotations

PRIOR = "prior"
PRIMARY = "primary name"
AS_IT_STANDS = "as it stands"
KIND = "of the kind asked for"
AREA = "an area, as asked for"
NO_TOWN = "no town, as asked for"
SEAT = "seat of its division"
OWN = "own list"
