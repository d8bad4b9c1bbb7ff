"""What a pattern cannot match without, told from the pattern: a guard that is closed is never wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from itertools import islice

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.patterns import openings
from graph.patterns.alternatives import alternatives
from graph.patterns.guards import Guarded, Guards, guarded
from graph.patterns.necessary import necessary
from graph.patterns.openings import Later, compiled, opening_signs
from tests.graph.patterns_of_tests import patterns
from tests.graph.statements_of_tests import STATEMENTS

EVERY = tuple(one for one in patterns().values() if isinstance(one.pattern, str))


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bwill\b", {"will"}),
        (r"\b(?:agree[ds]?|resolved) to \w+", {"agree to ", "agreed to ", "agrees to ", "resolved to "}),
        (r"(?i:Summit) of \d{4}", {"summit of "}),
        (r"\w+ly met(?! with)", {"ly met"}),
        (r"(?<=the )port(?: and|,)", {"port and", "port,"}),
        (r"\w+ (?:talks|a\w+ meeting)", {"talks", " meeting"}),
        (r"(?:very ){0,3}long", {"long"}),
        (r"(?:patrol ){2,9}\d", {"patrol "}),
        (r"patrols?", {"patrol"}),
        (r"(?:café|Boat)", {"café", "Boat"}),
        (r"(?i:café|Boat)", {"caf", "boat"}),
        (r"(?i:\d|boats)", {*"0123456789", "boats"}),
        (r"\d|boats", {""}),
        (r"[€£$]|euro", {"€", "£", "$", "euro"}),
        (r"\w+|boats", {""}),
        (r"[a-z]+", {""}),
        (r"(?:boats)?", {""}),
    ],
)
def test_a_pattern_tells_what_it_needs(pattern: str, words: set[str]) -> None:
    assert necessary(pattern) == words


def test_only_patterns_whose_words_stand_in_a_text_are_left_open() -> None:
    guards = Guards((re.compile("met in"), re.compile(r"\w"), re.compile("(?i)talks")))
    assert list(guards.each_open("They met in Oslo")) == [0, 1]
    assert list(guards.each_open("They MET IN Oslo")) == [1]
    assert list(guards.each_open("Talks")) == [1, 2]
    assert guards.open("") == 0b010


def test_a_part_of_a_line_leaves_open_what_its_line_leaves_open() -> None:
    guards = Guards((re.compile("met in"), re.compile("talks"), re.compile("summit")))
    text = "They met in Oslo\n\nTalks and talks\nno more"
    assert list(guards.each_open(text)) == [0, 1]
    assert list(guards.each_open(text, 0, 4)) == [0]
    assert list(guards.each_open(text, 10, 20)) == [0, 1]
    assert list(guards.each_open(text, 18, 23)) == [1]
    assert guards.open(text, 34) == guards.open(text, 17, 18) == 0


@pytest.mark.parametrize(("start", "end"), [(1, 99), (0, 20), (3, 20), (-4, 20), (4, 4), (99, 99)])
def test_a_part_of_a_text_leaves_open_what_goes_on_from_line_to_line(start: int, end: int) -> None:
    pattern = re.compile(r"talks[^.]{0,40} Bergen")
    text = "The talks\nwere, in\n Bergen, long."
    assert _found([Guarded(pattern).search(text, start, end)]) == _found([pattern.search(text, start, end)])
    assert _found([Guarded(pattern).search(text, 1)]) != [None]


def test_a_guarded_pattern_finds_what_the_pattern_finds() -> None:
    met = guarded(r"\bmet\b", re.IGNORECASE)
    text = "They met. Then all met again."
    assert [found.span() for found in met.finditer(text)] == [(5, 8), (19, 22)]
    assert (found := met.search(text, 8)) is not None and found.start() == 19
    assert met.search(text, 8, 18) is None
    assert met.search("they talked") is None
    assert list(met.finditer("they talked")) == []


def test_a_pattern_is_tried_on_the_lines_that_hold_its_words() -> None:
    met = guarded(r"(?:They )?met\b(?! Mr)")
    text = "met\nnobody came\nThey met Mr A\nThen They met\nmetal"
    assert [found.span() for found in met.on_lines(text)] == [found.span() for found in met.finditer(text)]
    assert [text[start:end] for start, end, _ in Guards((met.pattern,)).open_lines(text)] == [
        "met", "They met Mr A", "Then They met", "metal",
    ]  # fmt: skip
    assert [found.start() for found in met.on_lines("ß met\nßß\nmet")] == [2, 9]
    assert [found[0] for found in guarded(r"\w+").on_lines("a b\n\nc")] == ["a", "b", "c"]
    assert list(met.on_lines("")) == []


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        ("a|b", ("a", "b")),
        ("a(?:b|c)", ("a(?:b|c)",)),
        (r"[|)]x|\|(y|z)", ("[|)]x", r"\|(y|z)")),
        ("[]|]|[^]|]|d", ("[]|]", "[^]|]", "d")),
        ("(?P<one>a)|b", ("(?P<one>a)", "b(?:(?!)(?P<one>))?")),
        ("(?P<one>a)(?P=one)|b", ("(?P<one>a)(?P=one)|b",)),
        ("(?i)a|b", ("a", "b")),
        (r"\b(?:a|b(?:c|d))e", (r"\b(?:a)e", r"\b(?:b(?:c|d))e")),
        (r"(?<!\w)(?i:a|[)|]b)|c", (r"(?<!\w)(?i:a|[)|]b)", "c")),
        ("(?<=x)(?i:a|[)|]b)|c", ("(?<=x)(?i:a)", "(?<=x)(?i:[)|]b)", "c")),
        ("(?:a|b)?c", ("(?:a|b)?c",)),
        ("(?:a|b){2}", ("(?:a|b){2}",)),
        ("a(?:b|c)|(?:d|e)", ("a(?:b|c)", "(?:d)", "(?:e)")),
        ("(?P<one>a|b)", ("(?P<one>a|b)",)),
        (rf"\b(?:{'|'.join(['a'] * 99)})", (rf"\b(?:{'|'.join(['a'] * 99)})",)),
    ],
)
def test_alternatives_are_told_apart(pattern: str, parts: tuple[str, ...]) -> None:
    assert alternatives(pattern) == parts


@pytest.mark.parametrize(
    "pattern", [r"\b(?:met|met in) (?:the|Paris)\b", r"(?:a|ab)(?:c|bcd)(?:d*)", r"(?i:one|on)e?|two"]
)
def test_alternatives_that_begin_a_pattern_are_preferred_as_in_the_pattern(pattern: str) -> None:
    for text in ("They met in Paris", "met the abcd abbcdd", "onee ON One two"):
        assert _found(guarded(pattern).finditer(text)) == _found(re.compile(pattern).finditer(text))


def plainly(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The pattern as the library compiles it."""
    return re.compile(pattern.pattern, pattern.flags)


