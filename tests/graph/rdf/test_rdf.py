from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.rdf.terms import Iri, Literal, Quad, Term, Triple, nquads, term_line, text, typed

S, P = Iri("http://example.org/s"), Iri("http://example.org/p")


@pytest.mark.parametrize(
    ("term", "line"),
    [
        (S, "<http://example.org/s>"),
        (Literal("plain"), '"plain"'),
        (text("été", "fr"), '"été"@fr'),
        (text("no language"), '"no language"'),
        (typed(5_000_000, "decimal"), '"5000000"^^<http://www.w3.org/2001/XMLSchema#decimal>'),
        (Literal('a"b\\c\nd\re'), '"a\\"b\\\\c\\nd\\re"'),
    ],
)
def test_a_term_is_written_as_n_triples_has_it(term: Term, line: str) -> None:
    assert term_line(term) == line


def test_equal_data_are_equal_bytes_whatever_their_order() -> None:
    quads = [Quad(S, P, Literal(str(n)), Iri(f"http://example.org/{n % 2}") if n % 3 else None) for n in range(9)]
    assert nquads(quads) == nquads([*reversed(quads), *quads])


def test_a_quads_triple_is_the_same_in_every_graph() -> None:
    assert Quad(S, P, S, S).triple == Quad(S, P, S).triple == Triple(S, P, S)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=40), st.sampled_from(["", "en", "fr-CA"]))
def test_an_independent_reader_gets_every_character_back(value: str, language: str) -> None:
    line = nquads([Quad(S, P, text(value, language), S)])
    (quad,) = ox.parse(line.encode(), ox.RdfFormat.N_QUADS)
    assert isinstance(quad.object, ox.Literal)
    # Languages are the same in any case (RDF 1.1 Concepts, 3.3).
    assert (quad.object.value, (quad.object.language or "").lower()) == (value, language.lower())
