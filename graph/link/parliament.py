"""Statements to a parliament: by what a report of its sittings is known, and whose ministers speak in it."""

from __future__ import annotations

from graph.patterns.guards import guarded
from graph.patterns.letters import CAPITALS
from graph.patterns.openings import compiled
from graph.patterns.runs import Spans
from graph.reference.lexicon import Lexicon

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
_PLACE = rf"[{CAPITALS}][\w'’-]{{1,24}}(?:,? (?:and |upon |of |the |in ){{0,2}}[{CAPITALS}][\w'’-]{{1,24}}){{0,4}}"
_SEATS = guarded(
    rf"\b(?:Members?(?: of Parliament)?|MPs?|MSPs?) for (?:the )?(?P<of_member>{_PLACE})"
    r"|\b(?:Lord|Lady|Baroness|Viscount|Earl) [A-Z][\w'’-]{1,24}(?: [A-Z][\w'’-]{1,24})? of"
    r" (?P<of_peer>[A-Z][\w'’-]{1,24}(?:(?:-| upon | on |-le-| )[A-Z][\w'’-]{1,24})?)"
    rf"|\((?P<of_asker>{_PLACE})\) ?\((?:by private notice|[Uu]rgent [Qq]uestion)\)"
    rf"|\((?P<of_party>{_PLACE})\) ?\((?:Con|Lab|LD|SNP|DUP|SDLP|PC|CB|XB|Ind|Green|Reform|Non-Afl|Lab/Co-op|UUP)\)"
)
_ISSUED_BY = compiled(
    r"(?:(?:Prime Minister['’]s Office,? )?10 Downing Street|(?:UK )?Home Office|Home Office,? (?:UK|London)"
    r"|(?:Foreign, Commonwealth (?:&|and) Development|Foreign and Commonwealth|Cabinet) Office|HM Government)",
)
# The title of a read-out as only one government words it: "PM call with Chancellor A: 9 June 2025".
_READ_OUT = compiled(
    r"PM(?:['’]s)? (?:call|meeting|bilateral(?: meeting)?|phone call|talks) with [^:\n]{3,80}:"
    r" \d{1,2} [A-Z][a-z]{2,8} \d{4}"
)
_HEAD = 5  # lines from the start in which the name of whoever issued a text stands
_BRITISH = compiled(
    r"\b(?:UK|United Kingdom|British|Britain|Home Secretary|Home (?:Office|Department)|Border Force|House of Lords)\b"
)


def parliaments_state(text: str, lexicon: Lexicon) -> str:
    """The state whose ministers speak: of a text spoken or laid in its parliament, or headed by the name of a ministry.

    Empty where a text is neither. The forms of address are those of Westminster, which other parliaments share: the
    United Kingdom must be named.
    """
    if _WESTMINSTER not in lexicon.state:
        return ""
    head = [line.strip() for line in text.split("\n", _HEAD)[:_HEAD]]
    if any(_ISSUED_BY.fullmatch(line) or _READ_OUT.fullmatch(line) for line in head):
        return _WESTMINSTER
    return _WESTMINSTER if _BRITISH.search(text) and next(_SITTING.on_lines(text), None) else ""


def seats(text: str) -> Spans:
    """The places that only say for where somebody sits ("the Member for A", "Lord B of C")."""
    return Spans(match.span(match.lastgroup or 0) for match in _SEATS.on_lines(text))
