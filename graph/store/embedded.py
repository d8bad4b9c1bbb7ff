"""The store on pyoxigraph, in memory: small graphs load in milliseconds and answer in microseconds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Self

import pyoxigraph as ox

from graph.rdf.terms import Iri, Literal, Quad, Term, Triple, quad_line, term_line
from graph.store.face import Rows
from graph.store.json_results import TermTable, as_json
from graph.store.syntax import syntax_error
from ontology.errors import NotFound, QuerySyntax

_LITTLE_VALUES = 20


class EmbeddedStore:
    """A `graph.store.face.Store` in this process."""

    def __init__(self, quads: Iterable[Quad] = ()) -> None:
        self._store = ox.Store()
        self._terms = TermTable()
        self.insert(quads)

    @classmethod
    def from_file(cls, path: Path) -> Self:
        """A store of an N-Quads file's quads."""
        store = cls()
        store._store.bulk_load(path=str(path), format=ox.RdfFormat.N_QUADS)
        return store

    def select(self, query: str, bindings: Mapping[str, Term] | None = None) -> Rows:
        """The rows of a SELECT query."""
        answer = self._query(query, bindings)
        if not isinstance(answer, ox.QuerySolutions):
            raise QuerySyntax("a SELECT query was expected", 1, 1)
        names = tuple(variable.value for variable in answer.variables)
        return Rows(
            names,
            tuple(
                {name: _from_engine(value) for name in names if (value := solution[name]) is not None}
                for solution in answer
            ),
        )

    def ask(self, query: str, bindings: Mapping[str, Term] | None = None) -> bool:
        """Whether an ASK query holds."""
        answer = self._query(query, bindings)
        if not isinstance(answer, ox.QueryBoolean):
            raise QuerySyntax("an ASK query was expected", 1, 1)
        return bool(answer)

    def construct(self, query: str, bindings: Mapping[str, Term] | None = None) -> Sequence[Triple]:
        """The triples of a CONSTRUCT or DESCRIBE query, sorted, each once."""
        answer = self._query(query, bindings)
        if not isinstance(answer, ox.QueryTriples):
            raise QuerySyntax("a CONSTRUCT or DESCRIBE query was expected", 1, 1)
        triples = {_triple(triple) for triple in answer}
        return sorted(triples, key=lambda t: (t.subject, t.predicate, term_line(t.object)))

    def quads(self) -> Iterable[Quad]:
        """Every quad."""
        for quad in self._store:
            triple = _triple(quad)
            graph = None if isinstance(quad.graph_name, ox.DefaultGraph) else _iri(quad.graph_name)
            yield Quad(triple.subject, triple.predicate, triple.object, graph)

    def results(
        self, query: str, media_type: str, base: str, most_bytes: int, most_values: int | None = None
    ) -> bytes | None:
        """A SELECT or ASK query's results as a worker would send them (`graph/store/worker.py`); None where they are
        larger.

        Nothing can end the query but its end. Raises QuerySyntax, and ValueError for a media type of no results.
        `most_values` is how many values there are at most, where that is known.
        """
        form = ox.QueryResultsFormat.from_media_type(media_type)
        if form is None:
            raise ValueError(f"{media_type} is no format of SPARQL results")
        answer = self._answer(query, base)
        is_little = most_values is not None and most_values <= _LITTLE_VALUES  # the engine is as fast with those
        if form != ox.QueryResultsFormat.JSON or isinstance(answer, ox.QueryBoolean) or is_little:
            return _written(answer, form, most_bytes)
        table = _written(answer, ox.QueryResultsFormat.TSV, most_bytes)
        if table is None:
            return None  # JSON names the variables in every row, and takes more
        found = as_json(table, self._terms)
        if found is None:
            return _written(self._answer(query, base), form, most_bytes)
        return found if len(found) <= most_bytes else None

    def insert(self, quads: Iterable[Quad]) -> None:
        """Adds quads: as lines, which the engine reads in half the time that making its own quads one by one takes."""
        lines = "".join(quad_line(quad) for quad in quads)
        self._store.bulk_load(lines.encode("utf-8"), format=ox.RdfFormat.N_QUADS)

    def __len__(self) -> int:
        return len(self._store)

    def _answer(self, query: str, base: str) -> ox.QuerySolutions | ox.QueryBoolean:
        try:
            answer = self._store.query(query, base_iri=base)
        except SyntaxError as error:
            raise syntax_error(str(error.msg), error.lineno, error.offset) from error
        if isinstance(answer, ox.QueryTriples):
            raise QuerySyntax("a SELECT or ASK query was expected", 1, 1)
        return answer

    def _query(
        self, query: str, bindings: Mapping[str, Term] | None
    ) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        substitutions: dict[ox.Variable, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple] = {
            ox.Variable(name): _bound(term) for name, term in (bindings or {}).items()
        }
        try:
            return self._store.query(query, substitutions=substitutions or None)
        except SyntaxError as error:
            raise syntax_error(str(error.msg), error.lineno, error.offset) from error


def _written(answer: ox.QuerySolutions | ox.QueryBoolean, form: ox.QueryResultsFormat, most_bytes: int) -> bytes | None:
    """The results as the engine writes them; None where they are larger than they may be."""
    gathered = _Gathered(most_bytes)
    try:
        answer.serialize(gathered, form)  # type: ignore[arg-type]  # the engine only calls write and flush
    except OSError:
        if gathered.is_full:
            return None
        raise
    return b"".join(gathered.parts)


class _Gathered:
    """A binary output for the engine that takes so many bytes and no more."""

    def __init__(self, most_bytes: int) -> None:
        self.parts: list[bytes] = []
        self.is_full = False
        self._left = most_bytes

    def write(self, data: bytes) -> int:
        """Takes what the engine has serialised. Raises OSError for what is too much."""
        self._left -= len(data)
        if self._left < 0:
            self.is_full = True
            raise OSError("the answer is larger than it may be")
        self.parts.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Nothing is held back."""


def _bound(term: Term) -> ox.NamedNode | ox.Literal:
    """A term as the engine has it; raises NotFound for an address with characters that none has (RFC 3987)."""
    try:
        return _to_engine(term)
    except ValueError as error:
        raise NotFound(f"<{term}>") from error


def _to_engine(term: Term) -> ox.NamedNode | ox.Literal:
    if isinstance(term, Iri):
        return ox.NamedNode(term.value)
    if term.language:
        return ox.Literal(term.value, language=term.language)
    return ox.Literal(term.value, datatype=ox.NamedNode(term.datatype))


def _from_engine(term: object) -> Term:
    if isinstance(term, ox.Literal):
        return Literal(term.value, term.datatype.value, term.language or "")
    return _iri(term)


def _iri(term: object) -> Iri:
    # A query may make blank nodes of its own; they keep the label the engine gave them.
    return Iri(term.value) if isinstance(term, ox.NamedNode) else Iri(str(term))


def _triple(statement: ox.Triple | ox.Quad) -> Triple:
    return Triple(_iri(statement.subject), _iri(statement.predicate), _from_engine(statement.object))
