"""Text laid out as blocks and sentences: what each part is, and what governs it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.layout.blocks import BODY, Layout, lay_out

STATEMENT = """\
Skip to main content

Published 9 May 2018

Joint declaration of the ministers for ferries

Esbjerg, 7 May 2018

1. The ministers met on the quay. They were shown the ramps that were built in the winter of that year.

Safety at sea

They agreed:

(a) to train crews;

(b) to repair the ramps, namely:

• at Ribe;

• at Varde;

(c) to report in May.

The Minister for Ferries said:

"We are glad. The ramps are strong."

¹ Source of the English text: Ministry of Ferries.

Notes to editors

The ramps are made of oak.
"""


LONG = "The ministers of the two countries inspected the ramps and thanked the crews for their work during the winter."


def _kinds(text: str) -> list[tuple[str, str]]:
    layout = lay_out(text)
    return [(block.kind, layout.words(block)) for block in layout.blocks]


def test_each_part_of_a_statement_is_told_for_what_it_is() -> None:
    kinds = [kind for kind, _ in _kinds(STATEMENT)]
    assert kinds == [
        "boilerplate", "published", "title", "dateline", "paragraph", "heading", "paragraph", "item", "item", "item",
        "item", "item", "attribution", "paragraph", "footnote", "note", "note",
    ]  # fmt: skip


def test_list_marks_and_numbers_are_no_words_of_a_block() -> None:
    layout = lay_out(STATEMENT)
    marks = {layout.words(block): (block.mark.kind, block.mark.label) for block in layout.blocks}
    assert marks["to train crews;"] == ("letter", "a")
    assert marks["at Ribe;"] == ("bullet", "")
    assert next(mark for words, mark in marks.items() if words.startswith("The ministers met")) == ("number", "1")


def test_items_stand_under_the_lead_in_of_their_own_list() -> None:
    layout = lay_out(STATEMENT)
    leads = {
        layout.words(block): layout.words(layout.blocks[block.lead_in])
        for block in layout.of_kind("item")
        if block.lead_in is not None
    }
    assert leads == {
        "to train crews;": "They agreed:",
        "to repair the ramps, namely:": "They agreed:",
        "at Ribe;": "to repair the ramps, namely:",
        "at Varde;": "to repair the ramps, namely:",
        "to report in May.": "They agreed:",
    }


def test_a_paragraph_stands_under_its_heading() -> None:
    layout = lay_out(STATEMENT)
    item = next(block for block in layout.blocks if layout.words(block) == "to train crews;")
    assert item.section is not None
    assert layout.words(layout.blocks[item.section]) == "Safety at sea"


def test_a_quotation_stands_under_who_said_it_and_ends_with_its_marks() -> None:
    layout = lay_out(STATEMENT.replace('strong."', 'strong."\n\nThe ministers went home.'))
    spoken = [layout.words(block) for block in layout.blocks if block.attribution is not None]
    assert spoken == ['"We are glad. The ramps are strong."']


@pytest.mark.parametrize(
    "line",
    [
        "Oslo, 3 May 2021", "3 May 2021", "Done at Oslo on 3 May 2021", "Le Havre, le 3 mai 2021", "Oslo, May 3, 2021",
        "Monday, 3 May 2021", "2021-05-03", "Oslo, the 3rd of May 2021",
    ],
)  # fmt: skip
def test_a_line_of_place_and_date_is_a_dateline(line: str) -> None:
    assert ("dateline", line) in _kinds(f"Statement on the ferries to Oslo\n\n{line}\n\nThe ministers met on the quay.")


def test_a_dateline_before_the_first_sentence_is_a_block_of_its_own() -> None:
    kinds = _kinds("Ferries are safe\n\nOSLO, 3 May 2021 (NTB) – The ministers met on the quay in the morning.")
    assert kinds[1:] == [
        ("dateline", "OSLO, 3 May 2021 (NTB)"), ("paragraph", "The ministers met on the quay in the morning."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "Back to top", "Share this page", "Home > News > Ferries", "To: all newsrooms", "PRESS RELEASE", "Ends",
        "Follow us on X", "Follow the Ministry on Facebook", "Categories News, Ferries", "Posted in News, Ferries",
        "Donate now", "Become a member today", "Reporting by Ann Berg; editing by Bo Lund", "Related articles",
    ],
)  # fmt: skip
def test_furniture_of_a_page_is_boilerplate(line: str) -> None:
    kinds = {words: kind for kind, words in _kinds(f"The ministers met on the quay.\n\n{line}")}
    assert kinds[line] == "boilerplate"


@pytest.mark.parametrize(
    "line",
    [
        "Follow up on the joint action plan each month.", "Donation of four patrol boats to the coast guard.",
        "Category 1 ports will be inspected weekly.", "Categories of crews that need a visa are listed.",
        "Reporting by Member States will be due in May.", "Posted in Ribe since May, the officers check vans.",
        "Become a member of the working group by June.", "Support this work with five officers.",
        "Join our patrols in the Sound.", "Related topics were discussed in May.",
    ],
)  # fmt: skip
def test_what_only_begins_as_furniture_does_is_an_item(line: str) -> None:
    kinds = {words: kind for kind, words in _kinds(f"The ministers met on the quay. They agreed to:\n\n- {line}\n")}
    assert kinds[line] == "item"


@pytest.mark.parametrize(
    "line",
    [
        "Crews paint a ramp in Ribe on Monday, 3 May 2021 | Photo: Bo Lund",
        "A patrol boat leaves the harbour of Varde. | AFP/Getty",
        "The minister on the quay (Picture: PA)",
        "Ann Berg and Bo Lund on the quay in Ribe. Photograph: Ann Berg/Reuters",
        "Lorries wait for the ferry [EPA-EFE/ANN BERG]",
        "Lorries wait for the ferry - ANN BERG/REUTERS",
        "Ferries have been stopped since May. — Reuters pic",
        "HomeNewsWorldEuropeBusiness",
    ],
)
def test_what_stands_below_a_picture_is_boilerplate(line: str) -> None:
    kinds = {words: kind for kind, words in _kinds(f"Ferries stop\n\n{line}\n\n{LONG}")}
    assert kinds[line] == "boilerplate"


@pytest.mark.parametrize(
    "line",
    [
        "The ministers saw photos of the ramps, taken by Reuters and AFP.",
        "They agreed to pay for pictures: one for each ramp in the harbour of Ribe and one for each boat.",
        "EuroMedRights wrote to the ministers.",
        "The cost of an image is shared by Norway/Sweden.",
    ],
)
def test_what_tells_of_pictures_is_a_paragraph(line: str) -> None:
    assert ("paragraph", line) in _kinds(f"Ferries stop\n\n{line}\n\n{LONG}")


def test_the_title_stands_below_the_menu_of_a_site() -> None:
    menu = ["HARBOUR NEWS  SPORT  A-Z INDEX", "News Front Page", "Africa", "Weather", "Talking Point", "EDITIONS"]
    lines = [*menu, "Friday, 3 May, 2002, 18:17 GMT", "Ferries to stop in March", LONG]
    assert ("title", "Ferries to stop in March") in _kinds("\n\n".join(lines))


def test_a_subtitle_that_tells_more_is_not_the_title() -> None:
    kinds = _kinds(f"Norway Strengthens the Ferries to Ribe\n\nBoth Sides Agree to Pay for Ramps\n\n{LONG}")
    assert kinds[0] == ("title", "Norway Strengthens the Ferries to Ribe")


def test_notes_below_a_background_that_is_the_main_part_are_notes() -> None:
    kinds = _kinds(
        f"Ferries and the press\n\nWe answer.\n\nBackground:\n\n- {LONG}\n- They left.\n\nNotes to editors\n\n"
        "The ramps are made of oak.\n"
    )
    assert ("item", "They left.") in kinds
    assert kinds[-2:] == [("note", "Notes to editors"), ("note", "The ramps are made of oak.")]


def test_a_note_to_the_press_above_all_else_heads_no_notes() -> None:
    kinds = _kinds(
        "MINISTRY OF FERRIES\n\nNote for the press 44/2004\n\nThe two ministers met on Monday.\n\nNotes\n\nOak.\n"
    )
    assert ("paragraph", "The two ministers met on Monday.") in kinds
    assert kinds[-1] == ("note", "Oak.")


def test_a_sentence_in_capitals_that_ends_in_a_day_is_no_dateline() -> None:
    kinds = _kinds(
        "OSLO 3 MAY\n\nTHE MINISTERS MET.\n\nNORWAY TO LEND TWO BOATS FROM 1 NOVEMBER.\n\nTHE BOATS ARE OLD.\n"
    )
    assert ("dateline", "OSLO 3 MAY") in kinds
    assert ("paragraph", "NORWAY TO LEND TWO BOATS FROM 1 NOVEMBER.") in kinds


def test_a_text_without_a_title_has_none() -> None:
    assert "title" not in [kind for kind, _ in _kinds("The ministers met on the quay.\n\nThey went home.")]


@pytest.mark.parametrize(
    ("paragraph", "sentences"),
    [
        ("They met. They ate.", ["They met.", "They ate."]),
        ("Mr. Berg met Mrs. Dahl. Both ate.", ["Mr. Berg met Mrs. Dahl.", "Both ate."]),
        ("They met in Washington, D.C. The talks went on.", ["They met in Washington, D.C.", "The talks went on."]),
        ("The U.S. Customs of J.R. Dahl took part.", ["The U.S. Customs of J.R. Dahl took part."]),
        ("He said “We met.” They ate.", ["He said “We met.”", "They ate."]),
        ("It cost £2.5 million. €3 was left.", ["It cost £2.5 million.", "€3 was left."]),
        ("J. R. Berg met, e.g. Dahl. Why? So.", ["J. R. Berg met, e.g. Dahl.", "Why?", "So."]),
        ("See art. 5 of the pact.", ["See art. 5 of the pact."]),
        ("It ended at 5. “So be it.”", ["It ended at 5.", "“So be it.”"]),
    ],
)
def test_sentences_end_where_they_end(paragraph: str, sentences: list[str]) -> None:
    layout = lay_out(paragraph)
    assert [layout.words(sentence) for sentence in layout.sentences] == sentences


def test_a_word_that_a_lines_end_hyphenated_is_whole_and_leads_back_to_both_lines() -> None:
    raw = "The ministers agreed that the har-\nbour should be made safer for everybody who works there at night."
    layout = lay_out(raw)
    at = layout.text.index("harbour")
    start, end = layout.shadow.raw_span(at, at + len("harbour"))
    assert raw[start:end] == "har-\nbour"


def test_a_hyphen_that_belongs_to_a_word_stays() -> None:
    assert "UK-\nFrance" not in lay_out("The ministers praised the UK-\nFrance treaty on ferries.").text
    assert "UK- France" in lay_out("The ministers praised the UK-\nFrance treaty on ferries.").text


@pytest.mark.parametrize(
    ("unit", "ends"),
    [("ramps; and boats, ", ";"), ("ramps, boats and ", ","), ("ramps and boats ", "s"), ("ramps", "")],
)
def test_a_sentence_longer_than_any_is_read_in_parts(unit: str, ends: str) -> None:
    text = f"The ports build {unit * 900}quays."
    layout = lay_out(text)
    assert len(layout.blocks) == 1
    assert max(sentence.end - sentence.start for sentence in layout.sentences) <= 2_000
    assert all(layout.words(sentence).endswith(ends) for sentence in layout.sentences[:-1])
    joint = " " if " " in unit else ""
    assert joint.join(layout.words(sentence) for sentence in layout.sentences).replace(" ", "") == text.replace(" ", "")


def test_an_offset_finds_its_block_and_its_sentence() -> None:
    layout = lay_out(STATEMENT)
    for block in layout.blocks:
        assert layout.block_at(block.start) == layout.block_at(block.end - 1) == block
    for sentence in layout.sentences:
        assert layout.sentence_at(sentence.start) == layout.sentence_at(sentence.end - 1) == sentence
    assert [s for block in layout.blocks for s in layout.sentences_of(block)] == list(layout.sentences)


def test_an_empty_text_has_no_blocks() -> None:
    assert lay_out("").blocks == ()
    assert lay_out(" \n\n ").blocks == ()


_LINES = st.sampled_from(
    [
        "Joint statement on ferries", "Oslo, 3 May 2021", "The ministers met. They ate.", "They agreed:", "• a ramp;",
        "(a) a ramp",
        "- ",
        "1. Ramps", "## Ramps", "Minister Berg said:", "“We met.", "”", "har-", "bour", "Notes", "7", "¹", "<sup>",
        "Page 2",
        "> > >", " | | ", "\u00ad", "...", "“", "Ends", "Article 1", "", "", "x" * 130,
    ]
)  # fmt: skip


def _sound(raw: str, layout: Layout) -> None:
    """What holds for every layout."""
    assert [block.number for block in layout.blocks] == list(range(len(layout.blocks)))
    assert layout.text == "\n".join(layout.words(block) for block in layout.blocks)
    assert [sentence.start for sentence in layout.sentences] == sorted(s.start for s in layout.sentences)
    for block in layout.blocks:
        assert layout.words(block) == " ".join(layout.words(block).split()) != ""
        governing = (block.lead_in, block.section, block.attribution)
        assert all(number is None or number < block.number for number in governing)
        assert block.attribution is None or block.kind in BODY
        start, end = layout.shadow.raw_span(block.start, block.end)
        assert raw[start:end].strip()
    for sentence in layout.sentences:
        block = layout.blocks[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end
        assert layout.words(sentence) == layout.words(sentence).strip()


@settings(deadline=None)
@given(st.lists(_LINES, max_size=14).map("\n".join))
def test_any_lines_are_laid_out_soundly(raw: str) -> None:
    _sound(raw, lay_out(raw))


@settings(deadline=None, max_examples=300)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_any_text_at_all_is_laid_out_soundly(raw: str) -> None:
    _sound(raw, lay_out(raw))


def test_an_item_as_far_from_the_margin_as_the_outer_list_is_no_item_of_the_inner_one() -> None:
    text = (
        "The ministers decided to:\n\n• open a desk in Ribe, which will\n\n  • share lists of crews;\n\n"
        "  • report twice a year;\n\n• train crews.\n"
    )
    layout = lay_out(text)
    leads = [layout.words(layout.blocks[block.lead_in]) for block in layout.blocks if block.lead_in is not None]
    inner = "open a desk in Ribe, which will"
    assert leads == ["The ministers decided to:", inner, inner, "The ministers decided to:"]


def test_a_table_right_below_a_lead_in_stands_under_it() -> None:
    layout = lay_out("They undertook to:\n\nAction | Lead | By when\nlight the quay | Norway | 2021\n")
    head, row = layout.blocks[1:]
    assert (head.kind, head.lead_in, row.kind, row.lead_in) == ("heading", 0, "item", 1)


def test_a_table_elsewhere_stands_under_no_lead_in() -> None:
    layout = lay_out("They met in Oslo.\n\nAction | Lead | By when\nlight the quay | Norway | 2021\n")
    assert [block.lead_in for block in layout.blocks] == [None, None, 1]


@pytest.mark.parametrize(
    "words",
    [
        "Accept all cookies Accept only essential cookies",
        "Reject optional cookies",
        "You are here: Home > News > " + "Ministers light the quay of the harbour of " * 3,
    ],
)
def test_buttons_and_paths_of_a_page_are_its_furniture(words: str) -> None:
    assert lay_out(f"{words}\n\nThe ministers met in Oslo.\n").blocks[0].kind == "boilerplate"
