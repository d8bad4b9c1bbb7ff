"""Measures clause by clause: where each begins and ends, its type, and what it is part of."""

from __future__ import annotations

import pytest

from graph.find.measures import Undertaking, find_undertakings
from graph.layout.blocks import lay_out


def _measures(text: str) -> list[tuple[str, str]]:
    layout, found = _found(text)
    return [(layout[one.start : one.end], one.verb.type) for one in found]


def _found(text: str) -> tuple[str, tuple[Undertaking, ...]]:
    layout = lay_out(text)
    return layout.text, find_undertakings(layout, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway will build two ramps.", [("Norway will build two ramps", "committed")]),
        ("The old ramp is virtually complete, and the new ramp will be opened in May.",
         [("The old ramp is virtually complete", "ongoing"), ("the new ramp will be opened in May", "committed")]),
        ("Norway will send divers and Denmark will send boats.",
         [("Norway will send divers", "committed"), ("Denmark will send boats", "committed")]),
        ("Norway will send divers and pilots.", [("Norway will send divers and pilots", "committed")]),
        ("They will send divers; owners should repair ramps.",
         [("They will send divers", "committed"), ("owners should repair ramps", "called-for")]),
        ("The council and the pilots have approved the ramp plan.",
         [("The council and the pilots have approved the ramp plan", "completed")]),
        ("The council and the pilots have signed the ramp treaty.", []),
        ("The ministers considered whether ramps are needed, and tasked the pilots with a report.",
         [("The ministers considered whether ramps are needed", "explored"),
          ("tasked the pilots with a report", "committed")]),
        ("Norway closed the ramp in May and we opened a new one.",
         [("Norway closed the ramp in May", "completed"), ("we opened a new one", "completed")]),
        ("The works will be overseen by the council, who are to report in June.",
         [("The works will be overseen by the council", "committed"), ("who are to report in June", "committed")]),
        ("In the face of the storms of that winter, Norway will build two ramps.",
         [("Norway will build two ramps", "committed")]),
        ("Norway will build two ramps, the harbour master confirmed.", [("Norway will build two ramps", "committed")]),
        ("Norway will build two ramps, a demand that Denmark had made before.",
         [("Norway will build two ramps", "committed")]),
        ("Norway is to build two ramps after its minister held talks in Oslo.",
         [("Norway is to build two ramps", "committed")]),
        ("In Nordvik I am to open a ramp which gives us a berth, and we will pay two pilots.",
         [("In Nordvik I am to open a ramp which gives us a berth", "committed"),
          ("we will pay two pilots", "committed")]),
        ("They agreed to repair the old ramp, and to open a third ramp in the course of 2030.",
         [("They agreed to repair the old ramp", "committed"),
          ("to open a third ramp in the course of 2030", "committed")]),
        ("They decided to repair the ramp before the end of May and to open it in the autumn.",
         [("They decided to repair the ramp before the end of May", "committed"),
          ("to open it in the autumn", "committed")]),
        ("We ask the bank to pay for oak, and we are ready to consider the same for pine.",
         [("We ask the bank to pay for oak", "called-for"),
          ("we are ready to consider the same for pine", "explored")]),
        ("The ministers encourage Norway to repair ramps, and would like to see Denmark open its own.",
         [("The ministers encourage Norway to repair ramps", "called-for"),
          ("would like to see Denmark open its own", "called-for")]),
        ("They discussed widening the ramps at both ends, and the minister committed to send oak by May.",
         [("They discussed widening the ramps at both ends", "explored"),
          ("the minister committed to send oak by May", "committed")]),
        ("Norway has trained forty pilots and it is training ten more.",
         [("Norway has trained forty pilots", "completed"), ("it is training ten more", "ongoing")]),
        ("They urged owners to repair their ramps, and recalled the importance of oak.",
         [("They urged owners to repair their ramps", "called-for")]),
        ("Norway, Denmark and the Kingdom of Sweden are to train pilots.",
         [("Norway, Denmark and the Kingdom of Sweden are to train pilots", "committed")]),
        ("Berg said that Norway was short of oak, and that he would write to the council.",
         [("he would write to the council", "committed")]),
        ("Norway has built a ramp, but the pier will be finished by May.",
         [("Norway has built a ramp", "completed"), ("the pier will be finished by May", "ongoing")]),
        ("I look forward to coming to Nordvik, when we shall open the ramp.",
         [("when we shall open the ramp", "committed")]),
        ("The survey, which was led by divers, is continuing.",
         [("The survey, which was led by divers, is continuing", "ongoing")]),
        ("We have given the pilots, who should have had them long ago, new boats.",
         [("We have given the pilots, who should have had them long ago, new boats", "completed")]),
        ("Norway will build two ramps, which will have oak planks.",
         [("Norway will build two ramps", "committed"), ("which will have oak planks", "committed")]),
        ("However, Norway will build two ramps.", [("Norway will build two ramps", "committed")]),
        ("Minister Berg said: “We will build two ramps.”", [("We will build two ramps", "committed")]),
        ("Minister Berg said, “Norway will build two ramps.”", [("Norway will build two ramps", "committed")]),
        ("The sea is cold. Norway will build two ramps.", [("Norway will build two ramps", "committed")]),
        ("The sea is cold.", []),
        ("Ramps and boats\n\nThe sea is cold.", []),
        # A verb that is meant again is not said again.
        ("Norway will send ten divers, Denmark five.",
         [("Norway will send ten divers", "committed"), ("Denmark five", "committed")]),
        ("Norway is paying £4 million, Denmark £3 million and Iceland another £1 million.",
         [("Norway is paying £4 million", "ongoing"), ("Denmark £3 million", "ongoing"),
          ("Iceland another £1 million", "ongoing")]),
        ("Since May 2023, Norway and Denmark have trained pilots together.",
         [("Since May 2023, Norway and Denmark have trained pilots together", "ongoing")]),
        ("Norway will send divers on Monday 3 May, and Denmark 4 May.",
         [("Norway will send divers on Monday 3 May, and Denmark 4 May", "committed")]),
        ("Norway has opened a ramp, as has Denmark.",
         [("Norway has opened a ramp", "completed"), ("as has Denmark", "completed")]),
        ("Norway will close its ramps in May, as will Denmark.",
         [("Norway will close its ramps in May", "committed"), ("as will Denmark", "committed")]),
        # What hangs on with "with" is an act of somebody else.
        ("The ramp will open in May, with Denmark providing the pilots.",
         [("The ramp will open in May", "committed"), ("with Denmark providing the pilots", "committed")]),
        ("With Norway making two ferries available, the patrols can now begin.",
         [("With Norway making two ferries available", "committed"), ("the patrols can now begin", "committed")]),
        # A second act of speech stands for itself, whatever stands between.
        ("They welcomed the friendship between the two countries and agreed to explore a third ramp.",
         [("agreed to explore a third ramp", "explored")]),
        ("They discussed how ramps could be made safer – and agreed to draw up a plan.",
         [("They discussed how ramps could be made safer", "explored"),
          ("agreed to draw up a plan", "committed")]),
        ("Berg confirmed that in addition to the survey, he was arranging patrols.",
         [("Berg confirmed that in addition to the survey, he was arranging patrols", "ongoing")]),
        ("Norway has set aside two million kroner, while Denmark promised to begin repairs.",
         [("Norway has set aside two million kroner", "completed"),
          ("Denmark promised to begin repairs", "committed")]),
        ("They reaffirmed their friendship, agreeing that Norway and Denmark will repair the ramps.",
         [("They reaffirmed their friendship, agreeing that Norway and Denmark will repair the ramps", "committed")]),
        ("Norway will adopt new rules and a joint operational plan to drive the work forward.",
         [("Norway will adopt new rules and a joint operational plan to drive the work forward", "committed")]),
        ("They took note of the state of the ramps; to this end Norway would lend two divers.",
         [("to this end Norway would lend two divers", "committed")]),
    ],
)  # fmt: skip
def test_a_measure_is_the_clause_that_undertakes(text: str, expected: list[tuple[str, str]]) -> None:
    assert _measures(text) == expected


