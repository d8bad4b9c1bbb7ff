"""Which wordings of an office are one: what is told, not how."""

from __future__ import annotations

import pytest

from graph.evaluate.offices import same_office, same_words_of_office


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Minister of the Interior", "Interior Minister"),
        ("Minister of Foreign Affairs", "Foreign Minister"),
        ("Minister of Internal Affairs", "Minister of the Interior"),
        ("Federal Minister of the Interior", "Minister of the Interior"),
        ("Minister of Defense", "Minister for Defence"),
        ("European Commissioner for Fisheries", "Commissioner for Fisheries"),
        ("Member of the European Commission", "European Commissioner"),
        ("European Commissioner", "European Commissioner for Fisheries"),
        ("Vice-President of the European Commission", "Vice-President of the Commission"),
        ("Minister of Decentralization", "Minister of Decentralisation"),
        ("President of the Republic", "President"),
        ("Minister of the Interior", "Minister of the Interior and Public Works"),
        ("Minister of the Interior", "Deputy Prime Minister and Minister of the Interior"),
        ("Deputy Prime Minister", "Deputy Prime Minister, Minister of Ports"),
        ("State Secretary for Ports", "State Secretary for Ports and Migration"),
    ],
)
def test_an_office_is_one_however_much_of_it_is_told(one: str, other: str) -> None:
    assert same_office(one, other)
    assert same_office(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Minister of the Interior", "Deputy Minister of the Interior"),
        ("Prime Minister", "Deputy Prime Minister"),
        ("Prime Minister", "Minister"),
        ("Minister of the Interior", "Minister"),
        ("State Secretary for Ports", "State Secretary"),
        ("State Secretary for Ports", "Minister for Ports"),
        ("Minister of State for Immigration", "Minister for Immigration"),
        ("Minister of Justice and Ports", "Minister of Justice and Security"),
        ("Vice-President of the European Commission", "President of the European Commission"),
        ("Minister of the Interior", None),
    ],
)
def test_another_rank_or_task_is_another_office_and_so_is_one_that_tells_none(one: str, other: str | None) -> None:
    assert not same_office(one, other)
    assert not same_office(other, one)


def test_the_words_themselves_are_compared_too() -> None:
    assert same_words_of_office("The Minister of Justice", "minister for Justice")
    assert not same_words_of_office("Foreign Minister", "Minister of Foreign Affairs")
