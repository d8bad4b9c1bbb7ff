"""People in office: a title with its state, a name beside it, and people known by name or surname."""

from __future__ import annotations

import pytest

from graph.find.offices.own_titles import state_of_title
from graph.find.offices.titles import Holder
from graph.find.people import find_holders
from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import laid


def _holders(text: str, lexicon: Lexicon) -> tuple[str, tuple[Holder, ...]]:
    layout, named, _ = laid(text, lexicon)
    return layout.text, find_holders(layout, named, lexicon)


@pytest.mark.parametrize(
    ("text", "name", "state", "offices"),
    [
        ("The Home Secretary, Jacqui Smith, spoke.", "Jacqui Smith", "united-kingdom", ["uk-home-secretary"]),
        ("Jacqui Smith, the Home Secretary, spoke.", "Jacqui Smith", "united-kingdom", ["uk-home-secretary"]),
        ("Home Secretary Jacqui Smith spoke.", "Jacqui Smith", "united-kingdom", ["uk-home-secretary"]),
        ("Home Secretary the Rt Hon Jacqui Smith MP spoke.", "Jacqui Smith", "united-kingdom", ["uk-home-secretary"]),
        ("Italian Interior Minister Marco Minniti spoke.", "Marco Minniti", "italy", ["italy-interior-minister"]),
        ("Italy's Interior Minister, Marco Minniti, spoke.", "Marco Minniti", "italy", ["italy-interior-minister"]),
        ("the Minister of the Interior of Italy, Marco Minniti, spoke.", "Marco Minniti",
         "italy", ["italy-interior-minister"]),
        ("Mr Jan Jambon, Belgian Minister of Security and the Interior", "Jan Jambon",
         "belgium", ["belgium-interior-minister"]),
        ("Federal Minister of the Interior Thomas de Maizière spoke.", "Thomas de Maizière",
         "germany", ["germany-interior-minister"]),
        ("the Danish Minister for Ferries, Inger Støjberg, spoke.", "Inger Støjberg", "denmark", []),
        ("the Norwegian Fisheries Minister, Per Sandberg, spoke.", "Per Sandberg", "norway", []),
    ],
)  # fmt: skip
def test_a_title_goes_with_the_name_beside_it(
    text: str, name: str, state: str, offices: list[str], lexicon: Lexicon
) -> None:
    raw, (holder,) = _holders(text, lexicon)
    assert raw[holder.name_start : holder.name_end] == holder.name == name
    assert holder.state == f"organisation/{state}"
    assert list(holder.offices) == [f"office/{office}" for office in offices]
    assert holder.start <= holder.name_start < holder.name_end <= holder.end


@pytest.mark.parametrize(
    ("title", "state"),
    [
        ("Commissioner for Crisis Management", "organisation/european-union"),
        ("Commissioner for Humanitarian Aid", "organisation/european-union"),
        ("Commissioner for Human Rights", ""),
        ("Commissioner for Children", ""),
        ("Vice-President for Promoting Cohesion", "organisation/european-union"),
        ("Vice-President for Sales", ""),
    ],
)
def test_a_commissioner_for_what_the_union_does_is_of_the_union(title: str, state: str) -> None:
    assert state_of_title(title) == state


def test_two_titles_in_one_sentence_keep_their_own_names(lexicon: Lexicon) -> None:
    _, found = _holders(
        "The Home Secretary, Alan Johnson, and the Spanish Minister of the Interior, Alfredo Pérez Rubalcaba, met.",
        lexicon,
    )
    assert [(holder.name, holder.state) for holder in found] == [
        ("Alan Johnson", "organisation/united-kingdom"), ("Alfredo Pérez Rubalcaba", "organisation/spain"),
    ]  # fmt: skip


def test_a_title_that_several_states_know_keeps_all_its_offices(lexicon: Lexicon) -> None:
    _, (holder,) = _holders("The Interior Minister was there.", lexicon)
    assert holder.state == ""
    assert {"office/italy-interior-minister", "office/spain-interior-minister"} <= set(holder.offices)


