"""What declarations, communiqués and conclusions have of their own: heads of pages, what was before, what is noted."""

from __future__ import annotations

import pytest

from graph.find.clauses.triggers import trigger
from graph.layout.blocks import lay_out
from graph.reading import Reader
from tests.graph.reading_of_tests import read

_BODY = "The ministers of Norway and Iceland met in Bergen on 3 May 2011. They agreed to open a register of ferries."


@pytest.mark.parametrize(
    ("head", "title", "day"),
    [
        (
            "Published on \n\nJoint Communiqué of the Ferry Conference",
            "Joint Communiqué of the Ferry Conference",
            "2011-05-03",
        ),
        (
            "This site has been archived on 7 June 2019\n07/06/2019\nHomeNews> Statement of the Heads of Government\n\n"
            "Statement of the Heads of Government\n\n03/05/2011\nBergen",
            "Statement of the Heads of Government",
            "2011-05-03",
        ),
        (
            "Last updated\n\nSupport our work: become a friend\n\nJoint statement on ferries\n\n3 May 2011",
            "Joint statement on ferries",
            "2011-05-03",
        ),
    ],
)
def test_what_a_page_says_of_itself_is_neither_title_nor_day(reader: Reader, head: str, title: str, day: str) -> None:
    header = read(reader, f"{head}\n\n{_BODY}\n").header
    assert header.title is not None
    assert header.date is not None
    assert (header.title.value, str(header.date.value)) == (title, day)


def test_a_field_without_its_value_does_not_go_on_in_the_title() -> None:
    layout = lay_out(f"Published on \n\nJoint Communiqué of the Ferry Conference\n\n{_BODY}\n")
    assert [block.kind for block in layout.blocks] == ["boilerplate", "title", "paragraph"]


def _meetings(reader: Reader, words: str, day: str = "3 May 2011") -> list[tuple[str, str, str]]:
    found = read(reader, f"Joint declaration on ferries\n\n{day}\nBergen\n\n{words}\n").meetings
    return [
        (
            one.occurrence,
            str(one.when.value) if one.when else "",
            one.place.value.removeprefix("location/").partition("-")[0] if one.place else "",
        )
        for one in found
    ]


@pytest.mark.parametrize(
    ("words", "meetings"),
    [
        (
            "They welcomed the progress made since their previous meeting in Ljubljana.",
            [("mentioned", "", "ljubljana")],
        ),
        ("Much has been done in the working groups after the meeting held in Venice.", [("mentioned", "", "venice")]),
        (
            "Both countries recall the key outcomes of the Second Conference on Ferries, Ramps and Gangways, held in "
            "Portugal in March 2010.",
            [("mentioned", "2010-03", "portugal")],
        ),
        (
            "Following their meeting with Prime Minister Erna Solberg, the Heads of Government addressed this.",
            [("held", "2011-05-03", "bergen")],
        ),
        (
            "On 2 May, the Nordic Ministerial Meeting on Ferries and Ramps took place.",
            [("held", "2011-05-02", "")],
        ),
        ("At the invitation of Norway, the participants gathered today in Bergen.", [("held", "2011-05-03", "bergen")]),
    ],
)
def test_meetings_of_declarations(reader: Reader, words: str, meetings: list[tuple[str, str, str]]) -> None:
    assert _meetings(reader, words) == meetings


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("Malta confirmed its commitment in implementing the arrangement on returns", "committed"),
        ("The two sides took note of the progress achieved in the current research into forged seals", "ongoing"),
        ("Ministers took note of the ongoing work on a common register", "ongoing"),
        ("The delegations took note of the development of the network of liaison officers", "ongoing"),
        ("Norway also informed the participants of the progress made towards the reform of its ports law", "ongoing"),
        ("Joint action at sea is needed to close these routes", "called-for"),
        ("Bold steps are urgently required to protect the crews", "called-for"),
        ("We support the work of the Task Force on Ramps", "ongoing"),
        ("Persons holding a seaman’s book shall be admitted without a visa", "committed"),
    ],
)
def test_what_declarations_note_confirm_and_need(clause: str, kind: str) -> None:
    found = trigger(clause)
    assert found is not None
    assert found.type == kind


@pytest.mark.parametrize(
    "clause",
    [
        "This Arrangement outlines the steps which both countries will take",
        "The new Treaty will bring changes to the way in which ports are run",
        "Considerable progress has been made since the ministerial meeting of 2009",
        "The Committee was established under an agreement between the two ports",
        "The Conference agreed that Norway and Iceland enjoy a unique relationship",
        "The ministers agreed that smuggling remains a common threat",
        "These measures will make a significant contribution to keeping crews safe",
        "The delegations took note of the report of the harbour master",
        "This Memorandum supports the arrangement on ferries that was signed in 2009",
        "Trade between the two ports has doubled in ten years",
        "Since then much has changed in the ports",
        "The ministers expressed their conviction that dialogue must prevail",
    ],
)
def test_what_declarations_only_tell_undertakes_nothing(clause: str) -> None:
    assert trigger(clause) is None


def test_what_is_agreed_to_be_done_is_promised_though_it_is_said_to_be_so() -> None:
    found = trigger("The ministers agreed that the centre is to open in May")
    assert found is not None
    assert found.type == "committed"


