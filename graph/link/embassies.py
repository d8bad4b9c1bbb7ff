"""Whose ministers a text on an embassy's page tells of."""

from __future__ import annotations

from graph.find.offices.state_words import state_at
from graph.patterns.openings import compiled
from graph.reference.lexicon import Lexicon

# Who is host to an embassy: a text on its page tells of that state's ministers.
_EMBASSY = compiled(r"\b(?:Embassy|High Commission) of (?:the )?[A-Z][^\n]{2,50}? (?:in|to) (?:the )?(?=[A-Z])")
_HEADED = 160  # code points at the head of a text in which an embassy is named


def host_of_embassy(text: str, lexicon: Lexicon) -> str:
    """The state in which the embassy lies that a text is headed by; empty for other texts."""
    match = _EMBASSY.search(text, 0, _HEADED)
    named = state_at(text, match.end(), lexicon) if match else ""
    return lexicon.state_named[named] if named else ""
