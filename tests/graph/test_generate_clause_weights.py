"""The weights of clauses: made from labels alone, the same each time, and worth what they are said to be."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from graph.clause_weights import BASE, TYPE_BASES, TYPE_WEIGHTS, TYPES, WEIGHTS
from graph.generate_clause_weights import Example, examples, main, shared, source, without_names

_HAS_PACKAGE = find_spec("sklearn") is not None
_NEEDS_PACKAGE = pytest.mark.skipif(not _HAS_PACKAGE, reason="the extra 'generate' is not installed")


def test_every_type_has_a_weight_and_nothing_weighs_nothing() -> None:
    assert sorted(TYPES) == ["called-for", "committed", "completed", "explored", "ongoing"] == list(TYPES)
    assert len(TYPE_BASES) == len(TYPES)
    assert all(len(row) == len(TYPES) for row in TYPE_WEIGHTS.values())
    assert all(WEIGHTS.values()) and BASE < 0


@pytest.mark.parametrize(
    ("one", "two", "part"),
    [((0, 10), (0, 10), 1.0), ((0, 10), (5, 10), 0.5), ((0, 10), (10, 20), 0.0), ((0, 4), (2, 8), 0.25)],
)
def test_what_two_runs_share_is_a_part_of_what_they_cover(
    one: tuple[int, int], two: tuple[int, int], part: float
) -> None:
    assert shared(one, two) == part


def _toy() -> list[Example]:
    promises = [Example(_said("will", number), "committed") for number in range(12)]
    reports = [Example(_said("has", number), "completed") for number in range(12)]
    return [*promises, *reports, *(Example(_said("was", number), None) for number in range(24))]


def _said(verb: str, number: int) -> frozenset[str]:
    name, noun = f"name{number % 2}", f"noun{number % 3}"
    return frozenset({name, verb, noun, f"{name}_{verb}", f"{verb}_{noun}", f"^{name}", f"before {noun}"})


@_NEEDS_PACKAGE
def test_the_weights_follow_the_labels() -> None:
    written: dict[str, dict[str, int]] = {}
    exec(compile(source(_toy()), "clause_weights.py", "exec"), written)  # what was just generated
    assert written["WEIGHTS"]["will"] > 0 > written["WEIGHTS"]["was"]
    assert "noun1" not in written["WEIGHTS"]


def test_a_folder_without_labels_and_labels_without_a_text_are_said_to_lack_them(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="holds no labels"):
        list(examples([tmp_path]))
    (tmp_path / "oslo.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ValueError, match=r"oslo\.json has no text beside it"):
        list(examples([tmp_path]))


def test_without_a_folder_the_command_says_how_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["generate_clause_weights"])
    with pytest.raises(SystemExit, match=r"usage: python -m graph\.generate_clause_weights FOLDER"):
        main()


@_NEEDS_PACKAGE
def test_the_same_labels_give_the_same_file() -> None:
    assert source(_toy()) == source(_toy())


def test_names_at_the_beginning_of_a_clause_weigh_nothing() -> None:
    kept = set().union(*(one.features for one in without_names(_toy())))
    assert {"will", "noun1", "will_noun1", "before noun1"} <= kept
    assert not {one for one in kept if "name" in one}