def _found(matches: Iterable[re.Match[str] | None]) -> list[tuple[tuple[int, int], dict[str, str]] | None]:
    return [match and (match.span(), match.groupdict()) for match in matches]


@pytest.mark.parametrize(("start", "end"), [(0, 99), (0, 8), (4, 8), (3, 99)])
def test_a_place_of_no_length_at_the_end_is_found_once(start: int, end: int) -> None:
    one = re.compile(r"(?<=\w)(?!\w)")
    found = [match.span() for match in islice(Guarded(one).finditer("They met", start, end), 9)]
    assert found == [match.span() for match in one.finditer("They met", start, end)]


@pytest.mark.slow  # every pattern, plainly compiled, over every statement
def test_a_guarded_pattern_finds_in_statements_what_its_pattern_finds() -> None:
    texts = [*STATEMENTS.values(), "They met Mr Li. " * 3 + "5 boats\n\n€7, no, met"]
    for pattern in EVERY:
        one, plain = Guarded(pattern), plainly(pattern)
        for text in texts:
            for line in text.split("\n\n"):
                assert _found([one.search(line, 3)]) == _found([plain.search(line, 3)]), pattern.pattern
            if not plain.search(""):
                assert _found(one.finditer(text)) == _found(plain.finditer(text)), pattern.pattern


@pytest.mark.parametrize(
    ("pattern", "signs"),
    [
        (r"\bmet", "m"),
        (r"\b(?i:kit|[sn]o)", "KNSknsſ\u212a"),
        (r"(?<!\w)(?:the )?\d", {r"\d", "t"}),
        (r"\b(?:[a-f]x|£)", {"a-f", "£"}),
        (r"(?i)\bmet", "Mm"),
        (r"(?i)\béé|Ω", ""),
        (r"(?i:à) \d", "Àà"),
        (r"\b[^a]", ""),
        (r"\b(?:met)?", ""),
        (r"\b(?:met|.)", ""),
        (r"", ""),
    ],
)
def test_a_pattern_tells_with_which_signs_it_can_begin(pattern: str, signs: Collection[str]) -> None:
    assert opening_signs(pattern) == set(signs)