def test_the_name_of_one_state_is_not_read_out_of_another(lexicon: Lexicon) -> None:
    _, (holder,) = _holders("The Minister of the Interior of Nigeria, Abba Moro, spoke.", lexicon)
    assert holder.state == "organisation/nigeria"


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Angela Merkel was there.", "person/angela-merkel"),
        ("President Sarkozy was there.", "person/nicolas-sarkozy"),
        ("Mrs Merkel was there.", "person/angela-merkel"),
        ("M. Salvini was there.", "person/matteo-salvini"),
    ],
)
def test_people_of_the_register_are_known_without_their_office(text: str, person: str, lexicon: Lexicon) -> None:
    _, found = _holders(text, lexicon)
    assert [holder.person for holder in found if holder.name] == [person]


def test_a_surname_means_whoever_was_named_before(lexicon: Lexicon) -> None:
    _, found = _holders("The Danish Minister for Ferries, Ole Smith, spoke. Mr Smith left.", lexicon)
    assert [holder.name for holder in found] == ["Ole Smith", "Ole Smith"]


def test_a_surname_that_nobody_known_bears_is_nobody(lexicon: Lexicon) -> None:
    assert _holders("Mr Quux left.", lexicon)[1] == ()


def test_a_counterpart_holds_the_other_office(lexicon: Lexicon) -> None:
    _, found = _holders("The Home Secretary, John Reid, met his Dutch counterpart, Piet Hein Donner.", lexicon)
    assert [(holder.name, holder.state) for holder in found] == [
        ("John Reid", "organisation/united-kingdom"), ("Piet Hein Donner", "organisation/netherlands"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "The Home Office agreed.",
        "the secretary of the club",
        "He ministers to the sick.",
        "Ministers met in May.",
        "So did Garda Commissioner Tom Burke.",
    ],
)
def test_what_is_no_office_is_not_found(text: str, lexicon: Lexicon) -> None:
    assert _holders(text, lexicon)[1] == ()


def test_a_place_behind_a_title_is_no_name(lexicon: Lexicon) -> None:
    _, found = _holders("The Home Secretary, Port Talbot and London were mentioned.", lexicon)
    assert [holder.name for holder in found if "London" in holder.name] == []


def test_a_state_before_another_title_is_that_of_the_first(lexicon: Lexicon) -> None:
    text = "The Home Secretary of the United Kingdom and the Interior Minister of France spoke."
    assert [holder.state for holder in _holders(text, lexicon)[1]] == [
        "organisation/united-kingdom", "organisation/france",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "JOINT STATEMENT OF THE MINISTERS OF THE INTERIOR\n\nOla Berg (Norway), Eva Lund (Denmark) and Anna Sikora "
            "(Poland) have met.",
            [("Ola Berg", "norway"), ("Eva Lund", "denmark"), ("Anna Sikora", "poland")],
        ),
        (
            "Chair: Ola Berg, Minister of Justice, Norway\nTaking part: Eva Lund (Denmark), Anna Sikora (Poland)",
            [("Ola Berg", "norway"), ("Eva Lund", "denmark"), ("Anna Sikora", "poland")],
        ),
        ("Ola Berg (Norway) and Eva Lund (Denmark) won the race.", []),
        ("The justice ministers met. Nordic Oak (Norway) sold ramps.", []),
    ],
)
def test_a_roll_call_tells_the_state_of_each_and_the_text_their_office(
    text: str, expected: list[tuple[str, str]], lexicon: Lexicon
) -> None:
    _, found = _holders(text, lexicon)
    named = [(one.name, one.state.removeprefix("organisation/")) for one in found if one.name]
    assert named == expected


def test_ministers_before_the_first_name_of_a_roll_call_is_no_part_of_it(lexicon: Lexicon) -> None:
    text = "Ministers responsible for migration met. Ministers Lotte Claes (Belgium) and Ingrid Dahl (Norway) spoke."
    assert [one.name for one in _holders(text, lexicon)[1] if one.name] == ["Lotte Claes", "Ingrid Dahl"]


