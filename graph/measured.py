"""How often each rule of reading was right: (right, found) over labelled statements. Generated:

accord evaluate tests/data/statements/dev --calibrate graph/measured.py
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

MEASURED: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "agree": (1, 2),
        "agreement by name": (2, 2),
        "agreement dated": (3, 3),
        "agreement signed": (1, 1),
        "amount for a purpose": (10, 10),
        "body named": (20, 21),
        "body not in the reference data": (2, 3),
        "call on": (3, 5),
        "continue": (1, 1),
        "explore": (2, 3),
        "figure of what happened": (13, 17),
        "header": (10, 12),
        "list item": (4, 4),
        "meeting mentioned": (0, 2),
        "meeting planned": (0, 1),
        "meeting reported": (2, 2),
        "minister by name alone": (4, 4),
        "minister named": (14, 14),
        "office without a name": (0, 1),
        "place meant": (1, 1),
        "place named": (51, 54),
        "reported as done": (6, 6),
        "should": (4, 4),
        "the document is the agreement": (3, 3),
        "under way": (8, 8),
        "undertake": (3, 4),
        "will": (24, 30),
    }
)
