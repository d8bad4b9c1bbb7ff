"""A mention that points back means the one instrument of which all that it says is told; else it is another."""

from __future__ import annotations

import pytest

from graph.reading import Reader
from tests.graph.reading_of_tests import read

_HEAD = "Ferry news, 4 May 2022\n\n"


def _found(reader: Reader, text: str) -> list[tuple[str, list[str]]]:
    """Each instrument's name, and its mentions."""
    found = read(reader, _HEAD + text).agreements
    mentions = [[one.ground.passage.quote, *(again.ground.passage.quote for again in one.again)] for one in found]
    return [(one.name, quotes) for one, quotes in zip(found, mentions, strict=True)]


@pytest.mark.parametrize(
    ("text", "name", "again"),
    [
        # What the later mention says stood in the sentence of the first.
        ("Norway and Latvia inked a key agreement on Tuesday to make ferry inspections quicker. The comprehensive ferry"
         " inspections agreement was signed at noon.",
         "key agreement to make ferry inspections quicker", "The comprehensive ferry inspections agreement"),
        # Called after the town where it was made.
        ("The ministers met in Bergen, where they signed a joint declaration. The Bergen declaration is short.",
         "Bergen declaration", "The Bergen declaration"),
        # An agreement is what a treaty is called as well.
        ("They signed the new Nordic treaty on ferry wages. The new Nordic Agreement sets a floor.",
         "new Nordic treaty on ferry wages", "Nordic Agreement"),
    ],
)  # fmt: skip
def test_a_mention_that_says_nothing_else_is_the_one_told_before(
    reader: Reader, text: str, name: str, again: str
) -> None:
    [(called, mentions)] = _found(reader, text)
    assert called == name and mentions[1:] == [again]


@pytest.mark.parametrize(
    "text",
    [
        # Another matter.
        "They signed an agreement on ferry wages on Tuesday. The agreement on pilot training is older.",
        # Another party.
        "Norway signed an agreement on ferry wages with Latvia. The wages agreement with Iceland on ferries is older.",
        # Another year.
        "Norway signed an agreement on ferry wages with Latvia. The agreement of 12 May 1998 is gone.",
        # Told in one sentence.
        "They signed a protocol on pilots in Bergen, a town of pilots; the Bergen protocol on pilots is another.",
        # Nothing points back.
        "The minister praised the Tallinn Declaration on Ferries. A Riga declaration on ferries was signed on Tuesday.",
    ],
)
def test_a_mention_that_says_something_else_is_another(reader: Reader, text: str) -> None:
    assert len(_found(reader, text)) == 2


def test_the_title_of_a_document_that_stands_there_again_is_the_document(reader: Reader) -> None:
    raw = (
        "Joint Statement on Ferry Safety in the Baltic\n\nMinistry > Texts > Joint Statement on Ferry Safety\n\n"
        "Riga, 4 May 2022\n\nThe ministers of Latvia and Norway met in Riga. They will share crew lists.\n"
    )
    [one] = read(reader, raw).agreements
    assert one.is_document and one.name == "Joint Statement on Ferry Safety in the Baltic"


def test_two_mentions_of_one_matter_are_one_though_neither_points_back(reader: Reader) -> None:
    text = (
        "Norway and Latvia announced the signing of a memorandum of ferry cooperation. Mr Berg said a memorandum of"
        " joint ferry cooperation binds both."
    )
    assert len(_found(reader, text)) == 1
