"""What letters, minutes and agencies tell: words given, what is awaited when, and what only asks or describes."""

from __future__ import annotations

import pytest

from graph.reading import Reader
from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import read

HEAD = (
    "Joint communiqué of the interior ministers of Austria and Italy\n\nVienna, 12 October 2010\n\n"
    "The Austrian Minister of the Interior, Maria Fekter, and the Italian Minister of the Interior, Roberto Maroni, met"
    " in Vienna on 12 October 2010 to talk about the situation at the borders.\n\n"
)


def measures(lexicon: Lexicon, sentence: str) -> list[tuple[str, str]]:
    """The type and the words of each measure of a sentence."""
    found = read(Reader(lexicon), HEAD + sentence + "\n").measures
    return [(one.type, one.ground.passage.quote) for one in found if one.ground.passage.start >= len(HEAD)]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "Mr Maroni made it clear that no further camp would be opened; aid would be left to the parishes.",
            ["Mr Maroni made it clear that no further camp would be opened", "aid would be left to the parishes"],
        ),
        (
            "She was grateful to Mr Maroni, who joined her, for his assurance that the flights would be resumed.",
            ["his assurance that the flights would be resumed"],
        ),
        (
            "They agreed that a sergeant should be sent to Bari by May and that vans arriving alone would be weighed.",
            ["They agreed that a sergeant should be sent to Bari by May", "vans arriving alone would be weighed"],
        ),
        (
            "Training is being given in Linz by two instructors, one of whom will remain there throughout the winter.",
            [
                "Training is being given in Linz by two instructors",
                "one of whom will remain there throughout the winter",
            ],
        ),
        (
            "The ministers have commissioned a study of the passes, a first report on which is expected in March.",
            ["The ministers have commissioned a study of the passes", "a first report on which is expected in March"],
        ),
        (
            "They will set up a fund, to which Austria and Italy, as hosts, are each to contribute €200,000 a year.",
            [
                "They will set up a fund",
                "to which Austria and Italy, as hosts, are each to contribute €200,000 a year",
            ],
        ),
        (
            "Ministers agreed to press for a common line in June, and to renew for three years the scheme for pilots.",
            ["Ministers agreed to press for a common line in June", "to renew for three years the scheme for pilots"],
        ),
        (
            "The minister said on Monday that guards would board dinghies from May, ending a row that began in spring.",
            ["The minister said on Monday that guards would board dinghies from May"],
        ),
        (
            "Mr Maroni, who was not in Linz, has promised to put a bill on visas before parliament this year, a gap"
            " that Graz has complained of for years.",
            ["Mr Maroni, who was not in Linz, has promised to put a bill on visas before parliament this year"],
        ),
        (
            "Stressed the need for speed in Graz and, in this context, tasked Europol with the drafting of a report.",
            ["tasked Europol with the drafting of a report"],
        ),
        (
            "They agreed on the posting of guards at Bari airport and on the extension of the flights until May 2011.",
            [
                "They agreed on the posting of guards at Bari airport",
                "on the extension of the flights until May 2011",
            ],
        ),
        (
            "Of the €4 million pledged in May for new patrols, the last part was handed over in June, and nothing"
            " beyond that has been promised.",
            ["Of the €4 million pledged in May for new patrols, the last part was handed over in June"],
        ),
        (
            "What we have done is to find €3 million for Tirana, where our officers are training the border guards and"
            " where a second team will deploy before May.",
            [
                "What we have done is to find €3 million for Tirana",
                "where our officers are training the border guards",
                "where a second team will deploy before May",
            ],
        ),
        (
            "Mrs Fekter spoke out in favour of a European register and advocated that stamps be included in it.",
            ["Mrs Fekter spoke out in favour of a European register", "advocated that stamps be included in it"],
        ),
        (
            "Save as provided in paragraph 2, each side shall bear its own costs.",
            ["each side shall bear its own costs"],
        ),
        (
            "Austria has begun to inspect lorries near Graz, where 61 engines were seized before Christmas.",
            ["Austria has begun to inspect lorries near Graz"],
        ),
    ],
)
def test_each_word_given_is_a_measure_in_its_own_words(lexicon: Lexicon, sentence: str, wanted: list[str]) -> None:
    assert [words for _, words in measures(lexicon, sentence)] == wanted


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("She offered to look into a scheme for seasonal workers.", "explored"),
        ("Italy offered the use of a hangar for a trial lasting three weeks.", "committed"),
        ("The group tasks senior officials with drawing up a list of ferries.", "committed"),
        ("The ministers also discussed the return of people with no right to stay.", "explored"),
        ("The new joint operating plan had been signed off by the two ministries, she said.", "completed"),
        ("Data shall not be kept for longer than a month.", "committed"),
        ("The new rules for searching lorries took effect this morning.", "completed"),
        (
            "Mr Maroni informed his colleague, Mrs Maria Fekter, by letter of 2 May that the patrols, at first limited"
            " to six months, would be continued.",
            "committed",
        ),
        ("The upgrade of the ramps is expected next spring.", "committed"),
    ],
)
def test_what_is_offered_tasked_and_awaited_has_its_type(lexicon: Lexicon, sentence: str, kind: str) -> None:
    assert [found for found, _ in measures(lexicon, sentence)] == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Marsh (Hull North) (Lab): To ask the Secretary of State, what steps have been taken; how much was spent.",
        "I should add, however, that the time is short.",
        "The table below sums up what each side is to pay.",
        "The ministers took note of a report according to which crossings will increase.",
        "The President is due to host Chancellor Faymann in Rome on 22 May.",
        "The next Forum will take place in Bari in 2012.",
        "This declaration lays down how the two sides intend to work together.",
        "It shall take effect on the day of its signature.",
        "We have listened to our own crews.",
        "A delay of two months is to be expected.",
        "Italy has accepted.",
        "We must be where the lorries are loaded.",
    ],
)
def test_what_only_asks_hosts_or_describes_is_none(lexicon: Lexicon, sentence: str) -> None:
    assert not measures(lexicon, sentence)


