from __future__ import annotations

from pathlib import Path

import pytest

from ontology.errors import BadParameter, NotFound, QuerySyntax, VocabularyError
from queries.catalogue import Bound, Question, catalogue_files, own_address, parse, read_catalogue

HEADER = """# name: who-met
# title-en: Who met?
# title-fr: Qui s'est rencontré ?
# description-en: People who met.
# description-fr: Personnes qui se sont rencontrées.
# parameter: place; type: iri-of-location; example: strelsau; en: The place; fr: Le lieu
# parameter: from; type: date; default: 2014-01-01; example: 2014-09-20; en: From; fr: Depuis
# result-en: A person.
# result-fr: Une personne.
"""
QUERY = "SELECT DISTINCT ?place ?from ?person WHERE { ?person ?met ?place }\n"


def address(parameter: str, kind: str, value: str) -> str:
    return own_address("https://example.org/kg/", parameter, kind, value)


def test_a_header_tells_all_there_is_to_know() -> None:
    question = parse("a.rq", HEADER + QUERY)
    assert (question.name, question.title["fr"], question.is_featured) == ("who-met", "Qui s'est rencontré ?", False)
    assert [(one.name, one.kind, one.default) for one in question.parameters] == [
        ("place", "location", ""),
        ("from", "", "2014-01-01"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("# title-fr: Qui s'est rencontré ?\n", "", "title-fr"),
        ("# name: who-met", "# name: Who Met", "lower-case"),
        ("# result-fr: Une personne.", "# colour: red", "no line of a header"),
        ("type: date;", "type: day;", "type is"),
        ("fr: Le lieu", "", "lacks fr"),
        ("SELECT DISTINCT ?place ?from ?person", "SELECT ?person ?from", "among the variables"),
        ("SELECT DISTINCT ?place ?from ?person WHERE", "ASK", "not a SELECT"),
        ("parameter: place;", "parameter: the place;", "lower-case letters"),
    ],
)
def test_a_fault_in_a_file_is_named(old: str, new: str, reason: str) -> None:
    assert old in HEADER + QUERY
    with pytest.raises(VocabularyError, match=reason):
        parse("a.rq", (HEADER + QUERY).replace(old, new))


def test_a_broken_file_disables_only_itself(tmp_path: Path) -> None:
    files = {
        "1.rq": HEADER + QUERY,
        "2.rq": "# name: x\n",
        "3.rq": HEADER + QUERY,
        "4.rq": HEADER.replace("who-met", "slow") + QUERY,
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "5.rq").write_bytes(b"\xff\xfe")

    def check(question: Question) -> None:
        if question.name == "slow":
            raise QuerySyntax("unexpected end", 3, 7)

    catalogue = read_catalogue(sorted(tmp_path.iterdir()), check)
    assert list(catalogue.questions) == ["who-met"]
    assert set(catalogue.broken) == {"2.rq", "3.rq", "4.rq", "5.rq"}
    assert "line 3, column 7" in catalogue.broken["4.rq"]
    with pytest.raises(NotFound) as missing:
        catalogue.question("slow")
    assert missing.value.nearest == ("who-met",)


def test_values_become_terms() -> None:
    bound = parse("a.rq", HEADER + QUERY).bind({"place": "strelsau"}, address)
    assert bound == {
        "place": Bound("https://example.org/kg/id/location/strelsau"),
        "from": Bound("2014-01-01", "http://www.w3.org/2001/XMLSchema#date"),
    }


@pytest.mark.parametrize(
    "asked",
    [{}, {"place": "a b"}, {"place": "x> }"}, {"place": "x", "from": "May"}, {"place": "x", "to": "2014-01-01"}],
)
def test_what_does_not_fit_a_parameter_is_refused(asked: dict[str, str]) -> None:
    with pytest.raises(BadParameter):
        parse("a.rq", HEADER + QUERY).bind(asked, address)


def test_the_questions_that_come_with_accord_are_whole() -> None:
    catalogue = read_catalogue(catalogue_files())
    assert catalogue.broken == {}
    assert len(catalogue.questions) == 30
    for question in catalogue.questions.values():
        assert "ORDER BY" in question.query, question.name
        assert question.title["en"] != question.title["fr"]