_COMMUNIQUE = (
    "The Ministers underlined the need for the council to build a second ramp in Nordvik, "
    "agreed to train thirty pilots, decided to open "
    "a desk in Bergen by the end of 2031, and tasked the harbour masters with a plan. They also took note of the "
    "pilots' report, urged Denmark to mend its quay, asked Sweden to send divers and proposed that a ferry be hired. "
    "Norway is paying for the oak, Iceland has bought two saws, and Finland announced a gift of EUR 2 million. The "
    "Nordic side will pay the pilots, while Denmark will lend two boats and Sweden stands ready to tow them."
)


def test_each_verb_of_a_series_behind_commas_is_an_act_of_its_own() -> None:
    assert _measures(_COMMUNIQUE) == [
        ("The Ministers underlined the need for the council to build a second ramp in Nordvik", "called-for"),
        ("agreed to train thirty pilots", "committed"),
        ("decided to open a desk in Bergen by the end of 2031", "committed"),
        ("tasked the harbour masters with a plan", "committed"),
        ("urged Denmark to mend its quay", "called-for"),
        ("asked Sweden to send divers", "called-for"),
        ("proposed that a ferry be hired", "explored"),
        ("Norway is paying for the oak", "ongoing"),
        ("Iceland has bought two saws", "completed"),
        ("Finland announced a gift of EUR 2 million", "committed"),
        ("The Nordic side will pay the pilots", "committed"),
        ("Denmark will lend two boats", "committed"),
        ("Sweden stands ready to tow them", "committed"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The plan, agreed on 4 March and endorsed by all, will be published.",
        "At the quay, Norway will build two ramps.",
        "The council, which has met twice, will build two ramps.",
    ],
)
def test_a_comma_that_only_ends_an_aside_cuts_nothing(sentence: str) -> None:
    assert len(_measures(sentence)) == 1


