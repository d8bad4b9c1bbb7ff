"""The weights of sentences that tell meetings: made from labels alone, the same each time."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

import pytest

from graph.find.talks.talk_features import Seen
from graph.find.weights.talk_weights import HELD_WEIGHTS, WEIGHTS
from graph.find.weights.talk_word_weights import WORDS
from graph.learning.fitting import meaning
from graph.learning.generate_talk_weights import TalkExample, examples, main, sources
from graph.learning.word_vectors import centred
from graph.reference import lexicon

_HAS_PACKAGE = all(find_spec(name) is not None for name in ("sklearn", "english_words", "faker"))
_NEEDS_PACKAGE = pytest.mark.skipif(not _HAS_PACKAGE, reason="the extra 'generate' is not installed")
_VECTORS = {"met": [1.0, 0.0], "conferred": [0.9, 0.1], "rained": [0.0, 1.0], "drizzled": [0.1, 0.9]}


def test_nothing_weighs_nothing_and_what_tells_a_meeting_weighs_for_one() -> None:
    assert all(WEIGHTS.values()) and all(HELD_WEIGHTS.values())
    assert all(len(row) == 3 for row in WORDS.values()) and WORDS["talks"][0] > 0 > WORDS["smuggling"][0]
    assert HELD_WEIGHTS["will"] < 0


def test_no_name_of_a_place_or_person_has_a_weight() -> None:
    assert not {"london", "paris", "johnson", "sarkozy", "emma", "cooper", "patel", "dover"} & set(WORDS)
    assert not {name.lower() for name in lexicon.load().state_named} & set(WORDS)


def _toy() -> list[TalkExample]:
    held = [TalkExample(_said("met", "=day", number), True) for number in range(12)]
    planned = [TalkExample(_said("met", "=to come", number), False) for number in range(12)]
    return [*held, *planned, *(TalkExample(_said("rained", "=day", number), None) for number in range(24))]


def _said(verb: str, time: str, number: int) -> Seen:
    name = f"name{number % 2}"
    return Seen(frozenset({name, verb, time, f"{name}_{verb}", f"^{name}"}), ("so", verb), (verb,), (verb,))


def _made() -> dict[str, str]:
    rows = centred(list(_VECTORS.values()))
    return sources(_toy(), dict(zip(_VECTORS, rows, strict=True)))


@_NEEDS_PACKAGE
def test_the_weights_follow_the_labels() -> None:
    written: dict[str, dict[str, int]] = {}
    exec(compile(_made()["talk_weights.py"], "talk_weights.py", "exec"), written)  # what was just generated
    assert written["WEIGHTS"]["met"] > 0 > written["WEIGHTS"]["rained"]
    assert written["HELD_WEIGHTS"]["=day"] > 0 > written["HELD_WEIGHTS"]["=to come"]
    assert not {name for name in written["WEIGHTS"] if "name" in name}


@_NEEDS_PACKAGE
def test_a_word_that_no_label_has_weighs_what_words_of_like_use_do() -> None:
    written: dict[str, dict[str, tuple[int, int, int]]] = {}
    exec(compile(_made()["talk_word_weights.py"], "talk_word_weights.py", "exec"), written)
    assert all(weight > 0 for weight in written["WORDS"]["conferred"])
    assert all(weight < 0 for weight in written["WORDS"]["drizzled"])


@_NEEDS_PACKAGE
def test_the_same_labels_give_the_same_file() -> None:
    assert _made() == _made()


@_NEEDS_PACKAGE
def test_a_role_without_words_means_nothing() -> None:
    rows = dict(zip(_VECTORS, centred(list(_VECTORS.values())), strict=True))
    assert list(meaning([("met", "unknown"), ()], rows)) == [*rows["met"], 0.0, 0.0]


def test_a_sentence_that_holds_a_label_is_one_and_one_that_tells_it_again_is_neither(tmp_path: Path) -> None:
    quote = "Ola Berg met Janis Kalns in Riga on 2 May 2022"
    text = (
        f"Ferry news, 4 May 2022\n\nInterior Minister {quote}. Interior Minister Ola Berg met Interior Minister Janis"
        " Kalns in Riga. On 3 May it rained in Riga. Nobody minded.\n"
    )
    (tmp_path / "riga.txt").write_text(text, encoding="utf-8")
    kinds = ("ministers", "meetings", "agreements", "funds", "measures", "locations", "organisations", "results")
    meeting = {"quote": quote, "date": "2022-05-02", "place": "Riga", "held": True}
    labels = {"title": None, "date": None, **{kind: [] for kind in kinds}, "meetings": [meeting]}
    (tmp_path / "riga.json").write_text(json.dumps(labels), encoding="utf-8")
    found = list(examples([tmp_path]))
    assert [one.held for one in found] == [True, None] and "rained" in found[1].seen.every


def test_a_folder_without_labels_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="holds no labels"):
        list(examples([tmp_path]))


def test_without_a_folder_the_command_says_how_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["generate_talk_weights"])
    with pytest.raises(SystemExit, match=r"usage: python -m graph\.learning\.generate_talk_weights VECTORS FOLDER"):
        main()
