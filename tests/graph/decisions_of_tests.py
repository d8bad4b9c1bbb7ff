"""A statement to review in tests, and decisions about it in few words."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from graph.findings import Reading
from graph.ingest.documents import Document, from_bytes
from graph.reading import Reader
from graph.reference.lexicon import Lexicon
from graph.review.decisions import Decision, Target
from graph.review.review import Case, Reviewed, reviewed
from tests.corpora import SIXTH

FILE = "dover.txt"
TEXT = SIXTH.read_text(encoding="utf-8")
HALL = "a second search hall will be built at the port of Dover by 30 November 2025"
TRAIN = "Border Force and the DCPAF will train dog handlers together in Folkestone from September"
WORKS = "Works on the western breakwater at Dunkirk have already been completed"
TRAILERS = "They also agreed to explore a shared register of stolen trailers"
SEALS = "Lorry owners should report broken seals without delay"
STOWAWAYS = "Stowaways found at Dover fell by 17 per cent in 2024"
INSPECTED = "They inspected the freight lanes of the port of Dover and spoke with the lorry drivers who wait there"


@dataclass(frozen=True)
class Bench:
    """Reads a text and lays decisions over it."""

    reader: Reader
    lexicon: Lexicon
    _known: dict[str, Reading] = field(default_factory=dict)

    def read(self, text: str = TEXT) -> tuple[Document, Reading]:
        document = from_bytes(FILE, text.encode("utf-8"))
        if text not in self._known:
            self._known[text] = self.reader.read(document)
        return document, self._known[text]

    def review(self, *decisions: Decision, text: str = TEXT, reading: Reading | None = None) -> Reviewed:
        document, read = self.read(text)
        numbered = [_numbered(decision, number) for number, decision in enumerate(decisions, 1)]
        return reviewed([reading or read], [document], numbered, self.lexicon)


def _numbered(decision: Decision, number: int) -> Decision:
    return Decision(decision.target, decision.decision, decision.by, decision.fields, decision.note, line=number)


def about(kind: str, quote: str, decided: str, by: str = "EM", /, **fields: Any) -> Decision:
    """A decision that knows its finding by words alone."""
    return told(Target(FILE, kind, quote), decided, by, **fields)


def told(target: Target, decided: str, by: str = "EM", /, **fields: Any) -> Decision:
    return Decision(target, decided, by, MappingProxyType(fields))


def case(review: Reviewed, quote: str, kind: str = "measure") -> Case:
    """The one case of a kind with these words."""
    found = [
        one
        for one in review.cases
        if one.kind == kind and (held := one.held or one.read) and held.ground.passage.quote == quote
    ]
    assert len(found) == 1, [one.held for one in found]
    return found[0]
