from __future__ import annotations

from pathlib import Path

import pytest

from ontology import files
from ontology.errors import VocabularyError
from ontology.faults import ReferenceData
from ontology.files import REFERENCE_FILES, graph_of, path_of


def test_every_file_is_there_and_parses(data: ReferenceData) -> None:
    assert set(data.graphs) == {file.name for file in REFERENCE_FILES}
    assert all(len(graph) > (80 if name == "align.ttl" else 500) for name, graph in data.graphs.items())


def test_every_turtle_file_of_reference_data_has_a_graph() -> None:
    graphs = {file.name: file.graph.removeprefix("https://w3id.org/accord-kg/graph/") for file in REFERENCE_FILES}
    assert graphs == {
        "core.ttl": "ontology",
        "align.ttl": "ontology",
        "concepts.ttl": "concepts",
        "register.ttl": "register",
        "organisations.ttl": "register",
        "instruments.ttl": "register",
        "locations.ttl": "locations",
        "links.ttl": "links",
    }


def test_the_files_are_plain_utf8_with_unix_line_ends() -> None:
    for file in REFERENCE_FILES:
        content = path_of(file.name).read_bytes()
        assert b"\r" not in content
        assert b" \n" not in content
        assert content.decode("utf-8").endswith(" .\n")


def test_a_file_that_is_not_turtle_is_told_by_its_name_and_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    torn = tmp_path / "register.ttl"
    torn.write_text("@prefix : <https://w3id.org/accord-kg/ont#> .\n:a :b :c .\n:a :d .\n", encoding="utf-8")
    monkeypatch.setattr(files, "path_of", lambda name: torn)
    with pytest.raises(VocabularyError, match=r"register\.ttl: line 3: not Turtle") as refused:
        graph_of("register.ttl")
    assert refused.value.file == "register.ttl"
