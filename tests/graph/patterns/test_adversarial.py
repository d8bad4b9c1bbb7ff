"""Texts that mean harm or nothing: reading takes time in proportion to their length, and never fails.

Bounds of time are many times what is needed, so that a busy machine does not break them: what they catch takes
minutes, or grows with the square of the length.
"""

from __future__ import annotations

import math
import re
import time
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from graph.reading import Reader
from ontology.errors import DocumentError
from tests.graph.patterns_of_tests import patterns
from tests.graph.reading_of_tests import passages, read
from tests.graph.statements_of_tests import BILBAO, HAMBURG, HARWICH, STATEMENTS

# What patterns repeat, over and over: words, names, signs, numbers, conjunctions, and halves of each.
UNITS = (
    "a", "a ", "A", "Aa ", "A-", "Aa-", "Ab" * 12 + " ", "x" * 30 + " ", "7", "7 ", "1-", "1,000,", "1.", "£1 ", "$1",
    "EUR 1 ", "and ", "the ", "the the ", "of the ", ", ", "; and ", ": a", "(((", "\"", "\" ", "“", "“a” ", "'s ",
    "...", "/", "- ", "• ", " > a", "a | ", "\t", "\u00a0", "$\\notin$", "(cid:128)", "<sup>", "¹",
    "Joint European French ", "Minister of ", "Minister for the Aa, ", "Mr Aa ", "Jane Doe, ", "Prime Minister, ",
    "in May 2019 ", "Monday ", "the port ", "port of Bilbao ", "the ministers met ",
    "the joint agreement that they signed ", "Treaty of ", "Operation Aa ", "Aa Agency ", "said: ", "has also ",
    "will surely ", "agreed to ", "which will ", "per cent ", "more than 500 people were ", "five hundred and ",
    "twenty-", "fund of £1 million ", "e.g. ", "a\n", "- a:\n", "1. Aa\n", "aa-\n", "He said:\n", "the following:\n",
    "7\n", "\n\n", "\f", "a b c d e f will ", "𝒜 ", "ﬁ", "ſtatement ", "Saint-",
    "Mr Lincoln, ", "Lincoln, ", "in Reading and ",
    "they met in Paris on 3 May 2011. ", "they signed an agreement ", "£5 million for boats ", "in 2011 ", "1/1/2011 ",
    "which, ", "(a) ", "a) ", "i. a\n", "A | B\n", "Aa\n\n", "## Aa\n\n", "Jane Doe\n\n", "- to build a wall; and\n",
    "500 people were arrested ", "President Aa of Bb ", "They agreed to build a wall. ", "They build, ",
    "Jane Doe said: “We will build” ", "They agreed: (a) to build a wall; (b) to light it. ",
)  # fmt: skip
_COMMON = UNITS[::6]  # the slow tests take every one, and more of each
_ENDINGS = ("a", "en", "ik", "os", "ur", "ell", "itz", "and", "ova", "sen", "rup", "ger", "man", "lin", "ker")
_TIMES_AS_LONG = 8
_MOST_GROWTH = _TIMES_AS_LONG**1.5  # 8 times as long for 8 times the text is proportion, 64 times the square
_TRIES = 4
_A_MOMENT = 0.5  # seconds
_PATTERN_SECONDS = 5.0  # the slowest of ours takes a small part of one second


