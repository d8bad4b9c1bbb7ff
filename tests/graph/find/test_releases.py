"""What ministries' releases say around what is undertaken: who spoke, progress praised, single marks, lists of sums."""

from __future__ import annotations

import pytest

from graph.find.clauses.mere_leads import only_opens
from graph.find.clauses.triggers import trigger
from graph.reading import Reader
from tests.graph.reading_of_tests import read

_HEAD = "Statement of 3 May 2019\n\n"


def _measures(reader: Reader, text: str) -> list[tuple[str, str]]:
    return [(one.type, one.ground.passage.quote) for one in read(reader, _HEAD + text).measures]


def _meetings(reader: Reader, text: str) -> list[tuple[str, str]]:
    return [(one.occurrence, one.ground.passage.quote) for one in read(reader, _HEAD + text).meetings]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The two ministers spoke this morning about the ferry at Moss.", "The two ministers spoke this morning"),
        (
            "The Minister of Justice of Norway, Ms Tone Vik, and the Home Secretary of the United Kingdom, Mr Sajid "
            "Javid, spoke today to discuss small craft.",
            "Minister of Justice of Norway, Ms Tone Vik, and the Home Secretary of the United Kingdom, Mr Sajid Javid, "
            "spoke today",
        ),
        (
            "Home Secretary Sajid Javid and Minister Tone Vik spoke yesterday.",
            "Home Secretary Sajid Javid and Minister Tone Vik spoke yesterday",
        ),
    ],
)
def test_two_in_office_who_spoke_on_a_day_met_at_a_distance(text: str, quote: str, reader: Reader) -> None:
    assert _meetings(reader, text) == [("held", quote)]
    assert all(one.place is None for one in read(reader, _HEAD + text).meetings)


@pytest.mark.parametrize(
    "text",
    [
        "The Minister spoke today in Parliament about the ferry.",
        "Minister Tone Vik spoke yesterday of her plans for the ferry.",
        "Residents of the harbour spoke today about the noise.",
        "The two ministers spoke today to reporters about the ferry.",
        "The two ministers spoke today to Moss Radio about the ferry.",
        "The two ministers spoke today at a school near the ferry.",
    ],
)
def test_one_who_spoke_on_a_day_or_two_who_spoke_to_others_met_nobody(text: str, reader: Reader) -> None:
    assert _meetings(reader, text) == []


def test_a_discussion_that_was_had_is_a_meeting_where_no_other_is_told(reader: Reader) -> None:
    had = "We had a frank discussion of the ferry at Moss."
    (meeting,) = read(reader, f"Ferries from Norway\n\nOslo, 3 May 2019\n\n{had}").meetings
    assert meeting.ground.passage.quote == "We had a frank discussion"
    told = "Home Secretary Sajid Javid and Minister Tone Vik met in Oslo on 2 May 2019. " + had
    assert len(_meetings(reader, told)) == 1


def test_who_saw_a_terminal_and_held_talks_was_where_the_text_was_given(reader: Reader) -> None:
    text = (
        "Ferries from Norway\n\nOslo, 3 May 2019\n\nHome Secretary Sajid Javid and Minister Tone Vik today visited the "
        "ferry terminal at Moss and held talks on visas."
    )
    (meeting,) = read(reader, text).meetings
    assert meeting.place is not None
    assert meeting.place.value == "location/oslo"


def test_what_was_agreed_in_one_breath_with_a_call_is_a_measure(reader: Reader) -> None:
    text = "Home Secretary Sajid Javid spoke with Minister Tone Vik and agreed an ambitious set of steps to curb fraud."
    assert _measures(reader, text) == [("committed", "agreed an ambitious set of steps to curb fraud")]


