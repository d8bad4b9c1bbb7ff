"""Numbers that scanning damaged: mended where a digit or a sign of money is near, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.layout.damage import mended
from graph.layout.shadow import normalise


@pytest.mark.parametrize(
    ("raw", "whole"),
    [
        ("on l5 May 2OO4", "on 15 May 2004"),
        ("I5 May", "15 May"),
        ("1,2OO people", "1,200 people"),
        ("4OO OOO euros", "400 000 euros"),
        ("8OO.OOO euro", "800.000 euro"),
        ("EUR 700 OOO of it", "EUR 700 000 of it"),
        ("€l2 million", "€12 million"),
        ("EUR l,5 mio", "EUR 1,5 mio"),
        ("EUR lO million", "EUR 10 million"),
        ("£I.2 million", "£1.2 million"),
        ("£1.2 rnillion", "£1.2 million"),
        ("2 bi11ion", "2 billion"),
        ("3 mil lion euros", "3 million euros"),
        ("1 ,305 boats", "1,305 boats"),
        ("l2/O5/2003", "12/05/2003"),
        ("the 2Oth day", "the 20th day"),
        ("for 3O%", "for 30%"),
        ("2S% of S00 men", "25% of 500 men"),
        ("£S million", "£5 million"),
        ("in May 202S", "in May 2025"),
        ("on l November 20ll", "on 1 November 2011"),
        ("I January 200l", "1 January 2001"),
        ("9 Novernber 2OO3", "9 November 2003"),
        ("PORTUGAL AND SPAlN", "PORTUGAL AND SPAIN"),
    ],
)
def test_letters_and_gaps_inside_a_number_are_mended(raw: str, whole: str) -> None:
    assert normalise(raw).text == whole


@pytest.mark.parametrize(
    "text",
    ["a 10l tank", "CO2 and H2O", "the O2 arena", "the I5 road", "on the M20 and A1O", "Article I, 305",
    "20 l of petrol",
     "S60", "a B52", "2B or not", "the 1980S", "World War I", "I March on",
     "12 million", "3 billions", "Article 1l", "flight BA1O", "G7", "11 I2 13", "3 minions", "I am 10", "1,305 boats",
     "v0.5 of a0", "Covid19", "t0 go", "10th"],
)  # fmt: skip
def test_a_word_beside_a_number_stays_a_word(text: str) -> None:
    assert list(mended(text)) == []


def test_the_evidence_of_a_mended_number_is_what_stands_in_the_raw_text() -> None:
    raw = "It gives € 4OO OOO and 2 rnillion more."
    shadow = normalise(raw)
    at = shadow.text.index("400 000")
    assert raw[slice(*shadow.raw_span(at, at + 7))] == "4OO OOO"


@pytest.mark.parametrize("piece", ["lO", "1 ,", "O", "4O ", "1l", "l,", "2 mil", "€l", "1.O"])
def test_a_hostile_run_of_damage_is_read_to_its_end(piece: str) -> None:
    raw = piece * (40_000 // len(piece)) + "\nFor 3O% of them"
    assert normalise(raw).text.endswith("For 30% of them")


@pytest.mark.parametrize(
    ("raw", "whole"),
    [
        ("the Ministry of the lnterior", "the Ministry of the Interior"),
        ("the B0rder F0rce at R0me, for migrati0n", "the Border Force at Rome, for migration"),
        ("Belgiurn and the Kingdorn", "Belgium and the Kingdom"),
        ("asylurn, freedorn and terrorisrn", "asylum, freedom and terrorism"),
        ("a tearn of irnmigration officers", "a team of immigration officers"),
        ("sorne of the Horne Office's rnembers", "some of the Home Office's members"),
        ("lmmigration from ltaly", "Immigration from Italy"),
        ("JOINT DECLARATlON", "JOINT DECLARATION"),
        ("OF THE lNTERIOR", "OF THE INTERIOR"),
        ("THE UNITED K1NGDOM", "THE UNITED KINGDOM"),
        ("C0NFERENCE OF M1NISTERS", "C0NFERENCE OF MINISTERS"),
        ("it wil1 and they sha11", "it will and they shall"),
        ("insta1led and vigi1ance", "installed and vigilance"),
        ("in two rnonths the rninisters", "in two months the ministers"),
        ("the Cornmission frorn it", "the Commission from it"),
    ],
)
def test_letters_misread_in_a_word_are_mended(raw: str, whole: str) -> None:
    assert normalise(raw).text == whole


@pytest.mark.parametrize(
    "text",
    ["the agreement1 and the note2", "government and adornment", "l'Intérieur", "H1N1", "EU2020", "MH17", "B1048",
    "COVID19",
     "l'instant", "turn and return", "the A1 road", "lle", "RN4", "Llanelli", "MED5"],
)  # fmt: skip
def test_whole_words_and_codes_are_left_alone(text: str) -> None:
    assert list(mended(text)) == []


_PIECES = (
    "l", "I", "O", "o", "1", "5", "9", "lO", "5OO", " OOO", "€", "£", " million", " rnillion", " ,305", ",- ", "20l5",
    "S00 ", "S", "B", "%", " mil lion", "_", "SPAlN", "EUR ", " bi11ion", "wi", "sha", " November ", "ln the",
    " ", "-", ".", ",", "Cornm", "frorn ", "nurnber", "th", "m", "bn", "a", "ab", "2 hillion",
)  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES), max_size=9).map("".join))
def test_a_line_is_passed_over_only_where_nothing_in_it_is_mended(line: str) -> None:
    """Behind the line stands a number that makes the whole of it looked at."""
    looked_at = [one for one in mended(f"{line} – then 4OO") if one[1] <= len(line)]

    assert list(mended(line)) == list(mended(f"{line}\nThen")) == looked_at