def test_an_item_in_which_somebody_only_speaks_takes_nothing_from_its_lead_in() -> None:
    text = (
        "The Ministers have agreed upon the following points in relation to the ports of the north, for "
        "safe and open quays on all coasts:\n\n1. We recall our statement of May.\n\n"
        "2. We call upon the council to acknowledge the work of the pilots.\n\n3. More pilots for the fjord."
    )
    assert _measures(text) == [
        ("We call upon the council to acknowledge the work of the pilots", "called-for"),
        ("More pilots for the fjord", "committed"),
    ]


def test_a_numbered_heading_under_a_lead_in_is_no_item_of_its_list() -> None:
    text = (
        "The Ministers have agreed on the following:\n\n1. Ramps, quays and pilots\n\n"
        "Norway will build two ramps before the winter of 2031 and will pay for the oak that they take.\n\n"
        "2. Saws\n\nSweden will lend its saws to all who ask for them in writing and in good time."
    )
    assert [kind for _, kind in _measures(text)] == ["committed", "committed"]


def test_the_items_of_a_list_are_measures_and_a_mere_lead_in_is_none() -> None:
    text = "The ministers agreed to:\n\n• train pilots;\n\n• explore a third ramp; and\n\n• repair both ramps.\n"
    assert _measures(text) == [
        ("train pilots", "committed"), ("explore a third ramp", "explored"), ("repair both ramps", "committed"),
    ]  # fmt: skip


def test_an_item_may_begin_with_a_heading_or_tell_what_no_lead_in_makes_an_act() -> None:
    assert _measures(
        "They adopted the following conclusions:\n\n1. Harbour ramps. Norway will repair them.\n\n"
        "2. At the close of the meeting the ministers signed the Treaty on Pilots.\n\n3. Training of pilots."
    ) == [("Norway will repair them", "committed"), ("Training of pilots", "committed")]


def test_a_bare_word_above_other_items_is_their_subject() -> None:
    text = "Next steps:\n\n- Harbour ramps\n- agree a plan for ramps\n- Pilots\n- seek more oak\n- Training of divers\n"
    assert [quote for quote, _ in _measures(text)] == ["agree a plan for ramps", "seek more oak", "Training of divers"]