@pytest.mark.parametrize(
    "clause",
    [
        "We have made real progress in several areas",
        "Substantial progress has been achieved on visas",
        "The closure of the camp has put extra strain on the harbour",
        "A great deal of money has been lost",
        "Our cooperation has already brought great benefits",
        "The summit has set the course for closer work",
        "The part that gangs play is well documented",
        "Control of the border is a matter for all states",
        "This is not something that should divide us",
        "Ms Vik is the first minister of Norway to visit the port since 2011",
        "Both sides attach great importance to the work of the customs office",
        "Norway and the UK today advanced their work on visas",
        "The signing paves the way for more ferries",
        "There is no evidence of smuggling by rail",
        "Working with neighbours is fundamental to stopping fraud",
        "The number of attempts to board ferries has reduced by 75%",
        "They have sent a clear message to the networks",
        "It poses an unacceptable risk to divers",
        "It creates disruption to towns on the coast",
        "The centre will represent a major step to increase checks",
        "There is recognition on both sides that this requires a new law",
        "This change will make it easier to prosecute gangs",
        "Let’s go straight to the point",
    ],
)
def test_progress_burdens_and_how_things_stand_are_no_measures(clause: str) -> None:
    assert trigger(clause) is None


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("Norway has placed two officers at the ramp", "completed"),
        ("Norway has created a new unit of divers", "completed"),
        ("Norway has sent two boats to Moss", "completed"),
        ("Norway has brought twenty officers to the ramp", "completed"),
        ("Ministers will review progress in May", "committed"),
        ("It is essential to close the ramp", "called-for"),
        ("They also reaffirmed the commitment of the two Governments towards keeping the ramp open", "committed"),
        ("They reiterated the commitment of both countries to close the ramp", "committed"),
    ],
)
def test_deeds_with_the_same_verbs_are_measures(clause: str, kind: str) -> None:
    found = trigger(clause)
    assert found is not None
    assert found.type == kind


def test_two_verbs_that_and_joins_are_those_of_one_clause(reader: Reader) -> None:
    assert _measures(reader, "Both sides agreed that these patrols can and will go on after the election.") == [
        ("committed", "Both sides agreed that these patrols can and will go on after the election")
    ]


def test_what_is_welcomed_below_is_not_welcomed_in_the_lead_in() -> None:
    assert only_opens("The ministers acknowledged and welcomed recent work to meet this danger:", is_call=False)
    assert only_opens("We welcome the implementation of the package of commitments agreed in Moss:", is_call=False)
    assert not only_opens("The ministers welcomed the new ramp at Moss:", is_call=False)


def test_single_marks_around_what_was_said_are_none_of_its_quote(reader: Reader) -> None:
    text = (
        "Security Minister Tom Berg said: ‘We will open an office in Oslo by June.\n\n‘We will pay for it in full,’ he "
        "said, ‘and we will report to Parliament in May.’"
    )
    assert [quote for _, quote in _measures(reader, text)] == [
        "We will open an office in Oslo by June",
        "We will pay for it in full",
        "we will report to Parliament in May",
    ]


def test_what_shows_a_deed_hangs_on_behind_it(reader: Reader) -> None:
    text = "The UK is training guards in Oslo, as shown by the visit of both ministers, where they agreed a work plan."
    assert _measures(reader, text) == [("ongoing", "The UK is training guards in Oslo")]


def test_equal_sums_of_a_list_are_two_and_of_a_page_s_summary_one(reader: Reader) -> None:
    listed = (
        "Home Secretary Sajid Javid:\n\n- pledged £400,000 for training of guards in Tirana\n"
        "- will also give £400,000 to a shelter in Durrës\n"
    )
    assert len(read(reader, _HEAD + listed).funds) == 2
    summed_up = (
        "UK trains guards\n\n- £400,000 for guards in Tirana\n\nThe UK will pay £400,000 for the training of guards in "
        "Tirana, ministers said today.\n"
    )
    assert len(read(reader, summed_up).funds) == 1


def test_initials_of_a_region_make_it_no_body(reader: Reader) -> None:
    found = read(reader, _HEAD + "She visited the Somali Region of Ethiopia (SRE) and the Sea Rescue Centre (SRC).")
    assert [one.ground.passage.quote for one in found.organisations] == ["Sea Rescue Centre"]


def test_the_accord_is_the_agreement_that_was_told_before(reader: Reader) -> None:
    text = (
        "The Norwegian and British governments have signed an agreement to protect divers. Home Secretary Sajid Javid "
        "met Minister Tone Vik to sign the accord.\n"
    )
    assert len(read(reader, "Governments sign agreement on divers\n\n" + text).agreements) == 1


