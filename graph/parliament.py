"""Statements to a parliament: by what a report of its sittings is known, and whose ministers speak in it."""

from __future__ import annotations

import re

from graph.guards import guarded
from graph.lexicon import Lexicon

_WESTMINSTER = "organisation/united-kingdom"
_SITTING = guarded(
    r"\b(?:[Rr]ight |[Rr]t\.? )?[Hh]on\.? (?:and (?:learned|gallant) )?(?:Friends?|Members?|Gentlem[ae]n|Lady)\b"
    r"|\b(?:[Mm]y|[Tt]he|[Hh]er|[Hh]is) (?:[Rr]ight )?[Hh]onourable (?:and \w+ )?(?:Friend|Member|Gentleman|Lady)\b"
    r"|\b(?:Mr|Madam) (?:Deputy )?Speaker\b|\bCommons Chamber\b|\b[Nn]oble Lords?\b"
    r"|\bVolume \d{1,4}: debated on\b|\bHC?L?WS\d{1,4}\b"
    r"|\bHouse of (?:Commons|Lords)\b.{0,40}\b(?:laid|made|stated?ment)\b"
    r"|\b(?:laid|made|statement) (?:\w+ ){0,3}(?:in|before|to) the House of (?:Commons|Lords)\b"
    r"|\b(?:update|inform|assure|tell|remind|told|informed|notify) the House\b"
)
_BRITISH = re.compile(
    r"\b(?:UK|United Kingdom|British|Britain|Home Secretary|Home (?:Office|Department)|Border Force|House of Lords)\b"
)


def parliaments_state(text: str, lexicon: Lexicon) -> str:
    """The state whose ministers speak, where a text is spoken or laid in its parliament; empty where it is not.

    The forms of address are those of Westminster, which other parliaments share: the United Kingdom must be named.
    """
    if _WESTMINSTER not in lexicon.state or not _BRITISH.search(text):
        return ""
    return _WESTMINSTER if next(_SITTING.on_lines(text), None) else ""