def test_whom_the_register_has_in_another_office_is_who_a_list_of_states_meant(lexicon: Lexicon) -> None:
    """Belgium has a state secretary for migration, too, but the one who came is named."""
    text = (
        "Ministers responsible for migration from Belgium, France and the United Kingdom met. Ministers Annelies "
        "Verlinden (Belgium), Gérald Darmanin (France) and James Cleverly (United Kingdom) spoke."
    )
    assert [one.name for one in _holders(text, lexicon)[1]] == [
        "Annelies Verlinden",
        "Gérald Darmanin",
        "James Cleverly",
    ]


def test_what_one_is_minister_of_is_nobodys_name(lexicon: Lexicon) -> None:
    _, found = _holders("The Ministers of Justice and Home Affairs of Denmark and Norway met in Oslo.", lexicon)
    assert not any(holder.name for holder in found)


def test_whom_a_list_of_states_lets_guess_is_not_found_where_another_is_named(lexicon: Lexicon) -> None:
    text = "The interior ministers of Germany and the Netherlands met. The Dutch Minister for Asylum, Jan Kok, spoke."
    assert [holder.state for holder in _holders(text, lexicon)[1]] == [
        "organisation/germany",
        "organisation/netherlands",
    ]
    other = text.replace("Minister for Asylum", "Minister for Fisheries")
    assert [holder.name for holder in _holders(other, lexicon)[1]] == ["", "", "Jan Kok"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The interior ministers of Norway and Italy, Berit Haug and Marco Minniti, signed.",
         [("Berit Haug", "norway"), ("Marco Minniti", "italy")]),
        ("The head of the Swiss Federal Department of Justice and Police, Urs Graf, spoke.",
         [("Urs Graf", "switzerland")]),
        ("Federal Councillor Urs Graf replied.", [("Urs Graf", "switzerland")]),
        ("Northern Ireland's Minister of Justice, Una Magee, spoke.", [("Una Magee", "united-kingdom")]),
        ("Norway's ministers for justice and migration, Berit Haug and Nils Moe, spoke.",
         [("Berit Haug", "norway"), ("Nils Moe", "norway")]),
        ("Home Office ministers Una Magee and Tom Hale launched it.",
         [("Una Magee", "united-kingdom"), ("Tom Hale", "united-kingdom")]),
        ("Ministers Minniti (Italy) and Jambon (Belgium) signed.", [("Marco Minniti", ""), ("Jan Jambon", "")]),
    ],
)  # fmt: skip
def test_each_of_those_named_together_is_of_the_own_state(
    text: str, told: list[tuple[str, str]], lexicon: Lexicon
) -> None:
    _, holders = _holders(text, lexicon)
    assert [(holder.name, holder.state.removeprefix("organisation/")) for holder in holders] == told


def test_a_name_above_an_office_with_its_seat_is_whose_office_it_is(lexicon: Lexicon) -> None:
    layout, named, _ = laid("Mrs Berit Haug\nMinister for Immigration and Integration, The Hague\n", lexicon)
    (holder,) = find_holders(layout, named, lexicon)
    assert holder.name == "Berit Haug"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ida Lund, Minister for Justice & Home Affairs of Denmark, spoke.",
         ["Minister for Justice & Home Affairs: Ida Lund"]),
        ("Vice-President for Energy Union Ana Brito and Commissioner for Climate Action and Energy Jon Vane signed.",
         ["Vice-President for Energy Union: Ana Brito", "Commissioner for Climate Action and Energy: Jon Vane"]),
        ("Police Chief Commissioner Eric Snow and Deputy Commissioner Kari Moe were there.", []),
        ("Interior Ministers and State Secretaries from Germany and Poland were present.", []),
    ],
)  # fmt: skip
def test_what_one_is_in_charge_of_may_have_many_words_and_police_ranks_none(
    text: str, told: list[str], lexicon: Lexicon
) -> None:
    assert [f"{holder.title}: {holder.name}" for holder in _holders(text, lexicon)[1]] == told
