"""The one face of the data. What stands behind it, an embedded engine or a remote endpoint, shows nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from graph.rdf.terms import Quad, Term, Triple


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer to a SELECT: the variables in order, and for each row the bound ones by name."""

    variables: tuple[str, ...]
    rows: tuple[Mapping[str, Term], ...]


class Store(Protocol):
    """Quads that can be asked. For queries of known cost, of our own; anybody's run in `graph/store/workers.py`."""

    def select(self, query: str, bindings: Mapping[str, Term] | None = None) -> Rows:
        """The rows of a SELECT query, with variables bound beforehand as RDF terms.

        Raises QuerySyntax, and NotFound where a bound address is none that anything can have.
        """

    def ask(self, query: str, bindings: Mapping[str, Term] | None = None) -> bool:
        """Whether an ASK query holds. Raises QuerySyntax."""

    def construct(self, query: str, bindings: Mapping[str, Term] | None = None) -> Sequence[Triple]:
        """The triples of a CONSTRUCT or DESCRIBE query, sorted, each once. Raises QuerySyntax."""

    def quads(self) -> Iterable[Quad]:
        """Every quad, in no promised order."""

    def insert(self, quads: Iterable[Quad]) -> None:
        """Adds quads; those that stand there already stay once."""

    def __len__(self) -> int:
        """How many quads there are."""


def first_value(store: Store, query: str) -> str:
    """The first variable's value in the first row of a SELECT, empty where it finds nothing. Raises QuerySyntax."""
    answered = store.select(query)
    return next((str(row[answered.variables[0]]) for row in answered.rows[:1] if answered.variables[0] in row), "")
