from __future__ import annotations

from pathlib import Path

import pytest

from ontology import turtle
from ontology.errors import VocabularyError
from ontology.turtle import graph_of


def test_a_file_that_is_not_turtle_is_told_by_its_name_and_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    torn = tmp_path / "register.ttl"
    torn.write_text("@prefix : <https://w3id.org/accord-kg/ont#> .\n:a :b :c .\n:a :d .\n", encoding="utf-8")
    monkeypatch.setattr(turtle, "path_of", lambda name: torn)
    with pytest.raises(VocabularyError, match=r"register\.ttl: line 3: not Turtle") as refused:
        graph_of("register.ttl")
    assert refused.value.file == "register.ttl"
