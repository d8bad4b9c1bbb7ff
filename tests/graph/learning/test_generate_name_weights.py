"""The weights of names: made from labels alone, the same each time."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from graph.find.weights.forenames import FORENAMES, WORDS_TOO
from graph.find.weights.name_weights import WEIGHTS
from graph.learning.generate_name_weights import Example, examples, main, sources
from graph.reference import lexicon

_HAS_PACKAGE = all(find_spec(name) is not None for name in ("sklearn", "english_words", "faker"))
_NEEDS_PACKAGE = pytest.mark.skipif(not _HAS_PACKAGE, reason="the extra 'generate' is not installed")


def test_no_name_has_a_weight() -> None:
    ordinary = {name.partition("=")[2] for name in WEIGHTS if name.startswith("w=")}
    assert not {name.lower() for name in lexicon.load().state_named} & ordinary
    assert not {"london", "sarkozy", "frontex", "serco"} & ordinary


def test_forenames_that_are_words_too_are_forenames() -> None:
    assert WORDS_TOO <= FORENAMES
    assert {"Maria", "Lamberto", "Grace"} <= FORENAMES
    assert "Grace" in WORDS_TOO and "Lamberto" not in WORDS_TOO


def _toy() -> list[Example]:
    kinds = [("body", "<by"), ("place", "<at"), ("neither", "<mr")]
    return [
        Example("X", frozenset({f"n{number % 2}", seen}), kind, False) for number in range(9) for kind, seen in kinds
    ]


@_NEEDS_PACKAGE
def test_the_weights_follow_the_labels_and_the_same_labels_give_the_same_file() -> None:
    made = sources(_toy())
    assert made == sources(_toy())
    written: dict[str, dict[str, tuple[int, int, int]]] = {}
    exec(compile(made["name_weights.py"], "name_weights.py", "exec"), written)  # what was just generated
    body, neither, place = written["WEIGHTS"]["<by"]
    assert body > 0 > max(neither, place)


def test_a_folder_without_labels_and_labels_without_a_text_are_said_to_lack_them(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="holds no labels"):
        list(examples([tmp_path]))
    (tmp_path / "oslo.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ValueError, match=r"oslo\.json has no text beside it"):
        list(examples([tmp_path]))


def test_without_a_folder_the_command_says_how_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["generate_name_weights"])
    with pytest.raises(SystemExit, match=r"usage: python -m graph\.learning\.generate_name_weights FOLDER"):
        main()
