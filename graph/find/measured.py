"""How often each rule of reading was right: (right, found) over labelled statements. Generated:

accord evaluate tests/data/statements/dev --calibrate graph/find/measured.py
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

MEASURED: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "agree": (2, 2),
        "agreement dated": (4, 4),
        "agreement described": (2, 3),
        "agreement signed": (1, 1),
        "amount for a purpose": (10, 10),
        "body named": (23, 25),
        "body not in the reference data": (4, 4),
        "call on": (4, 4),
        "continue": (1, 1),
        "explore": (5, 5),
        "figure of what happened": (14, 15),
        "header": (12, 12),
        "known agreement by date and parties": (2, 2),
        "list item": (3, 3),
        "listed place named": (16, 16),
        "listed place, though the name is also a word or somebody's": (1, 1),
        "meeting mentioned": (1, 1),
        "meeting planned": (6, 7),
        "meeting reported": (5, 6),
        "minister named": (21, 21),
        "of several places so named, one in a country that the text speaks of": (2, 2),
        "office without a name": (1, 1),
        "place by where it stands": (2, 2),
        "place meant": (1, 1),
        "place named": (55, 57),
        "reported as done": (12, 12),
        "reported promise": (1, 1),
        "should": (4, 4),
        "the document is the agreement": (3, 3),
        "to be done": (1, 1),
        "under way": (9, 9),
        "undertake": (2, 4),
        "welcome": (1, 1),
        "will": (25, 26),
    }
)
