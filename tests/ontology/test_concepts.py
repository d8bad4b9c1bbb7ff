from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import SKOS, Graph, URIRef

from ontology.terms import CONCEPT

CLOSED = {
    "type": "called-for committed completed explored ongoing",
    "force": "agreed called-for planned to-explore undertaken welcomed",
    "status": "announced completed nearly-complete ongoing scaled-up superseded",
    "occurrence": "held mentioned planned",
    "bound": "about at-least at-most exact",
    "basis": "interpreted resolved stated",
    "method": "model review rule",
    "label": "editorial gazetteer quoted",
}


def of_scheme(concepts: Graph, scheme: str) -> list[URIRef]:
    return sorted(URIRef(str(found)) for found in concepts.subjects(SKOS.inScheme, URIRef(CONCEPT + scheme)))


@pytest.mark.parametrize(("scheme", "keys"), CLOSED.items())
def test_a_closed_scheme_has_just_these_concepts_each_defined(concepts: Graph, scheme: str, keys: str) -> None:
    found = of_scheme(concepts, scheme)
    assert [str(concept).removeprefix(f"{CONCEPT}{scheme}-") for concept in found] == keys.split()
    if scheme != "occurrence":
        assert all(len(list(concepts.objects(concept, SKOS.definition))) == 2 for concept in found)


def test_narrower_states_of_progress_are_under_way(concepts: Graph) -> None:
    for key in ("scaled-up", "nearly-complete"):
        assert (URIRef(f"{CONCEPT}status-{key}"), SKOS.broader, URIRef(CONCEPT + "status-ongoing")) in concepts


def test_topics_have_two_levels(concepts: Graph) -> None:
    topics = of_scheme(concepts, "topic")
    tops = {topic for topic in topics if (topic, SKOS.topConceptOf, None) in concepts}
    for topic in topics:
        above = list(concepts.objects(topic, SKOS.broader))
        assert above == [] if topic in tops else len(above) == 1 and above[0] in tops, topic
    assert 5 <= len(tops) < len(topics)


def test_every_topic_has_words_in_small_letters_that_signal_it(concepts: Graph) -> None:
    for topic in of_scheme(concepts, "topic"):
        words = [str(word) for word in concepts.objects(topic, SKOS.hiddenLabel)]
        assert words, topic
        assert [word for word in words if word != word.lower()] == []


@pytest.mark.parametrize(
    ("word", "topic"),
    [
        ("fences", "infrastructure-security"),
        ("cctv", "infrastructure-security"),
        ("drones", "surveillance"),
        ("dinghies", "small-boats"),
    ],
)
def test_a_word_signals_its_topic(concepts: Graph, word: str, topic: str) -> None:
    signalled = {str(found) for found, label in concepts.subject_objects(SKOS.hiddenLabel) if str(label) == word}
    assert f"{CONCEPT}topic-{topic}" in signalled


def test_a_currency_is_noted_by_its_code(concepts: Graph) -> None:
    for currency in of_scheme(concepts, "currency"):
        code = str(currency).rpartition("-")[2]
        assert str(concepts.value(currency, SKOS.notation)) == code
        assert len(code) == 3
        assert code.isupper()


def test_no_table_of_words_quotes_a_statement_of_the_corpus(concepts: Graph) -> None:
    seeds = Path(__file__).parents[2] / "seeds"
    texts = [" ".join(file.read_text(encoding="utf-8").casefold().split()) for file in sorted(seeds.glob("*.txt"))]
    assert texts
    words = [str(label) for label in concepts.objects(None, SKOS.hiddenLabel) if len(str(label).split()) > 5]
    assert [word for word in words if any(word in text for text in texts)] == []
