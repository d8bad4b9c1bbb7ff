"""The shadow of a text: signs made whole, and every character of it leads back to what was received."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.layout.damage import mended
from graph.layout.shadow import joined, normalise

# Signs that are read as others, and what surrounds them.
_SIGNS = (
    "$\\notin$",
    "(cid:128)",
    "â‚¬",
    "Â£",
    "\r\n",
    "\r",
    "\f",
    "\u00a0",
    "’",
    "«",
    "\u00ad",
    "\ufeff",
    "ﬁ",
    "¹",
    "<sup>2</sup>",
    "<sup>",
)
_TEXTS = st.lists(
    st.sampled_from([*_SIGNS, "ministers", "€5", " ", "\n", "é", "𝒜", "$", "â", "(cid:"]), max_size=30
).map("".join)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("worth $\\notin$ 3 million", "worth € 3 million"),
        ("worth (cid:128)3m", "worth €3m"),
        ("â‚¬3m and Â£2m", "€3m and £2m"),
        ("拢40,000", "£40,000"),
        ("Norway’s ‘plan’", "Norway's 'plan'"),
        ("« non »", "“ non ”"),
        ("itâ€™s", "it's"),
        ("GÃ©rard Ã\u00a0 Calais", "Gérard à Calais"),
        ("one\r\ntwo\rthree\fend", "one\ntwo\nthree\fend"),
        ("30\u00a0May\u202f2021", "30 May 2021"),
        ("co\u00adoperate\u200b", "cooperate"),
        ("\ufeffJoint", "Joint"),
        ("ﬁve oﬃcers", "five officers"),
        ("Minister¹ and Secretary²³", "Minister and Secretary"),
        ("Minister<sup>1</sup>.", "Minister."),
        ("¹ Source", "¹ Source"),
        ("mınıſters in İzmir", "ministers in Izmir"),
        ("", ""),
    ],
)
def test_damaged_and_varied_signs_are_read_as_what_they_stand_for(raw: str, text: str) -> None:
    assert normalise(raw).text == text


@pytest.mark.parametrize(
    ("raw", "read", "quote"),
    [
        ("pay $\\notin$ 3 million", "€ 3", "$\\notin$ 3"),
        ("Secretary¹ met", "Secretary", "Secretary"),
        ("Secretary¹ met", "Secretary met", "Secretary¹ met"),
        ("on\r\nMonday", "on\nMonday", "on\r\nMonday"),
        ("ﬁve boats", "five", "ﬁve"),
        ("ﬁve boats", "iv", "ﬁv"),
        ("co\u00adoperate", "cooperate", "co\u00adoperate"),
    ],
)
def test_what_is_read_leads_back_to_one_run_of_the_raw_text(raw: str, read: str, quote: str) -> None:
    shadow = normalise(raw)
    at = shadow.text.index(read)
    start, end = shadow.raw_span(at, at + len(read))
    assert raw[start:end] == quote


@settings(deadline=None)
@given(_TEXTS)
def test_every_run_of_a_shadow_leads_back_to_a_run_that_is_not_empty(raw: str) -> None:
    shadow = normalise(raw)
    runs = list(shadow.raw_runs())
    assert len(shadow.text) == len(runs)
    assert [start for start, _ in runs] == sorted(start for start, _ in runs)
    assert [end for _, end in runs] == sorted(end for _, end in runs)
    for at in range(len(shadow.text)):
        start, end = shadow.raw_span(at, at + 1)
        assert 0 <= start < end <= len(raw)


@settings(deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=120))
def test_characters_that_stay_as_they_are_are_their_own_evidence(raw: str) -> None:
    shadow = normalise(raw)
    damaged = {at for start, end, _ in mended(raw) for at in range(start, end)}
    for letter, (start, end) in zip(shadow.text, shadow.raw_runs(), strict=True):
        if (
            start not in damaged
            and letter.isalnum()
            and letter.isascii()
            and end - start == 1
            and raw[start] not in "ﬁﬂﬀﬃﬄİıſ"  # written as others write them
        ):
            assert raw[start] == letter


@settings(deadline=None)
@given(_TEXTS)
def test_reading_a_shadow_again_changes_nothing_but_what_comes_together(raw: str) -> None:
    once = normalise(raw).text
    assert not set(once) & set("\r\u00a0’«\u00ad\ufeffﬁ")


@settings(deadline=None)
@given(_TEXTS, st.integers(0, 40), st.integers(0, 40))
def test_a_slice_leads_back_to_where_the_whole_does(raw: str, start: int, length: int) -> None:
    whole = normalise(raw)
    start = min(start, len(whole.text))
    end = min(start + length, len(whole.text))
    part = whole.slice(start, end)
    assert part.text == whole.text[start:end]
    assert [part.raw_span(n, n + 1) for n in range(end - start)] == [
        whole.raw_span(n, n + 1) for n in range(start, end)
    ]


def test_an_empty_run_stands_at_one_place() -> None:
    shadow = normalise("boats")
    assert shadow.raw_span(2, 2) == (2, 2)
    assert shadow.raw_span(5, 5) == (5, 5)


def test_a_raw_offset_finds_its_place_in_the_shadow() -> None:
    shadow = normalise("pay $\\notin$ 3 million")
    assert shadow.text[shadow.at_raw(12) :] == " 3 million"
    assert shadow.at_raw(0) == 0
    assert shadow.at_raw(99) == len(shadow.text)


def test_parts_of_one_text_are_joined_by_signs_that_stand_between_them() -> None:
    raw = "patrol\n\n3\n\nboats"
    shadow = normalise(raw)
    both = joined(raw, [shadow.slice(0, 6), " ", shadow.slice(11, 16)])
    assert both.text == "patrol boats"
    assert raw[slice(*both.raw_span(0, 12))] == raw
    assert raw[slice(*both.raw_span(7, 12))] == "boats"


def test_a_sentence_quoted_in_an_e_mail_is_read_over_the_marks_of_its_lines() -> None:
    assert normalise("> Both will screen every\n> ferry by May.").text == "Both will screen every\nferry by May."
    assert normalise("> One ferry.\n> Two ferries.").text == "> One ferry.\n> Two ferries."