def _filled(unit: str, length: int) -> str:
    return (unit * (length // len(unit) + 1))[:length]


def _seconds(work: Callable[[], object]) -> float:
    """The processor's seconds that some work takes: what others do meanwhile does not count."""
    start = time.process_time()
    work()
    return time.process_time() - start


def _all_matches(pattern: re.Pattern[Any], text: str) -> Callable[[], object]:
    subject = text.encode("utf-8") if isinstance(pattern.pattern, bytes) else text
    return lambda: (sum(1 for _ in pattern.finditer(subject)), pattern.match(subject))


def _in_a_statement(unit: str, length: int) -> str:
    return f"Joint statement on ferries\n\nOslo, 3 May 2011\n\nThe text {_filled(unit, length)} will end."


def test_the_patterns_are_found() -> None:
    found = patterns()
    assert len(found) > 120
    assert "graph.layout.blocks._SENTENCE_GAP" in found
    assert any(path.startswith("graph.find.rules.verb_rules.RULES[3]") for path in found)


def _slow_patterns(text: str) -> Mapping[str, float]:
    return {
        path: seconds
        for path, pattern in patterns().items()
        if (seconds := _seconds(_all_matches(pattern, text))) > _PATTERN_SECONDS
    }


@pytest.mark.parametrize("unit", _COMMON)
def test_no_pattern_backtracks_without_end(unit: str) -> None:
    assert _slow_patterns(_filled(unit, 800)) == {}


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
def test_no_pattern_backtracks_without_end_on_any_of_the_texts(unit: str) -> None:
    assert _slow_patterns(_filled(unit, 2_500)) == {}


def _growth(seconds: Callable[[int], float], length: int) -> float:
    """How many times as long something takes for eight times the length; 1 where even that takes only a moment.

    The least of several tries counts, for whatever else a machine does only adds to the time.
    """
    growth = 1.0
    longer, shorter = math.inf, math.inf
    for _ in range(_TRIES):
        longer = min(longer, seconds(_TIMES_AS_LONG * length))
        if longer < _A_MOMENT:
            return 1.0
        shorter = min(shorter, max(seconds(length), 0.001))
        growth = longer / shorter
        if growth < _MOST_GROWTH:
            break
    return growth


def _reading_seconds(reader: Reader, document: Callable[[int], str]) -> Callable[[int], float]:
    return lambda length: _seconds(lambda: read(reader, document(length)))


@pytest.mark.parametrize("busy", [1.0, 2.0])
def test_what_takes_time_with_the_square_of_the_length_is_told_from_what_takes_it_in_proportion(busy: float) -> None:
    """`busy` is how much more a long run suffers than a short one where a machine has other work meanwhile."""

    def in_proportion(length: int) -> float:
        return (0.05 + length / 10_000) * (busy if length > 4_000 else 1.0)

    def with_a_square(length: int) -> float:
        return in_proportion(length) + (length / 4_000) ** 2 / 2

    assert _growth(in_proportion, 4_000) < _MOST_GROWTH < _growth(with_a_square, 4_000)


@pytest.mark.parametrize("unit", _COMMON)
def test_reading_a_sentence_without_end_takes_time_in_proportion(unit: str, reader: Reader) -> None:
    assert _growth(_reading_seconds(reader, lambda length: _in_a_statement(unit, length)), 2_000) < _MOST_GROWTH


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
def test_reading_any_sentence_without_end_takes_time_in_proportion(unit: str, reader: Reader) -> None:
    assert _growth(_reading_seconds(reader, lambda length: _in_a_statement(unit, length)), 4_000) < _MOST_GROWTH


def test_reading_of_meetings_of_ever_other_people_takes_time_in_proportion(reader: Reader) -> None:
    names = [f"{first}{middle}{last}" for first in ("Ar", "Bo", "Cu") for middle in "bdlmnrtv" for last in _ENDINGS]

    def document(length: int) -> str:
        told = "".join(
            f"Minister {one} {names[number * 7 % len(names)]} met Minister {names[number * 3 % len(names)]} {one}. "
            for number, one in enumerate(names)
        )
        return f"Joint statement on ferries\n\nOslo, 3 May 2011\n\n{told[:length]}"

    assert len(read(reader, document(2_000)).meetings) > 20
    assert _growth(_reading_seconds(reader, document), 2_000) < _MOST_GROWTH


def test_reading_a_very_long_document_takes_time_in_proportion(reader: Reader) -> None:
    body = "".join(text.partition("\n\n")[2] + "\n" for text in (HARWICH, BILBAO, HAMBURG))

    def document(length: int) -> str:
        return f"Joint statement on ferries\n\n{_filled(body, length)}"

    assert _growth(_reading_seconds(reader, document), 25_000) < _MOST_GROWTH


def test_a_very_long_document_is_read_to_its_end(reader: Reader) -> None:
    filler = "The sea is cold and grey, and the gulls cry over it.\n\n" * 2_000
    reading = read(reader, f"{HARWICH}\n{filler}The two ministers will build a ramp in Bilbao by May 2021.\n")
    assert reading.measures[-1].ground.passage.quote == "The two ministers will build a ramp in Bilbao by May 2021"


_GUISES: Mapping[str, Callable[[str], str]] = {
    "in capitals": str.upper,
    "in small letters": str.lower,
    "letters that fold into ASCII": lambda text: text.translate(str.maketrans("siK", "ſı\u212a")),
    "letters that grow": lambda text: text.translate(str.maketrans("is", "İß")),
    "lines in reverse": lambda text: "\n".join(reversed(text.split("\n"))),
    "letters in reverse": lambda text: text[::-1],
    "no spaces": lambda text: text.replace(" ", ""),
    "every word on a line": lambda text: text.replace(" ", "\n"),
    "every word a paragraph": lambda text: text.replace(" ", "\n\n"),
    "one line": lambda text: text.replace("\n", " "),
    "soft hyphens everywhere": "\u00ad".join,
    "joined twice": lambda text: text + text,
    "digits of another script": lambda text: text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")),
    "superscript digits": lambda text: text.translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")),
    "huge numbers": lambda text: re.sub(r"\d", "9999999999", text),
    "no such days": lambda text: re.sub(r"\b\d{1,2} (?=[A-Z])", "99 ", text),
}


def _is_sound(reader: Reader, raw: str) -> None:
    try:
        reading = read(reader, raw)
    except DocumentError as refused:
        # A byte order mark tells the encoding and is no text.
        is_empty = not raw.removeprefix("\ufeff").strip()
        assert is_empty or sum(letter < " " or letter == "\x7f" for letter in raw) > len(raw) / 20, refused
        return  # nothing to read, or no text
    for passage in passages(reading):
        assert 0 <= passage.start <= passage.end <= len(raw)
        assert raw[passage.start : passage.end] == passage.quote


@pytest.mark.parametrize("guise", _GUISES)
@pytest.mark.parametrize("name", STATEMENTS)
def test_a_statement_made_odd_is_read_without_failing(name: str, guise: str, reader: Reader) -> None:
    _is_sound(reader, _GUISES[guise](STATEMENTS[name]))


@pytest.mark.parametrize("name", STATEMENTS)
def test_a_statement_cut_off_anywhere_is_read_without_failing(name: str, reader: Reader) -> None:
    statement = STATEMENTS[name]
    for end in range(1, len(statement), 23):
        _is_sound(reader, statement[:end])
        _is_sound(reader, statement[-end:])


_PIECES = st.sampled_from([piece for text in STATEMENTS.values() for piece in re.split(r"(?<=[ \n])", text)])
_ODD = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "(",
        ")",
        ":",
        ";",
        "\n",
        "\n\n",
        "• ",
        "(a) ",
        "1. ",
        "## ",
        "$\\notin$ ",
        "£",
        "¹",
        "\f",
        "ſ",
        "\x1f",
        "𝒜",
    ]
)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(_PIECES, _PIECES, _ODD), min_size=1, max_size=80).map("".join))
def test_words_of_statements_in_any_order_are_read_without_failing(reader: Reader, raw: str) -> None:
    _is_sound(reader, raw)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=300))
@example(raw="\ufeff")
def test_any_characters_at_all_are_read_without_failing(reader: Reader, raw: str) -> None:
    _is_sound(reader, raw)
