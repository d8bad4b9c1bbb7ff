"""Editions of the vocabulary: each is kept as it was, and a term that changes or goes needs a new number."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import OWL, SKOS, Graph, URIRef
from rdflib import Literal as RdfLiteral

from ontology.editions import DIGESTS, current, digest, digests, edition_faults, editions, version_of
from ontology.errors import VocabularyError
from ontology.files import ALIGN, CORE, path_of
from ontology.generate_edition import keep
from ontology.terms import ONT

SITE = URIRef(ONT + "site")


@pytest.fixture
def core() -> Graph:
    return Graph().parse(path_of(CORE), format="turtle")


@pytest.fixture
def align() -> Graph:
    return Graph().parse(path_of(ALIGN), format="turtle")


def test_the_vocabulary_is_what_its_edition_says_and_every_edition_what_it_was(core: Graph, align: Graph) -> None:
    assert list(edition_faults(core, align)) == []
    assert version_of(core) in editions() and set(editions()) == set(digests())


@pytest.mark.parametrize("change", ["goes", "means something else", "gets a name", "is new"])
def test_a_term_that_changes_without_a_new_number_is_a_fault_that_names_it(
    change: str, core: Graph, align: Graph
) -> None:
    named = SITE
    if change == "goes":
        core.remove((SITE, None, None))
    elif change == "means something else":
        core.set((SITE, SKOS.definition, RdfLiteral("Where the moon is.", lang="en")))
    elif change == "gets a name":
        core.add((SITE, SKOS.altLabel, RdfLiteral("locus", lang="en")))
    else:
        named = URIRef(ONT + "novelty")
        core.add((named, SKOS.prefLabel, RdfLiteral("novelty", lang="en")))
    found = list(edition_faults(core, align))
    assert str(named) in {fault.thing for fault in found}
    assert {(fault.file, fault.rule, fault.severity) for fault in found} == {(CORE, "edition", "error")}
    assert all("generate_edition" in fault.reason for fault in found)


def test_a_new_number_without_its_edition_is_a_fault(core: Graph, align: Graph) -> None:
    core.set((URIRef(ONT.rstrip("#")), OWL.versionInfo, RdfLiteral("9.9.9")))
    (fault,) = edition_faults(core, align)
    assert fault.thing == "9.9.9" and "no edition that was kept" in fault.reason


def test_an_edition_that_was_altered_is_a_fault(tmp_path: Path, core: Graph, align: Graph) -> None:
    (tmp_path / DIGESTS).write_text("# rows\n", encoding="utf-8")
    path = keep(current(), tmp_path)
    assert list(edition_faults(core, align, tmp_path)) == []
    path.write_text(path.read_text(encoding="utf-8").replace('"meeting"@en', '"gathering"@en'), encoding="utf-8")
    (fault,) = edition_faults(core, align, tmp_path)
    assert (fault.file, fault.thing) == (f"editions/{path.name}", path.stem)


def test_an_edition_is_kept_once_and_never_written_anew(tmp_path: Path) -> None:
    (tmp_path / DIGESTS).write_text("", encoding="utf-8")
    path = keep(current(), tmp_path)
    before = path.read_bytes()
    assert keep(b"# a comment more\n" + current(), tmp_path) == path and path.read_bytes() == before
    with pytest.raises(VocabularyError, match="take a new one"):
        keep(current() + b"\n<https://w3id.org/accord-kg/ont#new> <http://purl.org/dc/terms/title> 'new' .", tmp_path)
    with pytest.raises(VocabularyError, match="no number"):
        keep(b"", tmp_path)


def test_comments_order_and_names_of_blank_nodes_do_not_count() -> None:
    one = Graph().parse(data="@prefix : <x:> . # first\n:a :b [ :c :d ] ; :e :f .", format="turtle")
    other = Graph().parse(data="@prefix : <x:> . :a :e :f . :a :b _:z . _:z :c :d .", format="turtle")
    assert digest(one) == digest(other) != digest(Graph())


def test_editions_stand_from_the_oldest_to_the_newest(tmp_path: Path) -> None:
    for number in ("0.10.0", "0.9.0", "1.0.0"):
        (tmp_path / f"{number}.ttl").touch()
    assert list(editions(tmp_path)) == ["0.9.0", "0.10.0", "1.0.0"]
