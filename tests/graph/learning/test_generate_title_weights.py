"""The weights of lines that may be titles: made from labels and heads alone, the same each time."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from graph.learning.generate_title_weights import TitleExample, examples, main, sources

_HAS_PACKAGE = all(find_spec(name) is not None for name in ("numpy", "scipy"))
_NEEDS_PACKAGE = pytest.mark.skipif(not _HAS_PACKAGE, reason="the extra 'generate' is not installed")


def _toy() -> list[TitleExample]:
    telling = TitleExample((("kind heading", "verb"), ("kind heading",), ("none",)), (True, False, False))
    nothing = TitleExample((("kind heading",), ("none",)), (False, True))
    return [*[telling] * 9, *[nothing] * 6, TitleExample((("kind heading", "rare"), ("none",)), (True, False))]


@_NEEDS_PACKAGE
def test_the_weights_follow_the_labels_and_the_same_labels_give_the_same_file() -> None:
    written: dict[str, dict[str, int]] = {}
    exec(compile(sources(_toy())["title_weights.py"], "title_weights.py", "exec"), written)  # what was just generated
    assert written["WEIGHTS"]["verb"] > 0
    assert "rare" not in written["WEIGHTS"]
    assert sources(_toy()) == sources(_toy())


def test_heads_of_a_file_are_examples_also_without_a_title(tmp_path: Path) -> None:
    heads = tmp_path / "heads.txt"
    heads.write_text(
        "@ ramps | 2011-05-03 | -\nFerry portal\n\nNorway and Denmark agree on new ramps\n\n3 May 2011\n"
        "= Norway and Denmark agree on new ramps\n"
        "@ nothing | None | html\n<html><body><p>The ministers agreed on new ramps. They will pay.</p></body></html>\n"
        "= None\n",
        encoding="utf-8",
    )
    titled, untitled = examples([heads])
    assert titled.is_title == (False, True, False, False)
    assert untitled.is_title[-1] and untitled.features[-1][0] == "none"


def test_without_a_path_the_command_says_how_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["generate_title_weights"])
    with pytest.raises(SystemExit, match=r"usage: python -m graph\.learning\.generate_title_weights FOLDER"):
        main()
