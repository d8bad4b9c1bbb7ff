"""What stands in lists: the lead-ins and headings that give their items the type that these do not tell themselves."""

from __future__ import annotations

import pytest

from graph.find.figures import find_figures
from graph.find.measures import find_undertakings
from graph.layout.blocks import lay_out

LISTS: tuple[tuple[str, list[str]], ...] = (
    (
        "The ministers met in Bari.\n\nItaly has opened a school in Bari whose teachers will:\n\n"
        "• train 60 officers a year;\n\n• advise other ports.",
        ["completed", "committed", "committed"],
    ),
    (
        "The ministers met in Bari.\n\nItaly will lend Malta four scanners so that its customs officers can\n\n"
        "• check lorries at night;\n\n• search containers.",
        ["committed"],
    ),
    (("The ministers agreed:\n\n• to set up a joint team;\n\n• to train 30 officers."), ["committed", "committed"]),
    (
        (
            "The ministers met in Bari on 4 May and were briefed by experts from both of the services concerned.\n"
            "\n"
            "Agreed actions\n"
            "\n"
            "• Creation of a joint cell in Bari\n"
            "\n"
            "• Deployment of 40 officers to Lesbos"
        ),
        ["committed", "committed"],
    ),
    (
        (
            "The ministers met in Bari on 4 May and were briefed by experts from both of the services concerned.\n"
            "\n"
            "Next steps\n"
            "\n"
            "• Draft a protocol by May.\n"
            "\n"
            "• Appoint contact points."
        ),
        ["committed", "committed"],
    ),
    (
        (
            "The ministers adopted the following conclusions:\n"
            "\n"
            "1. Increased patrols along the Drina.\n"
            "\n"
            "2. A common training programme for border guards."
        ),
        ["committed", "committed"],
    ),
    (("France will:\n\n- double its patrols;\n- open a centre in Brest."), ["committed", "committed"]),
    (("The plan includes:\n\n• 40 more officers at Brenner;\n\n• a joint database."), ["committed", "committed"]),
    (
        (
            "The ministers met in Bari on 4 May and were briefed by experts from both of the services concerned.\n"
            "\n"
            "Commitments:\n"
            "\n"
            "(a) exchanging liaison officers;\n"
            "\n"
            "(b) sharing passenger data."
        ),
        ["committed", "committed"],
    ),
    (("The ministers discussed the following subjects:\n\n• the situation in Syria;\n\n• energy prices."), []),
    (
        ("The ministers called on the Commission to:\n\n• present a proposal;\n\n• fund two projects."),
        ["called-for", "called-for"],
    ),
    (("The ministers agreed to explore:\n\n• joint flights;\n\n• a common register."), ["explored", "explored"]),
    (
        (
            "The ministers met in Bari on 4 May and were briefed by experts from both of the services concerned.\n"
            "\n"
            "Key actions:\n"
            "\n"
            "• Strengthening of controls at airports\n"
            "\n"
            "• Joint return flights to Tirana"
        ),
        ["committed", "committed"],
    ),
    (
        ("The two sides have decided on these measures:\n\n• joint patrols in Kos;\n\n• a hotline."),
        ["committed", "committed"],
    ),
    (
        ("We will work together to disrupt the gangs. In particular, we will:\n\n• share data;\n\n• train officers."),
        ["committed", "committed", "committed"],
    ),
    (
        ("Since the last meeting:\n\n• 40 officers have been deployed to Chios;\n\n• a hotline has been opened."),
        ["completed", "completed"],
    ),
    (
        ("In concrete terms:\n\n• a joint unit will be created;\n\n• Spain will send a ship."),
        ["committed", "committed"],
    ),
    (
        ("The Parties shall:\n\n(a) notify each other of new routes;\n\n(b) protect the data received."),
        ["committed", "committed"],
    ),
    (
        (
            "The ministers met in Bari on 4 May and were briefed by experts from both of the services concerned.\n"
            "\n"
            "Annex: actions\n"
            "\n"
            "1. Set up a joint cell.\n"
            "\n"
            "2. Test the new scanners."
        ),
        ["committed", "committed"],
    ),
    (
        (
            "The two ministers have agreed the following:\n"
            "\n"
            "• Germany doubles its liaison staff.\n"
            "\n"
            "• Poland makes available a training centre."
        ),
        ["committed", "committed"],
    ),
    (
        (
            "The ministers met in Bari on 4 May and were briefed by experts from both of the services concerned.\n"
            "\n"
            "Priorities for 2012:\n"
            "\n"
            "• closing the gap at Orestiada;\n"
            "\n"
            "• opening a contact office."
        ),
        ["committed", "committed"],
    ),
    (
        (
            "The ministers set themselves the following objectives:\n"
            "\n"
            "• to cut processing times;\n"
            "\n"
            "• to increase returns."
        ),
        ["committed", "committed"],
    ),
    (
        (
            "The ministers met in Bari on 4 May and were briefed by experts from both of the services concerned.\n"
            "\n"
            "Action | Lead | Deadline\n"
            "Set up a joint cell in Zagreb | Ministry of the Interior | 30 June 2015\n"
            "Train 40 officers | Frontex | end of 2015"
        ),
        ["committed", "committed"],
    ),
    (("They decided to\n\n- set up a hotline\n- publish a leaflet"), ["committed", "committed"]),
    (("Among the measures agreed are:\n\n• joint patrols;\n\n• a shared database."), ["committed", "committed"]),
    (
        ("Progress so far includes:\n\n• the opening of a centre in Pristina;\n\n• the training of 200 officers."),
        ["completed", "completed"],
    ),
    (
        (
            "This cooperation covers in particular:\n"
            "\n"
            "– the exchange of information on forged papers;\n"
            "\n"
            "– joint operations."
        ),
        ["committed", "committed"],
    ),
    (
        ("Italy and Libya will step up their cooperation through:\n\n• joint patrols;\n\n• training."),
        ["committed", "committed", "committed"],
    ),
    (("Member States should:\n\n• register arrivals;\n\n• share data."), ["called-for", "called-for"]),
    (("New funding will pay for:\n\n• four scanners;\n\n• two dog units."), ["committed", "committed", "committed"]),
    (("To this end, they agreed on:\n\n• a joint contact point;\n\n• monthly reports."), ["committed", "committed"]),
    (
        (
            "The ministers met in Bari on 4 May and were briefed by experts from both of the services concerned.\n"
            "\n"
            "Border security\n"
            "\n"
            "• Deploy a further 40 officers to Bari.\n"
            "\n"
            "• Install cameras along the coast."
        ),
        ["committed", "committed"],
    ),
)


