"""A mention of an instrument, and what kind of instrument a noun names."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from graph.find.dates import DateMention
from graph.find.locations import Place

_KINDS = MappingProxyType(
    {
        "joint declaration": "declaration",
        "declaration": "declaration",
        "joint statement": "joint-statement",
        "statement": "joint-statement",
        "treaty": "treaty",
        "treaties": "treaty",
        "convention": "convention",
        "protocol": "protocol",
        "agreement": "agreement",
        "accord": "agreement",
        "deal": "agreement",
        "arrangement": "arrangement",
        "memorandum of understanding": "memorandum",
        "action plan": "action-plan",
        "action programme": "action-plan",
        "work plan": "action-plan",
        "working plan": "action-plan",
        "work programme": "action-plan",
        "working programme": "action-plan",
        "conclusions": "conclusions",
        "pact": "pact",
        "joint letter": "joint-letter",
        "common letter": "joint-letter",
        "open letter": "joint-letter",
        "joint communiqué": "joint-statement",
        "joint communique": "joint-statement",
        "communiqué": "joint-statement",
        "joint outcomes": "conclusions",
        "exchange of letters": "agreement",
        "compact": "pact",
        "covenant": "pact",
        "charter": "declaration",
        "joint press statement": "joint-statement",
        "joint conclusions": "conclusions",
        "joint action plan": "action-plan",
        "joint roadmap": "action-plan",
        "plan of action": "action-plan",
        "letter of intent": "declaration",
        "statement of intent": "declaration",
        "declaration of intent": "declaration",
        "joint declaration of intent": "declaration",
        "joint statement of intent": "declaration",
        "memorandum": "memorandum",
        "mou": "memorandum",
        "mous": "memorandum",
        "working arrangement": "arrangement",
        "administrative arrangement": "arrangement",
        "technical arrangement": "arrangement",
        "implementing protocol": "protocol",
        "additional protocol": "protocol",
        "code of conduct": "declaration",
        "exchange of notes": "agreement",
        "roadmap": "action-plan",
        "agenda": "action-plan",
        "vision": "action-plan",
        "strategy": "action-plan",
        "programme": "action-plan",
        "framework": "action-plan",
        "guidelines": "action-plan",
        "plans": "action-plan",
        "plan": "action-plan",
        "point plan": "action-plan",
        "summary": "conclusions",
        "outcome document": "conclusions",
    }
)


@dataclass(frozen=True, slots=True)
class Instrument:
    """A mention of an instrument that can be told from others: by a date, a name, or being the document itself.

    `kind` is empty where neither its words nor a noun of theirs say it ("Dublin III").
    """

    start: int
    end: int
    name: str
    kind: str
    date: DateMention | None
    place: Place | None
    is_document: bool
    relation: str
    rule: str


def kind_of(noun: str) -> str:
    """What kind of instrument a noun names; letters that only fold into ASCII ones ("ſ") fall back on an agreement."""
    small = " ".join(noun.lower().replace("0", "o").replace("’", "'").split())
    small = small.partition(" by the ")[0].partition(" of the ")[0]  # "statement by the chair"
    if small.startswith("memorand"):
        return "memorandum"
    if small.rpartition(" ")[2].isdigit():
        small = small.rpartition(" ")[0]  # "Agenda 2030"
    by_last_word = _KINDS.get(small.rpartition(" ")[2])
    return _KINDS.get(noun.lower()) or _KINDS.get(small) or by_last_word or "agreement"
