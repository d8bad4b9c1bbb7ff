"""The weights of who pays: made from labels alone, the same each time."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from graph.find.weights.payer_weights import WEIGHTS
from graph.learning.generate_payer_weights import Choice, examples, main, source
from graph.link.payer_cues import JOINED, NOBODY

_NEEDS_PACKAGE = pytest.mark.skipif(find_spec("sklearn") is None, reason="the extra 'generate' is not installed")


def test_no_name_has_a_weight() -> None:
    told = {word for cue in WEIGHTS for word in cue.replace(",", "").split()}
    assert not {"norway", "germany", "european"} & told
    assert all(word == word.lower() or word[0] in "TF" for word in told)


def test_what_comes_from_somebody_is_more_likely_paid_by_it_than_what_goes_there() -> None:
    assert WEIGHTS["from"] > 0 and WEIGHTS["last giver"] > 0
    assert WEIGHTS.get("before receiver", 0) < WEIGHTS["before state"]


def _toy() -> list[Choice]:
    nobody = frozenset({"nobody"})
    gives, takes = frozenset({"gives", "named"}), frozenset({"takes", "named"})
    pair = [Choice((gives, takes, nobody), (True, False, False)), Choice((takes, nobody), (False, True))]
    return pair * 5


@_NEEDS_PACKAGE
def test_the_weights_follow_the_labels_and_the_same_labels_give_the_same_file() -> None:
    made = source(_toy())
    assert made == source(_toy())
    written: dict[str, dict[str, int]] = {}
    exec(compile(made, "payer_weights.py", "exec"), written)  # what was just generated
    weights = written["WEIGHTS"]
    assert weights["gives"] > weights.get("nobody", 0) > weights["takes"]


def test_a_label_without_who_pays_means_nobody_and_a_text_that_names_none_offers_it(tmp_path: Path) -> None:
    (tmp_path / "molde.txt").write_text("Norway will give €3 million for the ramps.", encoding="utf-8")
    fund = '{"amounts": [{"value": 3000000, "currency": "EUR", "per": null}], "contributor": "Norway", "purpose": null,'
    empty = ", ".join(
        f'"{kind}": []'
        for kind in ("ministers", "meetings", "agreements", "measures", "locations", "organisations", "results")
    )
    (tmp_path / "molde.json").write_text(
        f'{{"title": null, "date": null, {empty}, "funds": [{fund} "quote": "give €3 million"}}], "warnings": []}}',
        encoding="utf-8",
    )
    (choice,) = examples([tmp_path])
    assert sum(choice.pays) == 1
    assert any("last giver" in cues and pays for cues, pays in zip(choice.cues, choice.pays, strict=True))
    assert NOBODY == "" and JOINED not in choice.cues[0]


def test_a_folder_without_labels_and_labels_without_a_text_are_said_to_lack_them(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="holds no labels"):
        examples([tmp_path])


def test_without_a_folder_the_command_says_how_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["generate_payer_weights"])
    with pytest.raises(SystemExit, match=r"usage: python -m graph\.learning\.generate_payer_weights FOLDER"):
        main()