def _types(text: str) -> list[str]:
    layout = lay_out(text)
    effects = [(figure.start, figure.end) for figure in find_figures(layout.text)]
    return [found.verb.type for found in find_undertakings(layout, effects)]


@pytest.mark.parametrize(("text", "types"), LISTS)
def test_the_items_of_a_list_take_the_type_that_their_lead_in_or_heading_gives(text: str, types: list[str]) -> None:
    assert _types(text) == types


@pytest.mark.parametrize(
    ("lead", "own"),
    [
        ("We will set up a desk in Bari, which will:", "We will set up a desk in Bari"),
        ("Italy has opened a school in Bari whose new teachers shall also:", "Italy has opened a school in Bari"),
        ("We will post officers to Bari who are to:", "We will post officers to Bari"),
        ("We will build a hall in Bari where the customs officers will jointly:", "We will build a hall in Bari"),
    ],
)
def test_a_lead_in_is_a_measure_as_far_as_it_undertakes_something_and_leads_its_items(lead: str, own: str) -> None:
    layout = lay_out(f"The ministers met in Bari.\n\n{lead}\n\n• check lorries at night;\n\n• search containers.")
    first, *items = find_undertakings(layout, [])
    assert layout.text[first.start : first.end] == own
    assert [item.part_of for item in items] == [0, 0]


def test_a_lead_in_whose_subject_has_a_relative_clause_undertakes_nothing_itself() -> None:
    text = "The ministers met in Bari.\n\nThe desk, which opened in May, will:\n\n• check cars;\n\n• search vans."
    layout = lay_out(text)
    found = find_undertakings(layout, [])
    assert [layout.text[one.start : one.end] for one in found] == ["check cars", "search vans"]
