"""Those who sign under one another: names in capitals, and the state above the name or below the office."""

from __future__ import annotations

import pytest

from graph.reading import Reader
from tests.graph.reading_of_tests import read

_HEAD = "Declaration on lamps\n\nTallinn, 3 May 2012\n\nWe light the ramps of Tallinn.\n\n"


def _people(reader: Reader, text: str) -> list[tuple[str, str, str]]:
    return [(one.name, one.title or one.office_name, one.country) for one in read(reader, f"{_HEAD}{text}\n").ministers]


def test_the_state_stands_below_the_office(reader: Reader) -> None:
    text = (
        "MARI KUUSK\nMinister of the Interior\nRepublic of Estonia\n\n"
        "OLA LUND-BERG\nMinister of Ports and Public Security\nKingdom of Norway\n\n"
        "AINO VIRTA\nMinister of Fisheries\nRepublic of Finland"
    )
    assert _people(reader, text) == [
        ("Mari Kuusk", "Minister of the Interior", "Estonia"),
        ("Ola Lund-Berg", "Minister of Ports and Public Security", "Norway"),
        ("Aino Virta", "Minister of Fisheries", "Finland"),
    ]


def test_the_state_stands_above_the_name(reader: Reader) -> None:
    text = (
        "Republic of Estonia\nMARI KUUSK\nMinister of Fisheries\n"
        "Kingdom of Norway\nOLA LUND\nMinister of Ports\n"
        "Republic of Finland\nAINO VIRTA\nMinister of Fisheries"
    )
    assert _people(reader, text) == [
        ("Mari Kuusk", "Minister of Fisheries", "Estonia"),
        ("Ola Lund", "Minister of Ports", "Norway"),
        ("Aino Virta", "Minister of Fisheries", "Finland"),
    ]


def test_a_witness_is_not_of_the_state_that_signed_last(reader: Reader) -> None:
    text = (
        "For the Government of Iceland\nGUÐRÚN DAL\nMinister of Fisheries\n\n"
        "In the presence of Commissioner Ada Petrou (Fisheries)."
    )
    assert _people(reader, text) == [
        ("Guðrún Dal", "Minister of Fisheries", "Iceland"),
        ("Ada Petrou", "European Commissioner for Fisheries", "European Union"),
    ]


@pytest.mark.parametrize("heading", ["JOINT STATEMENT", "PRESS RELEASE", "HOME AFFAIRS", "LAMPS", "REMARKS ON LAMPS"])
def test_a_heading_in_capitals_signs_nothing(reader: Reader, heading: str) -> None:
    names = [name for name, _, _ in _people(reader, f"{heading}\nMinister of Fisheries\nRepublic of Estonia")]
    assert not any(names)


def test_whom_else_a_title_is_of_does_not_part_it_from_the_name(reader: Reader) -> None:
    text = (
        "Talks on lamps\n\nBamako, 3 May 2012\n\nMali lit lamps in Bamako. The Prime Minister, Head of Government,"
        " Moussa Keïta, gave a dinner. The Deputy Prime Minister, Minister of Ferries, Awa Diallo, was there.\n"
    )
    assert {(one.name, one.title or one.office_name, one.country) for one in read(reader, text).ministers} == {
        ("Moussa Keïta", "Prime Minister", "Mali"),
        ("Awa Diallo", "Deputy Prime Minister, Minister of Ferries", "Mali"),
    }
