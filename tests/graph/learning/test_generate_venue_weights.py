"""The weights of places at which meetings were: made from labels alone, the same each time."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

import pytest

from graph.learning.generate_venue_weights import VenueExample, examples, main, sources

_HAS_PACKAGE = all(find_spec(name) is not None for name in ("numpy", "scipy"))
_NEEDS_PACKAGE = pytest.mark.skipif(not _HAS_PACKAGE, reason="the extra 'generate' is not installed")


def _toy() -> list[VenueExample]:
    behind = VenueExample((("named", "behind in"), ("named", "behind of"), ("none",)), (True, False, False))
    nowhere = VenueExample((("named", "behind of"), ("none",)), (False, True))
    return [*[behind] * 9, *[nowhere] * 6, VenueExample((("named", "rare"), ("none",)), (True, False))]


@_NEEDS_PACKAGE
def test_the_weights_follow_the_labels_and_the_same_labels_give_the_same_file() -> None:
    written: dict[str, dict[str, int]] = {}
    exec(compile(sources(_toy())["venue_weights.py"], "venue_weights.py", "exec"), written)  # what was just generated
    assert written["WEIGHTS"]["behind in"] > 0 > written["WEIGHTS"]["behind of"]
    assert "rare" not in written["WEIGHTS"]
    assert sources(_toy()) == sources(_toy())


def test_a_labelled_meeting_is_an_example_and_another_is_not(tmp_path: Path) -> None:
    quote = "Interior Minister Ola Berg met Interior Minister Janis Kalns in Riga on 2 May 2022"
    text = f"Ferry news, 4 May 2022\n\n{quote}. On 3 May 2022 Interior Minister Ola Berg met Ivan Bako in Bergen.\n"
    (tmp_path / "riga.txt").write_text(text, encoding="utf-8")
    kinds = ("ministers", "meetings", "agreements", "funds", "measures", "locations", "organisations", "results")
    meeting = {"quote": quote, "date": "2022-05-02", "place": "Riga", "held": True}
    labels = {"title": None, "date": None, **{kind: [] for kind in kinds}, "meetings": [meeting]}
    (tmp_path / "riga.json").write_text(json.dumps(labels), encoding="utf-8")
    (found,) = examples([tmp_path])
    there = [features for features, is_there in zip(found.features, found.is_there, strict=True) if is_there]
    assert there and all({"named", "before in"} <= set(features) for features in there)
    assert any(features[0] == "none" for features in found.features)


def test_without_a_folder_the_command_says_how_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["generate_venue_weights"])
    with pytest.raises(SystemExit, match=r"usage: python -m graph\.learning\.generate_venue_weights FOLDER"):
        main()
