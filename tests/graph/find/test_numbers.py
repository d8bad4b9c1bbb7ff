"""Numbers in digits, in words, as shares; and where sentences and clauses end."""

import re
from decimal import Decimal

import pytest

from graph.english.numbers import NUMBER, SHARE, parse_number, parse_share, scale_factor
from graph.find.sums.clauses import clauses, sentences


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,420 boats", "1420"), ("7,500,000", "7500000"), ("1.4", "1.4"), ("3,5", "3.5"), ("600 000", "600000"),
        ("1.500.000", "1500000"), ("seventy-two hours", "72"), ("two hundred and fifty people", "250"),
        ("three thousand five hundred", "3500"), ("a thousand", "1000"), ("two dozen", "24"), ("a dozen", "12"),
    ],
)  # fmt: skip
def test_a_number_is_read_in_digits_and_in_words(text: str, value: str) -> None:
    match = re.search(NUMBER, text)
    assert match is not None
    assert parse_number(match[0]) == Decimal(value)


@pytest.mark.parametrize("text", ["one-off", "tenants", "often", "no number"])
def test_what_only_begins_like_a_number_is_none(text: str) -> None:
    assert re.search(NUMBER, text) is None


def test_a_word_that_is_no_number_is_named_in_the_error() -> None:
    with pytest.raises(ValueError, match="'score' is not a number word"):
        parse_number("three score")


@pytest.mark.parametrize(
    ("text", "percent"),
    [("half", "50"), ("a quarter", "25"), ("two-thirds", "66.67"), ("nine in ten", "90"), ("three quarters", "75"),
     ("one in five", "20"), ("two out of five", "40")],
)  # fmt: skip
def test_a_share_in_words_is_a_percentage(text: str, percent: str) -> None:
    match = re.fullmatch(SHARE, text)
    assert match is not None
    assert parse_share(text) == Decimal(percent)


def test_a_scale_multiplies() -> None:
    assert [scale_factor(scale) for scale in (None, "", "-million", "bn", " k")] == [1, 1, 10**6, 10**9, 1000]


def test_a_sentence_ends_at_its_full_stop_and_not_at_an_initial() -> None:
    text = "M. Valls met Mr. Reid at 3.5 km. They agreed.\n“It works.” Both left"
    assert [s.of(text) for s in sentences(text)] == [
        "M. Valls met Mr. Reid at 3.5 km.",
        "They agreed.",
        "“It works.”",
        "Both left",
    ]


def test_clauses_are_cut_where_a_new_one_begins() -> None:
    text = "Boats fell by 3%, and arrests rose; the wait, on average, is short while costs grow."
    (sentence,) = sentences(text)
    assert [c.of(text) for c in clauses(text, sentence)] == [
        "Boats fell by 3%",
        "and arrests rose",
        "the wait, on average, is short",
        "while costs grow.",
    ]


def test_a_sentence_without_end_is_cut() -> None:
    text = "word " * 2000
    found = sentences(text)
    assert all(span.end - span.start <= 2000 for span in found)
    assert sum(len(span.of(text).split()) for span in found) == 2000