@pytest.mark.parametrize(
    ("words", "name", "day"),
    [
        (
            "They recall their joint statement on cooperation in the area of Justice, Freedom and Ferries adopted in "
            "Oslo on 3 June 2010.",
            "joint statement on cooperation in the area of Justice, Freedom and Ferries",
            "2010-06-03",
        ),
        (
            "They welcomed the umbrella agreement on data protection, and the passage of the bill.",
            "umbrella agreement on data protection",
            "",
        ),
        (
            "The governments entered into a memorandum of understanding on ferry tickets.",
            "memorandum of understanding on ferry tickets",
            "",
        ),
        ("This builds on the Belfast/Good Friday Agreement.", "Belfast/Good Friday Agreement", "1998-04-10"),
    ],
)
def test_instruments_end_where_what_they_are_about_ends(reader: Reader, words: str, name: str, day: str) -> None:
    found = read(reader, f"News from the harbour\n\n{words}\n").agreements
    assert [(one.name, str(one.when.value) if one.when else "") for one in found] == [(name, day)]


def test_an_instrument_without_a_day_is_called_by_its_title(reader: Reader) -> None:
    found = read(reader, "Ferry Arrangement between Norway and Iceland\n\nBoth countries will open a register.\n")
    assert [one.name for one in found.agreements] == ["Ferry Arrangement between Norway and Iceland"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("The delegations approved the Northern Ports Strategy.", []),
        ("The delegations approved the Northern Ports Programme.", ["Northern Ports Programme"]),
        ("Ministers adopted Action Plans to modernise the quays.", ["Action Plans"]),
        ("They endorsed the Guidelines on ferry safety.", ["Guidelines on ferry safety"]),
        ("They adopted the budget and endorsed the chair's work.", []),
    ],
)
def test_plans_and_programmes_that_are_adopted_are_instruments_and_strategies_none(
    reader: Reader, words: str, names: list[str]
) -> None:
    found = read(reader, f"News from the harbour\n\n{words}\n").agreements
    assert [one.name for one in found] == names


def test_a_long_name_of_a_treaty_goes_on_to_its_day(reader: Reader) -> None:
    words = (
        "This supersedes the Memorandum of Understanding between the Government of Norway and the Government of "
        "Iceland, relating to the Transfer to and Inspection of Ferries in Iceland, and Related Issues, signed by the "
        "Participants on 8 September 2009."
    )
    found = read(reader, f"News from the harbour\n\n{words}\n").agreements
    assert [str(one.when.value) for one in found if one.when] == ["2009-09-08"]


def test_a_title_may_be_as_long_as_the_name_of_a_treaty(reader: Reader) -> None:
    name = (
        "Memorandum of Understanding between the Government of the Republic of Iceland and the Government of the "
        "Kingdom of Norway, relating to the transfer to, and assessment and repair in, Norway of ferries, and all "
        "questions that are related to it"
    )
    header = read(reader, f"Norway\n\n{name}\n\nSigned 6 August 2013\n\nBoth will open a register.\n").header
    assert header.title is not None
    assert header.title.value == name


def test_what_parties_only_note_and_recall_is_not_promised(reader: Reader) -> None:
    text = (
        "Arrangement on ferries\n\n3 May 2011\n\nNorway and Iceland,\n\nNoting that:\n\n"
        "- practical solutions are required at sea;\n- both countries will remain neighbours;\n\n"
        "have agreed to open a joint register.\n"
    )
    assert [one.ground.passage.quote for one in read(reader, text).measures] == ["have agreed to open a joint register"]


@pytest.mark.parametrize(
    ("lead", "wanted"),
    [
        ("Recognising the delays, the two sides will:", 2),
        ("Given these figures, the ministers agreed to:", 2),
        ("The ministers, conscious of the delays, undertake to:", 2),
        ("Recalling, in particular, that:", 0),
        ("The two sides, noting with concern that last year:", 0),
    ],
)
def test_a_lead_in_that_only_begins_like_a_recital_opens_a_list_of_measures(
    reader: Reader, lead: str, wanted: int
) -> None:
    text = f"Arrangement on ferries\n\n3 May 2011\n\n{lead}\n\n- send a second ferry to Bergen;\n- mend the old ramp.\n"
    assert len(read(reader, text).measures) == wanted


def test_a_title_that_runs_into_its_paragraph_is_the_name_and_the_paragraph_is_not(reader: Reader) -> None:
    text = (
        "Communiqué of the ferry ministers of Norway and Denmark. The ministers exchanged views on ramps in winter.\n\n"
        "Oslo, 3 May 2011\n\nThey will open an office in Bergen.\n"
    )
    (found,) = read(reader, text).agreements
    assert found.name == "Communiqué of the ferry ministers of Norway and Denmark"


def test_an_official_below_a_minister_is_no_minister(reader: Reader) -> None:
    text = "News\n\nThe talks were led by Jon Berg, Under Secretary for Northern Affairs of the Norwegian Ministry.\n"
    assert read(reader, text).ministers == ()


def test_a_meeting_told_by_its_year_is_the_one_told_by_its_month(reader: Reader) -> None:
    words = "The Ferry Group last met in December 2010. Since the 2010 ministerial meeting two ramps have been built."
    assert [one for one in _meetings(reader, words) if one[0] == "mentioned"] == [("mentioned", "2010-12", "")]


def test_a_meeting_that_somebody_meant_to_hold_is_not_reported_as_held(reader: Reader) -> None:
    words = "We commend the initiative to hold a meeting on the northern route on 25 October 2010."
    found = read(reader, f"Joint declaration on ferries\n\n3 May 2011\n\n{words}\n").meetings
    assert [(one.held, str(one.when.value) if one.when else "") for one in found] == [(False, "2010-10-25")]
