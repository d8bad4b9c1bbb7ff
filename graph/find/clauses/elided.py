"""Clauses that leave out their verb, that of the clause before: "Norway will send ten officers, Denmark five"."""

from __future__ import annotations

from graph.find.clauses.cut_words import NUMBERS, ONE_OF_THEM, PAYING
from graph.patterns.openings import compiled

_MONTH = r"January|February|March|April|May|June|July|August|September|October|November|December"
COUNT = (
    r"(?:(?:an?(?:other)?|a further|some|about|around|up to|over|nearly|more than) )?"
    rf"(?:{NUMBERS}|(?:[£€$]|[A-Z]{{3}} )?\d[\d,.]*(?: (?:million|billion|thousand))?)"
)
"""How many, as a part of a pattern."""

ELIDED = compiled(
    rf"(?P<name>(?!(?:Since|In|On|By|From|Until|Before|After|During|Between|Under|For|At|Over|Within|Article|Section"
    rf"|Annex"
    rf"|Phase|Paragraph|Chapter|Part|Regulation|Directive|Decision|Resolution|Protocol|Day|Mr|Mrs|Only|About|Some"
    rf"|Around"
    rf"|{_MONTH}|\w{{2,6}}day)\b)(?:[Tt]he )?[A-Z][\w’-]+(?: (?:of (?:the )?)?[A-Z][\w’-]+){{0,3}}),?"
    rf" (?!(?:19|20)\d\d\b){COUNT}"
    rf"(?! (?:{_MONTH}|per cent|of)\b|%|[:.]\d)"
    r"(?: [a-z][\w’-]*){0,6}(?=$|[,.;]| and (?:the )?[A-Z])"
)
"""Who else does the same, and how many: "…, Denmark five and Spain another three boats"."""

PAYS = compiled(PAYING)
"""Who pays how much of what was told before: "Norway bearing NOK 4 million of the cost"."""
_ANOTHER_ONE = compiled(ONE_OF_THEM)


def elided_subject(clause: str) -> int:
    """Where the name ends of who does what the clause before says: "Denmark five"; 0 where it is no such clause."""
    found = ELIDED.match(clause)
    if found is None and (another := _ANOTHER_ONE.match(clause)):
        return another.end()
    if found is None and (paying := PAYS.match(clause)):
        return paying.end()
    return found.end("name") if found else 0


def says_who_pays(text: str, start: int, end: int) -> bool:
    """Whether a run only says who pays how much of what was told before it: "Norway bearing NOK 4 million"."""
    return PAYS.match(text, start, end) is not None
