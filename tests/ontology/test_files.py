from __future__ import annotations

from ontology.faults import ReferenceData
from ontology.files import REFERENCE_FILES, path_of


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
