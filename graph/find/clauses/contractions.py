"""Contracted verbs written in full, so that the rules know them: "We’ll send", "I've asked", "it's opening"."""

from __future__ import annotations

import re

from graph.patterns.openings import compiled

CONTRACTED = compiled(
    r"\b(we|they|you|I|he|she|it|that|there|who)[’'](ll|ve|re|m|s)\b(?= )|\b(wo|sha)(n[’']t)\b(?= )", re.IGNORECASE
)
"""A verb that is contracted with what stands before it or with "not"."""

_REFUSING = {"wo": "will not", "sha": "shall not"}
_IN_FULL = {"ll": " will", "ve": " have", "re": " are", "m": " am", "s": " is"}


def _written_out(short: re.Match[str]) -> str:
    return _REFUSING[short[3].lower()] if short[3] else short[1] + _IN_FULL[short[2].lower()]


def in_full(clause: str) -> str:
    """A clause with its contractions written in full."""
    return CONTRACTED.sub(_written_out, clause)


def as_written(clause: str, start: int, end: int) -> tuple[int, int]:
    """Where a run of the clause in full stands in the clause as it was written."""
    for short in CONTRACTED.finditer(clause):
        # Each counts in the written clause what it is longer by when written in full.
        longer = len(_written_out(short)) - len(short[0])
        verb = short.start() if short[3] else short.end(1)
        start -= longer if start > verb + longer else max(0, start - verb)
        end -= longer if end > verb + longer else max(0, end - verb)
    return start, end
