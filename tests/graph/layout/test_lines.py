"""Lines gathered into paragraphs: wrapped lines, page breaks, running heads, list marks."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.layout.lines import paragraphs
from graph.layout.marks import Mark, mark
from graph.layout.paragraph import ends_sentence

LONG = (
    "The ministers of the interior of both countries met on the quay of the fishing harbour in order to see for "
    "themselves how the new ramps had been built. They thanked the crews of the lifeboats."
)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("• to train crews", Mark("bullet", "", 2)),
        ("▶  to train crews", Mark("bullet", "", 3)),
        ("- to train crews", Mark("bullet", "", 2)),
        ("– to train crews", Mark("bullet", "", 2)),
        ("\uf0b7 to train crews", Mark("bullet", "", 2)),
        ("o to train crews", Mark("bullet", "", 2)),
        ("(a) to train crews", Mark("letter", "a", 4)),
        ("b) to train crews", Mark("letter", "b", 3)),
        ("(iv) to train crews", Mark("roman", "iv", 5)),
        ("12. Ramps", Mark("number", "12", 4)),
        ("(3) Ramps", Mark("number", "3", 4)),
        ("## Ramps", Mark("heading", "", 3)),
        ("Ø to train crews", Mark("bullet", "", 2)),
        ("§ Ramps", Mark("bullet", "", 2)),
        ("l to train crews", Mark("bullet", "", 2)),
        ("» to train crews", Mark("bullet", "", 2)),
        ("\ufffd to train crews", Mark("bullet", "", 2)),
        ("-- to train crews", Mark("bullet", "", 3)),
        ("•to train crews", Mark("bullet", "", 1)),
        ("-to train crews", Mark("bullet", "", 1)),
        ("§ 12 Ramps", Mark("none", "", 0)),
        ("v2 of the ramps", Mark("none", "", 0)),
        ("> Ramps", Mark("quote", "", 2)),
        ("2012 was a hard year", Mark("none", "", 0)),
        ("-40 degrees", Mark("none", "", 0)),
        ("A. Ramps", Mark("letter", "A", 3)),
        ("M. Valls met", Mark("none", "", 0)),
        ("J. R. Berg met", Mark("none", "", 0)),
        ("ordinary words", Mark("none", "", 0)),
        ("", Mark("none", "", 0)),
    ],
)
def test_a_line_opens_with_a_mark_or_with_words(line: str, expected: Mark) -> None:
    assert mark(line) == expected


@pytest.mark.parametrize(
    "words", ["They met.", "Why?", "as follows:", "a ramp;", "a ramp; and", "“They met.”", "(so it is.)"]
)
def test_words_that_end_a_sentence_or_an_item(words: str) -> None:
    assert ends_sentence(words)


@pytest.mark.parametrize("words", ["They met", "a ramp,", "a ramp and", "the port of", ""])
def test_words_that_go_on(words: str) -> None:
    assert not ends_sentence(words)


@pytest.mark.parametrize("width", [50, 65, 80, 100])
def test_wrapped_lines_are_one_paragraph(width: int) -> None:
    (paragraph,) = paragraphs(textwrap.fill(LONG, width))
    assert paragraph.text == LONG


def test_without_blank_lines_a_short_line_that_ends_a_sentence_ends_a_paragraph() -> None:
    first = textwrap.fill(LONG + " Both then left.", 65)
    second = textwrap.fill("Later they sailed. " + LONG, 65)
    found = paragraphs(first + "\n" + second)
    assert [paragraph.text.split()[0] for paragraph in found] == ["The", "Later"]


def test_long_lines_are_whole_paragraphs() -> None:
    assert [paragraph.text for paragraph in paragraphs(f"{LONG}\n{LONG}")] == [LONG, LONG]


@pytest.mark.parametrize("number", ["7", "- 7 -", "Page 7", "page 7 of 12", "7/12", "7 sur 12"])
def test_a_page_number_belongs_to_no_paragraph_and_breaks_no_sentence(number: str) -> None:
    at = LONG.index(" see ")
    broken = f"{LONG[:at]}\n\n{number}\n\n{LONG[at + 1 :]}"
    (paragraph,) = paragraphs(broken)
    assert paragraph.text == LONG


@pytest.mark.parametrize("before", ["The ministers met in the", "They sailed to", "Joint statement of", "They met at"])
def test_a_paragraph_goes_on_where_no_sentence_can_end(before: str) -> None:
    (paragraph,) = paragraphs(f"{before}\n\nPort of Esbjerg. {LONG}")
    assert paragraph.text == f"{before} Port of Esbjerg. {LONG}"


@pytest.mark.parametrize("opening", ["Thirdly, ramps", "Finally, ramps", "In addition, ramps"])
def test_a_point_of_its_own_is_no_rest_of_one_that_lost_its_full_stop(opening: str) -> None:
    before = f"{LONG} Forty ramps have been repaired since then"
    assert [paragraph.text for paragraph in paragraphs(f"{before}\n\n{opening} will be built.")] == [
        before, f"{opening} will be built.",
    ]  # fmt: skip


def test_a_running_head_belongs_to_no_paragraph() -> None:
    head = "Ministry of Harbours and Ferries"
    text = "\n\n".join([head, "They met in Ribe.", head, "They ate in Varde.", head, "They slept in Esbjerg."])
    assert [paragraph.text for paragraph in paragraphs(text)] == [
        "They met in Ribe.", "They ate in Varde.", "They slept in Esbjerg.",
    ]  # fmt: skip


def test_a_sentence_that_is_said_three_times_is_no_running_head() -> None:
    assert len(paragraphs("\n\n".join(["We shall meet again."] * 3))) == 3


def test_items_on_lines_of_their_own_are_paragraphs_of_their_own() -> None:
    found = paragraphs("We agreed to:\n• train crews;\n• repair the ramps\n  of both quays;\n• report in May.")
    assert [(paragraph.mark.kind, paragraph.text) for paragraph in found] == [
        ("none", "We agreed to:"),
        ("bullet", "train crews;"),
        ("bullet", "repair the ramps of both quays;"),
        ("bullet", "report in May."),
    ]


def test_a_short_line_without_a_full_stop_is_not_joined_to_what_follows() -> None:
    assert [paragraph.text for paragraph in paragraphs(f"Ramps and ferries\n\n{LONG}")] == ["Ramps and ferries", LONG]


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("ab .,:;-•(1)#>\n\t7"), max_size=300))
@example("-\na\tb")  # a mark alone, and what it marks in the line below
def test_any_text_has_paragraphs_whose_lines_stand_in_it_in_order(text: str) -> None:
    lines = [line for paragraph in paragraphs(text) for line in paragraph.lines]
    assert [line.start for line in lines] == sorted(line.start for line in lines)
    for line in lines:
        assert text[line.start : line.end].replace("\t", " ") == line.text
        assert line.text == line.text.strip() != ""


def _words(text: str) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(text)]


@pytest.mark.parametrize("glyph", ["•", "-", "\uf0b7", "(a)", "1.", "iv)"])
def test_a_mark_on_a_line_of_its_own_belongs_to_the_line_below(glyph: str) -> None:
    found = paragraphs(f"They agreed:\n{glyph}\nto train crews;\n\n{glyph}\n\nto repair the ramps.\n")
    assert [paragraph.text for paragraph in found] == ["They agreed:", "to train crews;", "to repair the ramps."]
    assert [paragraph.mark.kind != "none" for paragraph in found] == [False, True, True]


def test_a_message_that_is_quoted_line_by_line_is_read_as_if_it_were_not() -> None:
    plain = "Ramps\n\n" + textwrap.fill(LONG, 40) + "\n\nThey agreed:\n\n- to train crews;\n- to repair the ramps.\n"
    quoted = "".join(f"> {line}\n" if line else ">\n" for line in plain.splitlines())
    assert _words(quoted) == _words(plain)
    assert [one.mark.kind for one in paragraphs(quoted)] == [one.mark.kind for one in paragraphs(plain)]


def test_a_single_line_with_a_sign_before_it_is_a_quotation() -> None:
    found = paragraphs(f"{LONG}\n\nThe minister said:\n\n> We are glad.\n")
    assert found[-1].mark.kind == "quote"


@pytest.mark.parametrize("between", ["\n\n", "\n\n\n"])
def test_a_blank_line_behind_every_line_parts_nothing(between: str) -> None:
    plain = textwrap.fill(LONG, 60) + "\n\n" + textwrap.fill(LONG, 60) + "\n"
    assert _words(plain.replace("\n", between)) == _words(plain) == [LONG, LONG]


@pytest.mark.parametrize(
    "heading",
    ["Ramps and quays", "3. Ramps", "RAMPS FOR THE FISHING HARBOUR", "Joint declaration on the ramps of the harbour"],
)
def test_a_heading_right_above_its_paragraph_stands_apart(heading: str) -> None:
    words = paragraphs(heading)[0].text
    assert _words(heading + "\n" + textwrap.fill(LONG, 90)) == [words, LONG]


def test_a_first_line_that_is_short_because_words_were_lost_is_no_heading() -> None:
    lost = (
        "During the talks on Monday, the Minister\nAnna Berg praised the crews of the lifeboats, who had come out in\n"
    )
    assert len(_words(lost + textwrap.fill(LONG, 70))) == 1


_NOTICE = (
    "This is an archived page of the ministry and may hold outdated words, which readers should bear in mind when they "
    "quote from it anywhere else."
)


def test_a_text_is_wrapped_although_a_notice_above_it_is_longer() -> None:
    body = textwrap.fill(f"{LONG} {LONG}", 66)
    found = paragraphs(f"{_NOTICE}\n{body}\n")
    assert [one.text for one in found] == [_NOTICE, f"{LONG} {LONG}"]


def test_a_heading_in_capitals_opens_where_blank_lines_stand_everywhere() -> None:
    body = "\n\n".join(textwrap.fill(f"{LONG} {LONG}", 66).split("\n"))
    found = paragraphs(f"{_NOTICE}\n\nLearn more\n\nJOINT STATEMENT BY BOTH MINISTERS\n\n- Comment\n\n{body}\n")
    assert [one.text for one in found] == [
        _NOTICE,
        "Learn more",
        "JOINT STATEMENT BY BOTH MINISTERS",
        "Comment",
        f"{LONG} {LONG}",
    ]


def test_items_without_marks_in_small_letters_are_no_wrapped_text() -> None:
    items = "\n".join(
        ["train guards;", "exchange pictures of the whole sea every ten minutes;", "pay for it", "see to it"] * 3
    )
    found = paragraphs(f"{_NOTICE}\nBoth will:\n{items}\n")
    assert len(found) > 6


@pytest.mark.parametrize(
    "heading",
    [
        "New ramps for Oslo open\nas Ministers of the North\nmeet on the quay",
        "Notes for the press",
        "New ramps for 3 May",
    ],
)
def test_a_heading_in_larger_letters_is_narrower_than_the_text_right_below_it(heading: str) -> None:
    assert _words(f"{heading}\n{textwrap.fill(LONG, 60)}") == [heading.replace("\n", " "), LONG]


@pytest.mark.parametrize("opening", ["New ramps for Oslo, which", "New ramps for the", "new ramps for Oslo"])
def test_a_narrow_line_that_goes_on_is_no_heading(opening: str) -> None:
    assert len(_words(f"{opening}\n{textwrap.fill(LONG, 60)}")) == 1


def test_a_line_at_the_margin_below_an_item_that_is_set_in_is_no_part_of_it() -> None:
    text = "- ramps of wood for the quay of the fishing harbour that is\n  in Oslo\nNorway pays for both.\n"
    assert _words(text) == [
        "ramps of wood for the quay of the fishing harbour that is in Oslo",
        "Norway pays for both.",
    ]


def test_and_on_a_line_of_its_own_belongs_to_the_item_above() -> None:
    assert _words("(a) ramps of wood;\nand\n(b) lamps.\n") == ["ramps of wood; and", "lamps."]


def test_the_day_of_publication_stands_for_itself() -> None:
    text = "From: Harbour Office of the North\nPublished 3 May 2011\n" + textwrap.fill(LONG, 60)
    assert _words(text)[-2:] == ["Published 3 May 2011", LONG]


@pytest.mark.parametrize(
    "item", ["• ramps of wood, of which all pay a half", "1. ramps of wood, of which all pay a half"]
)
def test_a_heading_right_above_a_list_is_no_part_of_it(item: str) -> None:
    text = f"{textwrap.fill(LONG, 60)}\n\nNotes for the press\n{item}\n{textwrap.fill(LONG, 60)}"
    assert "Notes for the press" in _words(text)


def test_a_first_line_that_is_set_in_further_than_an_item_begins_a_paragraph() -> None:
    item = "- ramps of wood for the quay of the fishing harbour that is\n  in Oslo\n"
    assert _words(f"{item}    Norway pays for both ramps\nof the port.\n") == [
        "ramps of wood for the quay of the fishing harbour that is in Oslo",
        "Norway pays for both ramps of the port.",
    ]


def test_the_head_of_several_tables_is_no_running_head() -> None:
    table = "Action\tLead\tBy when\nLight the quay\tNorway\t2021\n\n"
    assert sum(words.startswith("Action") for words in _words(table * 3)) == 3


def test_a_button_and_a_number_in_brackets_end_what_they_stand_behind() -> None:
    notice = f"{LONG[:-1]}. This page uses little data, which you may refuse at any time OK"
    question = f"{LONG} Will the crews be paid? [25571/25]"
    found = paragraphs(f"{notice}\n\nMeeting of the crews\n\n{question}\n\nAda Holm (Moss, Harbour Party)\n")
    assert [one.text for one in found] == [notice, "Meeting of the crews", question, "Ada Holm (Moss, Harbour Party)"]
