"""What a clause goes on with: the measure before it that it speaks of again."""

from __future__ import annotations

import pytest

from graph.find.clauses.parts import goes_on
from graph.reading import Reader
from tests.graph.reading_of_tests import read

_BEFORE = ("Norway will open a joint centre at the bridge", "Denmark will train twelve officers")


@pytest.mark.parametrize(
    ("clause", "subject", "back"),
    [
        ("which will be ready by June", "which ", 1),
        ("will be operational before the winter", "", 1),
        ("It will employ sixty people", "It ", 0),
        ("The cost is shared equally", "The cost ", 0),
        ("A further ten will follow", "A further ten ", 0),
        ("Norway is paying for it", "Norway ", 0),
        ("Sweden will do the same", "Sweden ", 0),
        ("The joint centre will open in June", "The joint centre ", 2),
        ("The officers will speak both languages", "The officers ", 0),
        ("To make this possible, Norway will hire divers", "To make this possible, Norway ", 0),
        ("Experts will submit proposals on this subject", "Experts ", 0),
        ("Norway will double their number", "Norway ", 0),
        ("these will come into force in May", "these ", 1),
        ("In particular, replies shall be given within a day", "In particular, replies ", 0),
        ("Their accommodation will be paid for by Norway", "Their accommodation ", 0),
        ("Their ministers will meet in May", "Their ministers ", None),
        ("It was agreed that Sweden will join", "It ", None),
        ("To make bridges safe, Sweden will hire divers", "To make bridges safe, Sweden ", None),
        ("Sweden will submit proposals on subjects of its own", "Sweden ", None),
        ("Sweden will double its number of boats", "Sweden ", None),
        ("Both countries will share data", "Both countries ", None),
        ("Sweden will ban such engines", "Sweden ", None),
    ],
)
def test_a_clause_goes_on_with_what_it_speaks_of(clause: str, subject: str, back: int | None) -> None:
    assert goes_on(clause, subject, _BEFORE) == back


def test_items_below_this_will_serve_are_parts_of_the_sentence_before(reader: Reader) -> None:
    text = (
        "Norway will contribute £2 million to works at the bridge. This contribution will serve:\n\n"
        "- the building of a hall;\n- the lighting of the road."
    )
    first, *rest = read(reader, text).measures

    assert [part.part_of and part.part_of.value for part in rest] == [first.id, first.id]