def test_what_something_is_intended_to_do_is_in_the_items_below() -> None:
    text = (
        "The sea is cold.\n\nA fund for ramps is created. It is intended, among other things, to\n\n"
        "a) repair piers;\nb) buy oak.\n"
    )
    assert [quote for quote, _ in _measures(text)][1:] == ["repair piers", "buy oak"]


def test_what_we_will_do_together_heads_a_list() -> None:
    text = "The sea is cold and wide.\n\n2. What we will do together\n\n- agree a plan for ramps\n- seek more oak\n"
    assert _measures(text) == [("agree a plan for ramps", "committed"), ("seek more oak", "committed")]


def test_an_item_that_goes_on_with_its_lead_in_has_its_type() -> None:
    text = "The declaration commits both sides to:\n\n- continue to repair ramps (“dry ramps”) and\n\n- train pilots\n"
    assert _measures(text) == [("continue to repair ramps (“dry ramps”)", "committed"), ("train pilots", "committed")]


def test_an_item_knows_the_words_of_its_lead_in() -> None:
    text, (item,) = _found("The ministers agreed to:\n\n• train pilots.\n")
    assert item.lead is not None
    assert text[slice(*item.lead)] == "The ministers agreed to:"


def test_items_are_parts_of_a_lead_in_that_undertakes_something_itself() -> None:
    text = "Norway will build two ramps, which will have:\n\n• oak planks;\n\n• iron rails.\n"
    assert [words for words, _ in _measures(text)] == [
        "Norway will build two ramps", "which will have", "oak planks", "iron rails",
    ]  # fmt: skip
    assert [one.part_of for one in _found(text)[1]] == [None, 0, 1, 1]


def test_a_sentence_that_refers_back_is_part_of_the_one_before() -> None:
    _, found = _found("Norway will build two ramps. This will include rails. Denmark will send boats.")
    assert [one.part_of for one in found] == [None, 0, None]


def test_a_figure_of_what_happened_is_no_measure() -> None:
    layout = lay_out("The new ramps have prevented forty wrecks.")
    assert find_undertakings(layout, [(0, len(layout.text))]) == ()
    assert len(find_undertakings(layout, [])) == 1


def test_headings_titles_and_notes_undertake_nothing() -> None:
    text = (
        "Joint statement: Norway will build ramps\n\nThe sea is cold.\n\nNotes to editors\n\nNorway will build ramps.\n"
    )
    assert _measures(text) == []


@pytest.mark.parametrize("stops", ["; and", ";", ".", ",", " ;", "”;", "/.", "; or"])
def test_a_lists_stops_are_no_words_of_its_items(stops: str) -> None:
    assert _measures(f"They agreed to:\n\n• train pilots{stops}\n\n• repair ramps.\n")[0] == (
        "train pilots",
        "committed",
    )


def test_the_subject_of_a_measure_ends_where_its_verb_begins() -> None:
    text, (measure,) = _found("Both governments will build two ramps.")
    assert text[measure.start : measure.subject_end] == "Both governments "


def test_an_item_that_begins_small_goes_on_with_the_one_above() -> None:
    text = (
        "Prevention of wrecks on the coast of Norway\n\n• Norway will extend its campaign in Nordvik\n"
        "  - radio spots in the evening, from April\n  - visits to sixty schools\n"
    )
    _, found = _found(text)
    assert [words for words, _ in _measures(text)] == [
        "Norway will extend its campaign in Nordvik",
        "radio spots in the evening, from April",
        "visits to sixty schools",
    ]  # fmt: skip
    assert [one.part_of for one in found] == [None, 0, 0]


def test_a_lead_in_may_hold_a_condition_behind_its_verb() -> None:
    text = (
        "The Sides shall, subject to the availability of funds:\n\na) train pilots in Nordvik;\n\nb) set up a desk.\n"
    )
    assert [kind for _, kind in _measures(text)] == ["committed", "committed"]


def test_items_without_subject_may_tell_what_was_done() -> None:
    text = "During the visit the Minister:\n\n- handed over three boats\n\n- launched a new campaign\n"
    assert [kind for _, kind in _measures(text)] == ["completed", "completed"]


