"""What one document's findings come to, while they are written down: facts, each with what it rests on, and names."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from graph import names
from graph.findings import Days, Ground, Grounded, Reading
from graph.names import Addresses
from graph.rdf.terms import Iri, Quad, Term, text, typed
from ontology import terms

TYPE = Iri(terms.RDF_TYPE)
LABEL = Iri(terms.PREF_LABEL)


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement about a thing and what it rests on."""

    subject: str  # a reference
    predicate: str
    object: Term
    ground: Ground


@dataclass(slots=True)
class Sheet:
    """What one document's findings come to, while they are written down."""

    reading: Reading
    addresses: Addresses
    language: str
    document: str
    facts: list[Fact] = field(default_factory=list)
    plain: list[Quad] = field(default_factory=list)
    derived: list[Quad] = field(default_factory=list)
    spoken: dict[tuple[int, int], str] = field(default_factory=dict)

    def fact(self, subject: str, predicate: str, value: Term, ground: Ground) -> None:
        """A fact to be written into the graph of the passage that it rests on."""
        self.facts.append(Fact(subject, predicate, value, ground))

    def link(self, subject: str, predicate: str, ref: str, ground: Ground) -> None:
        """A fact whose object is a thing, named by its reference."""
        self.fact(subject, predicate, self.addresses.thing(ref), ground)

    def named(self, ref: str, kind: str, label: str) -> None:
        """What a read thing is and what it is called: its words, in the document's language."""
        thing = self.addresses.thing(ref)
        self.plain += [
            Quad(thing, TYPE, Iri(kind)),
            Quad(thing, LABEL, text(label, self.language)),
            Quad(thing, Iri(terms.LABEL_SOURCE), concept("label-quoted")),
        ]

    def days(self, subject: str, when: Grounded[Days] | None, kinds: tuple[str, str] = ("", "")) -> None:
        """A day, or the bounds of when something starts or ends."""
        if when is None:
            return
        if when.value.day is not None and not any(kinds):
            self.fact(subject, terms.DATE, typed(when.value.day, "date"), when.ground)
            return
        before, after = kinds if any(kinds) else (terms.STARTS_NOT_BEFORE, terms.ENDS_NOT_AFTER)
        if when.value.earliest is not None:
            self.fact(subject, before, typed(when.value.earliest, "date"), when.ground)
        if when.value.latest is not None:
            self.fact(subject, after, typed(when.value.latest, "date"), when.ground)

    def amount(self, value: Decimal, currency: str) -> str:
        """A sum as a thing of its own: the same number in the same currency is the same thing everywhere."""
        plain = plain_number(value)
        ref = names.amount(currency, plain)
        thing = self.addresses.thing(ref)
        self.plain += [
            Quad(thing, TYPE, Iri(terms.MONETARY_AMOUNT)),
            Quad(thing, Iri(terms.AMOUNT_VALUE), typed(plain, "decimal")),
            Quad(thing, Iri(terms.CURRENCY), concept(f"currency-{currency}")),
            Quad(thing, LABEL, text(f"{currency} {float(plain):,.2f}".removesuffix(".00"), "en")),
        ]
        return ref


def concept(name: str) -> Iri:
    """The address of a concept, such as `basis-stated`."""
    return Iri(terms.CONCEPT + name)


def plain_number(value: object) -> str:
    """A decimal without an exponent and without zeros behind the point."""
    plain = f"{value:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
