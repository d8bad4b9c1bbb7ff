"""Addresses and slugs: the same thing has the same name everywhere, and different things have different ones."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import names
from graph.names import Addresses


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("Port of Esbjerg", "port-of-esbjerg"),
        ("Île-de-France", "ile-de-france"),
        ("Łódź", "lodz"),
        ("Ærøskøbing", "aeroskobing"),
        ("Straße des 17. Juni", "strasse-des-17-juni"),
        ("Côte d'Opale", "cote-dopale"),
        ("UK–Norway  pact", "uk-norway-pact"),
        ("--- ---", ""),
        ("会議", ""),
    ],
)
def test_a_slug_is_plain_letters_digits_and_hyphens(words: str, slug: str) -> None:
    assert names.slug(words) == slug


def test_a_long_slug_is_cut_at_a_word() -> None:
    assert names.slug("one two three four", limit=10) == "one-two"
    assert names.slug("one two three four", limit=7) == "one-two"
    assert names.slug("x" * 30, limit=10) == "x" * 10


@settings(deadline=None)
@given(st.text(max_size=200), st.integers(1, 90))
def test_any_words_make_a_slug_that_may_stand_in_an_address(words: str, limit: int) -> None:
    made = names.slug(words, limit)
    assert len(made) <= limit
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", made)
    assert names.slug(made, limit) == made


@pytest.mark.parametrize(
    ("words", "count", "telling"),
    [
        ("The ministers will meet in the port of Esbjerg", 3, "ministers-meet-port"),
        ("It is of the", 2, "it-is"),
        ("Scanners", 5, "scanners"),
        ("", 5, ""),
    ],
)
def test_the_telling_words_of_a_sentence_name_it(words: str, count: int, telling: str) -> None:
    assert names.content_words(words, count) == telling


def test_an_identity_does_not_hang_on_how_a_text_is_wrapped() -> None:
    assert names.identity("measure", "two  new\nscanners") == names.identity("measure", "two new scanners")


@pytest.mark.parametrize(
    "other", [("measure", "two scanners"), ("result", "two new scanners"), ("measure two", "new scanners")]
)
def test_different_findings_have_different_identities(other: tuple[str, ...]) -> None:
    assert names.identity(*other) != names.identity("measure", "two new scanners")


@pytest.mark.parametrize(
    ("made", "reference"),
    [
        (names.document("2021-05-04", "Joint statement on the ferries to Esbjerg", "ab" * 32),
         "document/2021-05-04-joint-statement-ferries-esbjerg"),
        (names.document("", "Joint statement", "ab" * 32), "document/abababababababab"),
        (names.document("2021-05-04", "", "ab" * 32), "document/abababababababab"),
        (names.meeting("2021-05-04", "Esbjerg", "f" * 16), "meeting/2021-05-04-esbjerg"),
        (names.meeting("2021-05-04", "", "0123456789abcdef"), "meeting/2021-05-04-012345"),
        (names.meeting("", "", "0123456789abcdef"), "meeting/012345"),
        (names.agreement("2021-05-04", "Treaty of Ribe"), "agreement/2021-05-04-treaty-of-ribe"),
        (names.agreement("", "Treaty of Ribe"), "agreement/treaty-of-ribe"),
        (names.read_thing("fund", "2021-05-04", "the quayside fund", "0123456789abcdef"),
         "fund/2021-05-04-quayside-fund-012345"),
        (names.person("Jorge Fernández Díaz"), "person/jorge-fernandez-diaz"),
        (names.tenure("office/dk-minister", "person/a-b", "2020-01-01"), "tenure/dk-minister_2020-01-01"),
        (names.tenure("office/dk-minister", "person/a-b"), "tenure/dk-minister_a-b"),
        (names.amount("DKK", "5000000"), "amount/DKK-5000000"),
        (names.amount("DKK", "1.5"), "amount/DKK-1-5"),
    ],
)  # fmt: skip
def test_things_are_named_by_what_they_are(made: str, reference: str) -> None:
    assert made == reference


def test_addresses_lie_below_the_base_that_was_chosen() -> None:
    here = Addresses("https://example.org/kg/")
    assert here.thing("location/esbjerg").value == "https://example.org/kg/id/location/esbjerg"
    assert here.graph("derived").value == "https://example.org/kg/graph/derived"
    assert here.text("ab" * 32).value == "https://example.org/kg/id/text/abababababababab"


@pytest.mark.parametrize(
    ("basis", "method", "rule", "ending"),
    [
        ("stated", "rule", "", "3-9"),
        ("resolved", "rule", "", "3-9_resolved"),
        ("stated", "review", "", "3-9_review"),
        ("interpreted", "review", "topic words", "3-9_interpreted_review_topic-words"),
    ],
)
def test_a_passage_has_an_address_for_each_basis_and_method(basis: str, method: str, rule: str, ending: str) -> None:
    address = Addresses().evidence("ab" * 32, 3, 9, basis, method, rule)
    assert address.value == f"{names.BASE}id/evidence/abababababababab/{ending}"