def test_the_day_behind_a_shortened_month_belongs_to_its_sentence(lexicon: Lexicon) -> None:
    found = measures(lexicon, "The two countries will open an office in Graz by Nov. 1, staffed by ten officers.")

    assert found == [("committed", "The two countries will open an office in Graz by Nov. 1, staffed by ten officers")]


def test_a_share_of_a_sum_behind_it_is_no_result(lexicon: Lexicon) -> None:
    reading = read(Reader(lexicon), HEAD + "Italy is giving €3 million for drones, half of it before the summer.\n")

    assert not reading.results


def test_what_a_body_advises_to_cut_is_no_result(lexicon: Lexicon) -> None:
    reading = read(Reader(lexicon), HEAD + "They noted the advice that catches of cod be reduced by 47 per cent.\n")

    assert not reading.results


def test_numbered_points_go_on_from_an_understanding_that_breaks_off(lexicon: Lexicon) -> None:
    text = (
        "Both sides came to an understanding to the effect that\n\n1) the data of drivers be compared once a quarter;\n"
        "2) the Austrian side send two officers to Bari;\n3) a manual on forged stamps be drawn up."
    )

    assert [words for _, words in measures(lexicon, text)] == [
        "the data of drivers be compared once a quarter",
        "the Austrian side send two officers to Bari",
        "a manual on forged stamps be drawn up",
    ]


def test_a_table_whose_first_column_is_the_number_is_one_of_actions(lexicon: Lexicon) -> None:
    text = (
        "No.  Action                              Lead     Deadline     State of play\n\n"
        "1    Mixed patrols at the Brenner        AT/IT    1 Dec 2010   Done. 46 patrols to date.\n\n"
        "2    Exchange of data on number plates   IT       June 2011    In hand; tests have begun.\n\n"
        "3    Joint training of 60 officers       AT       Sept 2011    Not started.\n"
    )

    assert measures(lexicon, text) == [
        ("completed", "Mixed patrols at the Brenner"),
        ("ongoing", "Exchange of data on number plates"),
        ("committed", "Joint training of 60 officers"),
    ]


def test_the_union_and_to_save_are_no_places(lexicon: Lexicon) -> None:
    text = "Save as agreed, the two sides share alerts on goods from outside the Union.\n"
    found = read(Reader(lexicon), HEAD + text).locations

    assert not [one for one in found if one.ground.passage.start >= len(HEAD)]
