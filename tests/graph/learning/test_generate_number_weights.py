"""The weights of the words around numbers: made from labels alone, and the same each time."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

import pytest

from graph.find.sums.number_features import WordsAround
from graph.find.weights.number_weights import FUND_WEIGHTS, PERSON_WEIGHTS, RESULT_WEIGHTS
from graph.find.weights.number_word_weights import WORDS
from graph.learning.generate_number_weights import Example, examples, main, people, sources
from graph.learning.word_vectors import centred
from graph.reference import lexicon

_HAS_PACKAGE = all(find_spec(name) is not None for name in ("sklearn", "english_words"))
_NEEDS_PACKAGE = pytest.mark.skipif(not _HAS_PACKAGE, reason="the extra 'generate' is not installed")


def test_nothing_weighs_nothing_and_every_word_has_nine_weights() -> None:
    assert all(all(table.values()) for table in (FUND_WEIGHTS, RESULT_WEIGHTS, PERSON_WEIGHTS))
    assert all(len(row) == 9 for row in WORDS.values())
    assert WORDS["pledged"][1] > 0 > WORDS["price"][1]
    assert WORDS["refugees"][8] > 0 > WORDS["vehicles"][8]


def test_no_state_has_a_weight() -> None:
    states = {name.lower() for name in lexicon.load().state_named}
    told = {feature.rpartition(" ")[2] for table in (FUND_WEIGHTS, RESULT_WEIGHTS, PERSON_WEIGHTS) for feature in table}
    assert not told & states


def test_examples_are_the_numbers_of_labelled_texts(tmp_path: Path) -> None:
    text = "Bern gave CHF 5 million for tents. A tent costs CHF 900. Guards turned back 214 people.\n"
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    fund = {"amounts": [{"value": 5000000, "currency": "CHF", "per": None}], "contributor": None, "purpose": None}
    labels = {
        "title": None,
        "date": None,
        **{key: [] for key in ("ministers", "meetings", "agreements", "measures", "locations", "organisations")},
        "funds": [{**fund, "quote": "gave CHF 5 million for tents"}],
        "results": [{"value": 214, "unit": "person", "bound": "exact", "quote": "turned back 214 people"}],
    }
    (tmp_path / "one.json").write_text(json.dumps(labels), encoding="utf-8")
    sums, numbers = examples([tmp_path])
    assert [one.is_one for one in sums] == [True, False]
    assert [one.unit for one in numbers] == [None, None, "person"]
    assert [one.is_one for one in people(numbers)] == [True]


_VECTORS = {"gave": [1.0, 0.0], "granted": [0.9, 0.1], "cost": [0.0, 1.0]}


def _toy() -> list[Example]:
    given = [_said("gave", number, is_one=True) for number in range(12)]
    return [*given, *(_said("cost", number, is_one=False) for number in range(12))]


def _said(verb: str, number: int, *, is_one: bool) -> Example:
    named = frozenset({"=money", f"-1 {verb}", f"before {verb}", f"before x_{verb}", f"before name{number % 3}"})
    unit = ("person" if is_one else "count") if number % 2 else None
    return Example(named, WordsAround((verb,), (verb,), ()), is_one, unit)


@_NEEDS_PACKAGE
def test_the_weights_follow_the_labels_and_leave_names_out() -> None:
    vectors = dict(zip(_VECTORS, centred(list(_VECTORS.values())), strict=True))
    made = sources(_toy(), _toy(), vectors)
    assert made == sources(_toy(), _toy(), vectors)
    written: dict[str, dict[str, int]] = {}
    exec(compile(made["number_weights.py"], "number_weights.py", "exec"), written)  # what was just generated
    assert written["FUND_WEIGHTS"]["-1 gave"] > 0 > written["FUND_WEIGHTS"]["-1 cost"]
    assert not any("name" in feature for feature in written["FUND_WEIGHTS"])
    words: dict[str, dict[str, tuple[int, ...]]] = {}
    exec(compile(made["number_word_weights.py"], "number_word_weights.py", "exec"), words)
    assert words["WORDS"]["granted"][1] > 0


def test_a_folder_without_labels_and_labels_without_a_text_are_said_to_lack_them(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="holds no labels"):
        examples([tmp_path])
    (tmp_path / "oslo.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ValueError, match=r"oslo\.json has no text beside it"):
        examples([tmp_path])


def test_the_command_says_how_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["generate_number_weights"])
    with pytest.raises(SystemExit, match="usage"):
        main()
