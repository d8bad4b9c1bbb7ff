"""Several acts in one sentence, what hangs on them, lists within lists, and verbs that hold no act."""

from __future__ import annotations

import pytest

from graph.reading import Reader
from graph.records import document_record
from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import read


def _measures(reader: Reader, lexicon: Lexicon, words: str) -> list[str]:
    """Each measure: its type and its words, behind an arrow the words of what it is part of."""
    text = f"Statement on ferries and ramps\n\nVienna, 12 March 2009\n\n{words}\n"
    found = document_record(read(reader, text), lexicon)["measures"]
    return [
        f"{one['type']}: {' '.join(one['quote'].split())}" + (f" < {one['part_of'][:24]}" if one["part_of"] else "")
        for one in found
    ]


TOLD = [
    ("Earlier on Monday the Danish minister of ferries, Ida Holm, warned that stowaways found in Ribe will be fined.",
     ["committed: stowaways found in Ribe will be fined"]),
    ("We agreed to test the radar of two ports together and I believe that our work will bear fruit.",
     ["committed: We agreed to test the radar of two ports together"]),
    ("Norway and Spain are going to match the paint of the boats, a task that was entrusted to institutes in Turin.",
     ["committed: Norway and Spain are going to match the paint of the boats",
      "committed: a task that was entrusted to institutes in Turin < Norway and Spain are goi"]),
    ("Both leaders called on the Ferrex company to remove its adverts and asked the Home Secretary, Ada Lane, to tell "
     "the House.",
     ["called-for: Both leaders called on the Ferrex company to remove its adverts",
      "called-for: asked the Home Secretary, Ada Lane, to tell the House"]),
    ("A Danish officer will be posted to Genoa, and an Italian one to Aarhus, before the end of the year.",
     ["committed: A Danish officer will be posted to Genoa",
      "committed: an Italian one to Aarhus, before the end of the year"]),
    ("Charter boats will be planned together, Norway bearing NOK 4 million of the cost and Denmark DKK 3.1 million, "
     "whereas a Finnish proposal for camps was discussed without a conclusion.",
     ["committed: Charter boats will be planned together",
      "committed: Norway bearing NOK 4 million of the cost < Charter boats will be pl",
      "committed: Denmark DKK 3.1 million < Charter boats will be pl",
      "explored: a Finnish proposal for camps was discussed without a conclusion"]),
    ("The ministers will set up a list of banned captains, to be kept by the agency if the Assembly consents.",
     ["committed: The ministers will set up a list of banned captains, to be kept by the agency if the Assembly "
      "consents"]),
    ("We hail this act and expect it to be adopted before the summer.",
     ["called-for: expect it to be adopted before the summer"]),
    ("Norway and Denmark should examine the use of drones.",
     ["explored: Norway and Denmark should examine the use of drones"]),
    ("Norway is setting up a customs unit in Bergen.", ["ongoing: Norway is setting up a customs unit in Bergen"]),
    ("“We speeded up the checks, and we took on thirty inspectors,” said the Norwegian Minister of Ferries, Per "
     "Hansen.",
     ["completed: We speeded up the checks", "completed: we took on thirty inspectors"]),
    # How large what was dealt with is, is no result of it.
    ("A trial of 300 cases was completed last month.", ["completed: A trial of 300 cases was completed last month"]),
    ("The accounts of six firms have been blocked.", ["completed: The accounts of six firms have been blocked"]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "measures"), TOLD)
def test_each_act_of_a_sentence_is_told_with_its_own_words(
    words: str, measures: list[str], reader: Reader, lexicon: Lexicon
) -> None:
    assert _measures(reader, lexicon, words) == measures


def test_behind_a_list_within_an_item_the_list_around_it_goes_on(reader: Reader, lexicon: Lexicon) -> None:
    words = (
        "The leaders agreed to:\n\n1. Go further on ports:\n   a. Norway will move 40 officers to Bergen;\n"
        "   b. Denmark will lend a boat.\n2. Step up work on the ramps:\n   a. embed officers at Genoa airport;\n"
        "   b. double the size of the team.\n3. Review the rules for ferries by May.\n"
    )
    assert _measures(reader, lexicon, words) == [
        "committed: Go further on ports",
        "committed: Norway will move 40 officers to Bergen < Go further on ports",
        "committed: Denmark will lend a boat < Go further on ports",
        "committed: Step up work on the ramps",
        "committed: embed officers at Genoa airport < Step up work on the ramp",
        "committed: double the size of the team < Step up work on the ramp",
        "committed: Review the rules for ferries by May",
    ]


def test_items_that_only_say_where_head_what_stands_below_them(reader: Reader, lexicon: Lexicon) -> None:
    words = (
        "Ministers agreed as follows:\n\n- On the coast\n  - Denmark will place cameras on the dykes\n"
        "- Along the supply chain\n  - Norway will open a desk in Bergen\n"
    )
    assert _measures(reader, lexicon, words) == [
        "committed: Denmark will place cameras on the dykes",
        "committed: Norway will open a desk in Bergen",
    ]
    plain = "We will step up checks:\n\n- at the ports of entry\n- on night trains\n"
    assert len(_measures(reader, lexicon, plain)) == 3  # no heads: what is to be stepped up


@pytest.mark.parametrize(
    "words",
    [
        "Norway is hosting the Ports Conference in Bergen today.",
        "They decided upon five lines of action.",
        "They discussed the ferry area, which has existed under several names since 1952.",
        "Both governments are committed to its survival.",
        "Many believed that it would pass. It will not pass.",
        "Others would do well to follow.",
        "The Agency stated that it would do so once the rules were known.",
        "As to Malta and Cyprus, which join the Union on 1 May, the two Ministers took note of each other's views.",
        "Please check against delivery.",
    ],
)
def test_verbs_that_hold_no_act_are_no_measure(words: str, reader: Reader, lexicon: Lexicon) -> None:
    assert _measures(reader, lexicon, words) == []


@pytest.mark.parametrize(
    "words",
    [
        # Look-alikes of these.
        "Norway is hosting the liaison desk of the Agency in Bergen.",
        "They decided upon five new patrol boats for the coast.",
        "The governments are committed to doubling its staff by May.",
        "The Assembly will pass the bill on ferries before the summer.",
        "The Agency stated that it would send ten experts to Bergen.",
        "Norway will pay for the boats if the number of crossings rises again, and will lend two crews in any case.",
    ],
)
def test_acts_in_like_words_stay_measures(words: str, reader: Reader, lexicon: Lexicon) -> None:
    assert _measures(reader, lexicon, words)
