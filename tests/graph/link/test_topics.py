"""What a measure is about: told by its own words first, then by what it belongs to."""

from __future__ import annotations

import pytest

from graph.find.clauses.topic_words import WORDINGS, worded
from graph.reading import Reader
from tests.graph.reading_of_tests import read
from tests.graph.statements_of_tests import STATEMENTS


def told(reader: Reader, text: str) -> list[set[str]]:
    return [{topic.value.removeprefix("topic-") for topic in one.topics} for one in read(reader, text).measures]


@pytest.mark.parametrize(
    ("words", "topics"),
    [
        ("Norway will share the names of those refused.", {"information-exchange"}),
        ("Norway will transmit any report of a crossing to Denmark.", {"information-exchange"}),
        ("Norway will post two prosecutors to Hanoi.", {"liaison-officers"}),
        ("Norway will take back its nationals without formalities.", {"returns"}),
        ("Norway has sent sixty border guards.", {"border-security"}),
        ("Norway will pay £2 million for the lamps.", {"funding"}),
        ("Norway will review the arrangement.", {"evaluation"}),
        ("Norway has installed cameras on the bridge.", {"surveillance"}),
        ("Norway will train forty officers in the use of scanners.", {"training"}),
        ("Norway and Denmark will carry out joint patrols.", {"joint-operations"}),
        ("Norway will issue work permits to seasonal workers.", {"legal-migration"}),
        ("Norway will find places in hostels for the children.", {"unaccompanied-children"}),
        ("Norway will seek the agreement of the European Commission.", {"eu-cooperation"}),
        ("Norway and Denmark will run mixed patrols on the night trains.", {"joint-operations"}),
        ("Norway will hire sixty caseworkers.", {"staffing", "asylum-procedures"}),
        ("Norway has taken on eighteen more dog handlers.", {"staffing"}),
        ("Norway will open a contact office on the bridge.", {"law-enforcement-cooperation"}),
        ("Norway will, in return, pay the tickets.", {"funding"}),
        ("Norway will raise the fine for steering a boat.", {"small-boats"}),
        ("Pictures from the bridge will be handed over to Denmark.", {"information-exchange"}),
        ("A further report will be made to the House in May.", {"evaluation"}),
        ("Norway has tightened checks at the station in Halden.", {"border-controls"}),
        ("Norway has reintroduced temporary controls on the ferries.", {"border-controls", "port-security"}),
        ("Norway will fly home those who have been refused.", {"returns"}),
        ("Norway will pay for those who leave of their own accord.", {"returns", "funding"}),
        (
            "Norway will let police pursue suspects as far as the other side of the bridge.",
            {"law-enforcement-cooperation"},
        ),
        ("Norway will open a joint police post on the bridge.", {"law-enforcement-cooperation"}),
        ("The registration numbers of stolen cars will be exchanged every week.", {"information-exchange"}),
        ("Norway has dismantled two networks.", {"people-smuggling"}),
        ("A report will be drawn up by the two ambassadors.", {"evaluation"}),
        ("Norway will see that the statistics are drawn up by May.", {"evaluation"}),
        ("Norway will train the staff of the port.", {"training"}),
        ("Norway and Denmark will open to one another their lists of guns.", {"information-exchange"}),
        ("Norway and Denmark will inform one another of every search.", {"information-exchange"}),
        ("A machine link to the Danish office is being tested.", {"information-exchange"}),
        ("A committee will draw up an annual report.", {"evaluation"}),
        ("Ferry operators should check the papers of drivers who travel alone.", {"carriers"}),
        ("Norway has installed carbon dioxide detectors.", {"detection-technology"}),
        ("Norway will buy equipment capable of revealing whoever hides.", {"detection-technology"}),
        ("Norway will draw up a list of shops that are a front for traffickers.", {"people-smuggling"}),
        (
            "Norway will fund shelters for women freed from traffickers.",
            {"trafficking-victims", "funding", "reception"},
        ),
        ("Norway will control the makers and sellers of dinghies.", {"supply-disruption"}),
        ("Norway will make its register of lost cars available to Denmark.", {"information-exchange"}),
        ("Norway and Denmark will inform each other of lost cars.", {"information-exchange"}),
        ("Norway will keep a desk at the border crossing of Halden.", {"border-security"}),
        ("Norway will raise the fuel allowance of its crews.", {"funding"}),
        ("The two ambassadors will hand in their findings by May.", {"evaluation"}),
        ("The two forces will work together on car crime.", {"law-enforcement-cooperation"}),
        # Look-alikes: what is at hand, what is known, what is crossed and what is found.
        ("The two forces will work together on the bridge.", set()),
        ("Norway will inform its neighbours of the date.", set()),
        ("The team will submit its plans by May.", set()),
    ],
)
def test_the_words_of_a_clause_tell_its_topic(words: str, topics: set[str], reader: Reader) -> None:
    (found,) = told(reader, words)

    assert found == topics or topics < found <= topics | {"bilateral-relations"}


def test_the_name_of_a_body_is_no_topic_where_other_words_tell_one(reader: Reader) -> None:
    (found,) = told(reader, "The Serious Organised Crime Agency will post a liaison officer to Oslo.")

    assert found == {"liaison-officers"}


def test_what_tells_no_topic_has_that_of_what_it_goes_on_with(reader: Reader) -> None:
    first, second = told(reader, "Norway will charter return flights. It will begin in June.")

    assert first == second == {"returns"}


def test_a_word_by_the_way_says_less_of_a_clause_than_what_it_goes_on_with(reader: Reader) -> None:
    first, second = told(reader, "Norway will charter return flights. The first will leave by the motorway.")

    assert first == second == {"returns"}


def test_what_stands_further_off_says_nothing_of_a_clause_without_a_topic(reader: Reader) -> None:
    text = (
        "Norway will charter return flights. The ministers thanked the crews for their work. Denmark will hold a vote."
    )
    first, *rest = told(reader, text)

    assert first == {"returns"}
    assert rest in ([], [set()])


def test_money_alone_is_about_money(reader: Reader) -> None:
    _, second = told(reader, "Norway will charter return flights. Denmark will contribute £2 million.")

    assert second == {"funding"}


def test_a_section_against_something_says_so_of_what_is_in_it(reader: Reader) -> None:
    text = "Joint statement\n\nCounter-terrorism\n\nNorway and Denmark will share the names of those refused."

    assert told(reader, text) == [{"information-exchange", "counter-terrorism"}]


def test_the_wordings_of_a_topic_are_passed_over_only_where_none_of_them_stands() -> None:
    for line in "\n".join(STATEMENTS.values()).lower().split("\n"):
        assert set(worded(line, line, 0, len(line))) == {
            topic for topic, wording in WORDINGS.items() if wording.search(line)
        }


def test_a_word_that_opens_a_paragraph_tells_the_topic_of_what_stands_in_it(reader: Reader) -> None:
    text = (
        "Statement on many matters\n\n12 March 2009\n\n"
        "First: drugs. Norway will open a second laboratory in May.\n\n"
        "Second: terrorism. Denmark will send six experts in June."
    )
    assert all({"drugs", "counter-terrorism"} & topics for topics in told(reader, text))
