"""The quote of a figure: the fewest words in which a reader sees it."""

import pytest

from graph.find.figures import find_figures

QUOTES = [
    ("The harbour master reported that 41 barges had been searched in June.", ["41 barges had been searched in June"]),
    ("Mr Olsen said the pilots had turned back 63 rafts.", ["the pilots had turned back 63 rafts"]),
    ("They welcomed the fact that landings on Bornholm fell by 12%.", ["landings on Bornholm fell by 12%"]),
    (
        "Earlier she toured the pier, the busiest in Norway, where 5,200 lorries passed in May.",
        ["5,200 lorries passed in May"],
    ),
    (
        "The pier, through which 5,200 lorries passed in May, was closed by the harbour board.",
        ["5,200 lorries passed in May"],
    ),
    ("Thanks to mixed patrols, thefts at the docks fell by 30%.", ["thefts at the docks fell by 30%"]),
    (
        "On 5 July, in the framework of Operation Elder, 39 suspects were arrested.",
        ["39 suspects were arrested"],
    ),
    ("In Norway, Denmark and Finland, 40 rafts were seized.", ["40 rafts were seized"]),
    ("In 2011, Norway, Denmark and Finland seized 40 rafts.", ["Norway, Denmark and Finland seized 40 rafts"]),
    ("In six days 40 rafts were seized.", ["40 rafts were seized"]),
    ("Since 2015 the unit has examined 2,100 hulls.", ["Since 2015 the unit has examined 2,100 hulls"]),
    (
        "Norway has revoked the permits of eleven ferry lines whose ships had failed a test.",
        ["Norway has revoked the permits of eleven ferry lines"],
    ),
    (
        "The navy arrested 140 smugglers in May and was rebuilding the mole at Ribe.",
        ["The navy arrested 140 smugglers in May"],
    ),
    (
        "In 2011 we granted asylum to 2,400 people, more than any state in the north.",
        ["In 2011 we granted asylum to 2,400 people"],
    ),
    (
        "Refusals at Ribe fell by 22 per cent in the first half of 2011, compared with the same months of 2010.",
        ["Refusals at Ribe fell by 22 per cent in the first half of 2011, compared with the same months of 2010"],
    ),
    (
        "Some 900 rafts were found, against 410 in 2010.",
        ["Some 900 rafts were found", "410 in 2010"],
    ),
]


@pytest.mark.parametrize(("text", "quotes"), QUOTES)
def test_a_figure_is_quoted_without_who_said_so_what_opens_it_and_what_hangs_behind_it(
    text: str, quotes: list[str]
) -> None:
    assert [text[found.start : found.end] for found in find_figures(text)] == quotes


def test_the_time_that_is_left_out_of_a_quote_is_still_told() -> None:
    text = "In 2011, 318 rafts were found."
    (found,) = find_figures(text)
    assert text[found.start : found.end] == "318 rafts were found"
    assert found.period is not None
    assert text[found.period.start : found.period.end] == "In 2011"
