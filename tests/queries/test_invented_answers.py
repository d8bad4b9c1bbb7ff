"""Questions whose answer in the five documents is empty or short, on an invented set where it is not."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from graph.rdf.terms import Iri, Literal, Quad, Term, text, typed
from ontology import terms
from queries.catalogue import Question
from tests.queries.engines import BASE, Oxigraph, Rdflib, asked

OWL_FUNCTIONAL = "http://www.w3.org/2002/07/owl#FunctionalProperty"
# thing, property, value; a passage is written before the facts that it holds
FACTS = """
meeting/strelsau date 2019-05-03 | passage one
meeting/strelsau venue location/strelsau | passage one
meeting/strelsau attendedAs tenure/rudolf | passage one
meeting/strelsau attendedAs tenure/flavia | passage one
meeting/zenda date 2019-07-01 | passage two
meeting/zenda venue location/zenda | passage two
meeting/zenda attendedAs tenure/rudolf | passage two
meeting/zenda attendedAs tenure/flavia | passage two
meeting/strelsau date 2019-05-04 | passage three
measure/patrols force c:force-agreed | passage one
measure/more-patrols force c:force-undertaken | passage two
measure/more-patrols continues measure/patrols | passage two
report/patrols reportsOn measure/more-patrols | passage three
report/patrols status c:status-completed | passage three
report/patrols asOf 2019-08-01 | passage three
measure/patrols endsNotAfter 2019-06-01 | passage one
"""
REGISTER = """
tenure/rudolf holder person/rudolf
tenure/rudolf office office/king
tenure/rudolf startDate 2019-06-01
tenure/michael holder person/michael
tenure/michael office office/king
tenure/michael startDate 2010-01-01
tenure/michael endDate 2019-06-01
tenure/flavia holder person/flavia
tenure/flavia office office/queen
tenure/flavia startDate 2010-01-01
"""


def term(word: str) -> Term:
    if word.startswith("c:"):
        return Iri(BASE + "concept/" + word[2:])
    return Iri(f"{BASE}id/{word}") if "/" in word else typed(word, "date")


def invented() -> list[Quad]:
    quads: set[Quad] = set()
    document = Iri(f"{BASE}id/document/annals")
    version = Iri(f"{BASE}id/text/0123456789abcdef")
    spans = {"one": 0, "two": 40, "three": 80}
    for line in FACTS.strip().splitlines():
        fact, _, passage = line.partition(" | passage ")
        subject, name, value = fact.split()
        start = spans[passage]
        evidence = Iri(f"{BASE}id/evidence/0123456789abcdef/{start}-{start + 30}")
        triple = (Iri(f"{BASE}id/{subject}"), Iri(terms.ONT + name), term(value))
        quads |= {Quad(*triple, evidence), Quad(*triple)}
        described: tuple[tuple[str, Term], ...] = (
            (terms.QUOTES, version), (terms.START, typed(start, "integer")), (terms.END, typed(start + 30, "integer")),
            (terms.EXACT, Literal(f"words of passage {passage}")), (terms.BASIS, Iri(terms.concept("basis-stated"))),
        )  # fmt: skip
        quads |= {Quad(evidence, Iri(name), value) for name, value in described}
    for line in REGISTER.strip().splitlines():
        subject, name, value = line.split()
        quads.add(Quad(Iri(f"{BASE}id/{subject}"), Iri(terms.ONT + name), term(value)))
    for name, kind in (("strelsau", terms.MEETING), ("zenda", terms.MEETING)):
        meeting = Iri(f"{BASE}id/meeting/{name}")
        quads.add(Quad(meeting, Iri(terms.RDF_TYPE), Iri(kind)))
        quads.add(Quad(meeting, Iri(terms.OCCURRENCE), Iri(terms.concept("occurrence-held"))))
    for name in ("patrols", "more-patrols"):
        quads.add(Quad(Iri(f"{BASE}id/measure/{name}"), Iri(terms.RDF_TYPE), Iri(terms.MEASURE)))
    quads |= {
        Quad(version, Iri(terms.TEXT_OF), document),
        Quad(document, Iri(terms.DATE), typed("2019-05-05", "date")),
        Quad(document, Iri(terms.PREF_LABEL), text("Annals", "en")),
        Quad(Iri(terms.DATE), Iri(terms.RDF_TYPE), Iri(OWL_FUNCTIONAL)),
    }
    return sorted(quads, key=str)


@pytest.fixture(scope="module", params=[Oxigraph, Rdflib])
def engine(request: pytest.FixtureRequest) -> Oxigraph | Rdflib:
    made: Oxigraph | Rdflib = request.param(invented())
    return made


def rows(
    engine: Oxigraph | Rdflib, questions: Mapping[str, Question], number: str, **given: str
) -> list[dict[str, str]]:
    question = next(one for name, one in questions.items() if name.startswith(number))
    return engine.rows(question, asked(question, given))


def test_two_passages_that_give_a_meeting_two_days_disagree(
    engine: Oxigraph | Rdflib, questions: Mapping[str, Question]
) -> None:
    (row,) = rows(engine, questions, "27")
    assert (row["value"], row["otherValue"]) == ("2019-05-03", "2019-05-04")
    assert (row["quote"], row["otherQuote"]) == ("words of passage one", "words of passage three")


def test_somebody_attends_before_taking_office(engine: Oxigraph | Rdflib, questions: Mapping[str, Question]) -> None:
    found = {(row["asserted"], row["expected"]) for row in rows(engine, questions, "05")}
    assert found == {(f"{BASE}id/person/rudolf", f"{BASE}id/person/michael")}


def test_two_people_meet_in_both_capitals(engine: Oxigraph | Rdflib, questions: Mapping[str, Question]) -> None:
    (row,) = rows(engine, questions, "08", here="strelsau", there="zenda")
    assert row["one"].endswith("flavia") and row["other"].endswith("rudolf")


def test_the_life_of_an_undertaking_runs_over_its_continuation(
    engine: Oxigraph | Rdflib, questions: Mapping[str, Question]
) -> None:
    for measure in ("patrols", "more-patrols"):
        kinds = [row["kind"] for row in rows(engine, questions, "13", measure=measure)]
        assert kinds == ["commitment", "commitment", "report"]


def test_a_deadline_is_past_until_completion_is_reported(
    engine: Oxigraph | Rdflib, questions: Mapping[str, Question]
) -> None:
    assert [row["deadline"] for row in rows(engine, questions, "16", at="2019-07-01")] == ["2019-06-01"]
    assert rows(engine, questions, "16", at="2019-05-31") == []