def test_items_may_say_behind_a_colon_how_far_they_are() -> None:
    text = "Status of earlier commitments\n\n- Memorandum on oak: signed in May\n\n- Training of pilots: under way\n"
    assert [kind for _, kind in _measures(text)] == ["completed", "ongoing"]


def test_what_somebody_did_counts_beside_its_figure_and_what_followed_does_not() -> None:
    for text, count in (("We have rebuilt forty ramps.", 1), ("The ramps have prevented forty wrecks.", 0)):
        layout = lay_out(text)
        assert len(find_undertakings(layout, [(0, len(layout.text))])) == count


def test_in_a_treaty_the_present_tense_provides_and_elsewhere_it_tells() -> None:
    articles = (
        "Treaty on the ramps of Nordvik\n\nArticle 1\n\n{}\n\nArticle 2\n\nThis Treaty enters into force in May.\n"
    )
    for words in (
        "The fee is paid in quarterly instalments",
        "The costs of the ramps are for the account of Norway",
        "The committee meets every two months and advises the ministers",
        "Pilots who are ill are taken to a hospital in Denmark",
    ):
        assert _measures(articles.format(words + ".")) == [(words, "committed")]
    assert _measures("The committee meets every two months.") == []


def test_a_preamble_undertakes_nothing() -> None:
    assert _measures("Convinced that ramps must be protected, and noting that three were lost.") == []
    assert _measures("DESIRING to strengthen their cooperation on ramps,") == []


def test_a_sentence_that_says_what_a_measure_consists_of_is_part_of_it() -> None:
    text, found = _found("The ministers agreed on five priorities. These include patrols; radar; and campaigns.")
    assert [(text[one.start : one.end], one.part_of) for one in found] == [
        ("The ministers agreed on five priorities", None),
        ("These include patrols; radar; and campaigns", 0),
    ]
    _, found = _found("Norway has set up a pilot school.\n\nThis covers both ramps and the pier.\n")
    assert [(one.verb.type, one.part_of) for one in found] == [("completed", None), ("completed", 0)]
    assert _measures("The sea is cold. This includes the fjord.") == []


def test_a_lead_in_that_only_says_that_points_were_made_is_none() -> None:
    text = "Three important decisions were taken:\n\n- Norway will build a ramp.\n\n- training of pilots\n"
    assert _measures(text) == [("Norway will build a ramp", "committed"), ("training of pilots", "committed")]


def test_what_money_is_expected_to_do_is_promised_in_the_items_alone() -> None:
    text = "The £25m package is expected to:\n\n- Provide boats to the pilots.\n\n- Train pilots.\n"
    assert _measures(text) == [("Provide boats to the pilots", "committed"), ("Train pilots", "committed")]


def test_a_thing_and_its_sum_are_a_measure_under_any_lead_in() -> None:
    text = "Budget of the ramp programme, which is made up as follows:\n\n- pilots: €19 million\n- oak: £2.5m a year\n"
    assert [words for words, _ in _measures(text)] == ["pilots: €19 million", "oak: £2.5m a year"]
    assert _measures("Ships of the line:\n\n- Nordvik: 19 guns\n- Sund: 12 guns\n") == []


@pytest.mark.parametrize(
    "head",
    [
        "Norway and Denmark agree on ramps\n\nTwo ramps will be built in Nordvik.\n\nPublished 3 May 2019\n\n",
        "Norway and Denmark agree on ramps\n\nAgreement reached to build two ramps in Nordvik\n\n",
    ],
)
def test_a_subtitle_is_told_again_below_and_counted_there(head: str) -> None:
    assert _measures(f"{head}Two ramps will be built in the port of Nordvik.\n\nThe sea is cold.\n") == [
        ("Two ramps will be built in the port of Nordvik", "committed")
    ]


def test_a_text_without_full_stops_has_no_subtitle() -> None:
    told = (
        "Norway will build two ramps in the port of Nordvik {} so that ferries find a berth in all weathers and seasons"
    )
    text = "Norway and Denmark agree on ramps\n\n3 May 2019\n\n" + "\n\n".join(
        told.format(when) for when in ("in May", "in June", "in July")
    )
    assert len(_measures(text)) == 3