@pytest.mark.parametrize(
    "pattern", [r"\b(?P<who>we|they) (?:(?P<what>met)|(a)(?P=who))", r"(?i)\bmet", r"met", r"[a-f]x"]
)
def test_a_pattern_made_to_pass_over_other_signs_is_like_itself(pattern: str) -> None:
    quick, plain = compiled(pattern), re.compile(pattern)

    assert (quick.pattern, quick.flags, quick.groups) == (plain.pattern, plain.flags, plain.groups)
    assert dict(quick.groupindex) == dict(plain.groupindex)
    found, expected = (one.search("It said they met") for one in (quick, plain))
    assert (found and (found.span(), found.groups(), found.lastgroup)) == (
        expected and (expected.span(), expected.groups(), expected.lastgroup)
    )


def test_a_pattern_that_is_none_is_refused_when_it_is_first_tried() -> None:
    none = compiled(r"\b(met")
    with pytest.raises(re.error):
        none.search("They met")


def test_every_pattern_of_reading_is_one_and_has_the_flags_and_groups_of_the_library_s() -> None:
    every: tuple[object, ...] = EVERY
    later = {pattern for pattern in every if isinstance(pattern, Later)}
    assert later
    for pattern in later:
        made = re.compile(pattern.pattern, pattern.flags)
        assert (pattern.flags, pattern.groups, pattern.groupindex) == (made.flags, made.groups, made.groupindex)


@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.ASCII, re.MULTILINE | re.DOTALL])
@pytest.mark.parametrize("pattern", ["met", "(?i)met", "(?ms)met", "(?a)met", "(?i:met)", "(?P<who>me)t"])
def test_a_pattern_tells_its_flags_before_it_is_compiled(pattern: str, flags: int) -> None:
    assert compiled(pattern, flags).flags == re.compile(pattern, flags).flags


def test_patterns_of_the_same_words_and_flags_are_the_same() -> None:
    assert compiled("met") == compiled("met") != compiled("met", re.IGNORECASE)
    assert len({compiled("met"), compiled("met"), compiled("talked")}) == 2
    assert repr(compiled("met")) == "compiled('met', 32)"


def test_a_release_without_the_library_s_own_compiler_compiles_patterns_as_they_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(openings, "_compiler", None)

    assert compiled(r"\bmet").findall("met, met") == ["met", "met"]


@pytest.mark.slow  # every pattern, plainly compiled, over every statement
def test_a_pattern_finds_in_statements_the_same_where_it_is_tried_at_its_openings_only() -> None:
    texts = [*STATEMENTS.values(), *map(str.upper, STATEMENTS.values())]
    for pattern in EVERY:
        quick, plain = compiled(pattern.pattern, pattern.flags), plainly(pattern)
        for text in texts:
            assert _found(quick.finditer(text)) == _found(plain.finditer(text)), pattern.pattern


def test_digits_of_other_scripts_are_digits() -> None:
    assert guarded(r"\d+(?i: boats)?").search("٣ boats") is not None


@pytest.mark.parametrize("letter", "ſıKİ")
def test_letters_that_patterns_take_for_others_open_them_too(letter: str) -> None:
    for ascii_letter in "sik":
        pattern = re.compile(ascii_letter, re.IGNORECASE)
        assert not pattern.search(letter) or Guards((pattern,)).open(letter)


@pytest.mark.parametrize("written", [str, pytest.param(str.upper, marks=pytest.mark.slow)])
def test_no_pattern_of_reading_matches_where_its_guard_is_closed(written: Callable[[str], str]) -> None:
    guards = Guards(EVERY)
    sentences = {part for text in STATEMENTS.values() for part in re.split(r"(?<=\.) |\n", text)}
    for sentence in sorted(map(written, sentences)):
        bits = guards.open(sentence)
        wrong = [one.pattern for number, one in enumerate(EVERY) if not bits >> number & 1 and one.search(sentence)]
        assert wrong == [], sentence


@settings(deadline=None, max_examples=50, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_what_a_pattern_of_reading_is_made_to_match_opens_its_guard(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from(EVERY))
    text = data.draw(st.from_regex(re.compile(pattern.pattern, pattern.flags)))
    assert not pattern.search(text) or Guards((pattern,)).open(text)
