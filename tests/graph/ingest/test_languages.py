"""The language of a text, told by its commonest words."""

from __future__ import annotations

import pytest

from graph.ingest.languages import language_notices, language_of
from tests.graph.statements_of_tests import STATEMENTS

FRENCH = (
    "Les deux ministres se sont réunis à Calais et ont décidé de renforcer la coopération de les services de police. "
    "La France et le Royaume-Uni vont créer un fonds commun pour la sécurité du port, doté de 5 millions d'euros."
)
GERMAN = (
    "Die beiden Minister haben sich in Berlin getroffen und vereinbart, dass die Zusammenarbeit der Polizei mit dem "
    "Vereinigten Königreich gestärkt wird. Sie werden auch eine gemeinsame Arbeitsgruppe für die Häfen einrichten."
)
RUSSIAN = "Министры встретились в Москве и договорились о сотрудничестве. " * 6


@pytest.mark.parametrize(("text", "language"), [(FRENCH, "fr"), (GERMAN, "de"), (RUSSIAN, "")])
def test_a_text_in_another_language_is_told_of(text: str, language: str) -> None:
    assert language_of(text) == language
    assert [notice.kind for notice in language_notices(text)] == ["not_english"]


@pytest.mark.parametrize("name", STATEMENTS)
def test_an_english_text_is_nothing_to_tell_of(name: str) -> None:
    assert language_notices(STATEMENTS[name]) == ()


def test_a_few_words_and_lists_of_names_and_figures_count_as_english() -> None:
    assert language_of("Déclaration conjointe, Paris") == "en"
    assert language_of("Calais 12 Dunkerque 14 Boulogne Coquelles Sangatte " * 10) == "en"


def test_an_english_statement_with_french_names_and_a_french_line_is_english() -> None:
    assert language_of(STATEMENTS["harwich.txt"] + "\nLa France au Royaume-Uni, le ministère de l'Intérieur.") == "en"