@pytest.mark.parametrize(
    "notice",
    [
        "To go on you must accept cookies in your browser, or some of this will fail.",
        "Our website uses small cookies. You should read how we use them.",
        "This page needs care: please enable JavaScript.",
        "You should upgrade to a newer version of what you browse with.",
    ],
)
def test_what_a_page_says_of_itself_is_no_statement(notice: str, reader: Reader) -> None:
    assert _measures(reader, f"{notice}\n\nNorway will send two boats.") == [
        ("committed", "Norway will send two boats")
    ]
    assert _measures(reader, "Both will see that sites ask before they set cookies.") != []


def test_a_summit_is_named_after_where_it_was_whatever_states_stand_between(reader: Reader) -> None:
    found = read(reader, _HEAD + "They recalled the Evian Franco-Norwegian summit of 6 July 2009.")
    (meeting,) = found.meetings
    assert meeting.place is not None
    assert meeting.place.value == "location/evian"
    assert found.locations == ()


def test_a_title_that_opens_with_what_it_is_about_says_where_behind_in(reader: Reader) -> None:
    text = "Common Travel Area: note of the meeting of ministers in Dublin on 9 March 2004\n\nThe panel will report.\n"
    (meeting,) = read(reader, text).meetings
    assert meeting.place is not None
    assert meeting.place.value == "location/dublin"


def test_what_was_stopped_is_counted_and_what_can_be_done_is_not(reader: Reader) -> None:
    text = (
        "These steps contributed to the stopping of more than 6,300 people. The scanner gives the port the capability "
        "to scan 90% of lorries.\n"
    )
    assert [(int(one.value), one.unit) for one in read(reader, _HEAD + text).results] == [(6300, "person")]


def test_the_channel_in_small_letters_is_the_sea_where_boats_cross_it(reader: Reader) -> None:
    text = "The gangs that bring small boats across the channel will be stopped. We keep open the channel of talks.\n"
    (place,) = read(reader, _HEAD + text).locations
    assert place.ground.passage.quote == "channel"
    other = "They spoke in the channel of the House that carries debates.\n"
    assert read(reader, _HEAD + other).locations == ()


def test_who_asks_by_private_notice_sits_for_a_place_that_is_not_spoken_of(reader: Reader) -> None:
    text = "Mr. Oliver Berg (West Dorset) (by private notice): To ask the Home Secretary about ferries.\n"
    assert read(reader, _HEAD + text).locations == ()


def test_a_ministry_has_all_its_fields_and_no_other_body(reader: Reader) -> None:
    found = read(reader, _HEAD + "She thanked the Ministry of Harbours, Coasts, National Fleets and Mutual Aid.\n")
    assert [one.ground.passage.quote for one in found.organisations] == [
        "Ministry of Harbours, Coasts, National Fleets and Mutual Aid"
    ]
    several = read(reader, _HEAD + "The Ministry of Defence, National Crime Agency and Interpol met.\n")
    assert len(several.organisations) == 3


def test_what_followed_from_a_deed_hangs_on_behind_it(reader: Reader) -> None:
    text = "Norway has doubled its patrols, preventing more than 4,500 people from crossing, thus saving many lives."
    assert _measures(reader, text) == [("completed", "Norway has doubled its patrols")]


def test_a_plan_is_called_by_what_it_is_to_do_and_no_more(reader: Reader) -> None:
    (plan,) = read(
        reader, _HEAD + "The UK-Norway joint action plan to tackle fraud will deliver new patrols.\n"
    ).agreements
    assert plan.name == "UK-Norway joint action plan to tackle fraud"


def test_what_a_release_sums_up_is_the_instrument_that_it_then_tells(reader: Reader) -> None:
    text = (
        "The UK signed a landmark agreement with Norway yesterday. The UK-Norway joint action plan to tackle fraud "
        "will deliver new patrols.\n"
    )
    (plan,) = read(reader, _HEAD + text).agreements
    assert plan.kind == "action-plan"
    besides = (
        "The UK signed a landmark agreement with Norway yesterday. They also signed a joint declaration on divers.\n"
    )
    assert len(read(reader, _HEAD + besides).agreements) == 2


def test_a_state_s_full_name_and_treaties_called_after_towns_name_no_other_places(reader: Reader) -> None:
    text = (
        "The treaty between the Government of the United Kingdom of Great Britain and Northern Ireland and the "
        "Government of the Kingdom of Norway stands beside the Le Touquet and Canterbury treaties.\n"
    )
    assert {one.ref for one in read(reader, _HEAD + text).locations} == {"location/united-kingdom", "location/norway"}
