"""Who pays where the sentence says no name: the government that the text is of, and who paid the sum before."""

from __future__ import annotations

import pytest

from graph.reading import Reader
from tests.graph.reading_of_tests import read

HEAD = "Statement on ferries\n\nOslo, 5 June 2019\n\nNorway's Minister of Fisheries, Ada Dahl, spoke to the press.\n\n"


def _payers(reader: Reader, words: str) -> dict[int, str | None]:
    funds = read(reader, f"{HEAD}{words}\n").funds
    return {int(one.amount.value): one.contributor.value if one.contributor else None for one in funds}


@pytest.mark.parametrize(
    ("words", "payers"),
    [
        ("The Government has set aside €3 million for new ramps.", {3_000_000: "organisation/norway"}),
        ("Denmark pays €2 million for lights; the Government puts in one million for ramps.",
         {2_000_000: "organisation/denmark", 1_000_000: "organisation/norway"}),
        ("The Union has mobilised €9 million for ramps.", {9_000_000: "organisation/european-union"}),
        ("A sum of €4 million for ramps was taken from the state budget.", {4_000_000: "organisation/norway"}),
        # Another clause tells who pays another sum.
        ("Denmark grants €2 million for ramps; a fence of the same kind is paid for by Sweden.",
         {2_000_000: "organisation/denmark"}),
        ("Denmark grants €2 million for ramps, while a second fence will be paid for by the Swedish state.",
         {2_000_000: "organisation/denmark"}),
        # A part of the sum before, and what is left of it.
        ("Denmark grants €6 million for ramps, of which 2 million is reserved for lights.",
         {6_000_000: "organisation/denmark", 2_000_000: "organisation/denmark"}),
        ("Denmark grants €6 million for ramps. The first €2 million will be transferred in May.",
         {6_000_000: "organisation/denmark", 2_000_000: "organisation/denmark"}),
        # Only a federal state has a federal government.
        ("Germany agreed. The Federal Government makes €3 million available for ramps.",
         {3_000_000: "organisation/germany"}),
    ],
)  # fmt: skip
def test_who_pays_is_told_without_a_name(words: str, payers: dict[int, str | None], reader: Reader) -> None:
    assert _payers(reader, words) == payers


def test_what_several_share_is_nobodys(reader: Reader) -> None:
    words = "Both sides will share the cost of the ramps, €3 million, in equal parts."
    assert set(_payers(reader, words).values()) <= {None}
