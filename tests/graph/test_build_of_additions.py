"""A build over a corpus and what was added to it: addresses stay, only what is new is read, nothing in use goes."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph import build as building
from graph.build import REPORT, build, ensure_built
from graph.corpus.additions import Facts, Received, take_in
from graph.files.in_use import in_use
from graph.findings import Reading
from graph.ingest.documents import Document
from graph.reading import Reader
from ontology import terms
from tests.corpora import BASE, SEEDS, SIXTH, corpus_of

# Two statements of one day under one title, as two sides may publish them; the words differ.
TITLE = "Joint statement on the Skagen ferry"
FIRST = f"{TITLE}\n\nOslo, 3 May 2019\n\nThe two ministers agreed to open a joint office in Bergen.\n"
SECOND = f"{TITLE}\n\nOslo, 3 May 2019\n\nPatrols on the quays will be doubled before the summer.\n"


def addresses(added: Path) -> dict[str, str]:
    """The address of each document, by the file it is kept in."""
    built = build(SEEDS, BASE, added=added)
    return {reading.file: built.refs[reading.sha256] for reading in built.readings}


@pytest.mark.slow
def test_no_address_changes_when_further_documents_arrive(tmp_path: Path) -> None:
    take_in(tmp_path, SEEDS, [Received("z-first.txt", FIRST.encode())])
    built = build(SEEDS, BASE, added=tmp_path)
    before = {quad.subject.value for quad in built.quads if "/id/" in quad.subject.value}
    take_in(tmp_path, SEEDS, [Received("a-second.txt", SECOND.encode()), Received("sixth.txt", SIXTH.read_bytes())])
    after = build(SEEDS, BASE, added=tmp_path)
    assert before <= {quad.subject.value for quad in after.quads}
    refs = {reading.file: after.refs[reading.sha256] for reading in after.readings}
    assert refs["a-second.txt"].startswith(refs["z-first.txt"] + "-")


@pytest.mark.slow
def test_only_a_new_document_is_read_and_a_build_in_use_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def noted(self: Reader, document: Document) -> Reading:
        read.append(document.file)
        return original(self, document)

    original = Reader.read
    monkeypatch.setattr(Reader, "read", noted)
    seeds = corpus_of(tmp_path / "seeds", without=["000", "001", "002", "003"])
    data = tmp_path / "data"
    places = [ensure_built(seeds, data, BASE)]
    with in_use(places[0]):
        for number, text in enumerate((FIRST, SECOND, FIRST + "More.\n")):
            take_in(data / building.ADDED, seeds, [Received(f"{number}.txt", text.encode())])
            places.append(ensure_built(seeds, data, BASE))
        assert len(read) == len(set(read)) == 4
        assert [(place / REPORT).is_file() for place in places] == [True, False, True, True]
    assert len({place.name for place in places}) == 4


@pytest.mark.slow
def test_a_title_that_is_given_wins_and_is_said_to_be_given(tmp_path: Path) -> None:
    take_in(tmp_path, SEEDS, [Received("a.txt", FIRST.encode(), Facts(title="What was said in Oslo", publisher="NN"))])
    built = build(SEEDS, BASE, added=tmp_path)
    (ref,) = (built.refs[reading.sha256] for reading in built.readings if reading.file == "a.txt")
    assert ref == "document/2019-05-03-what-said-oslo"
    said = {q.predicate.value: str(q.object) for q in built.quads if q.subject.value.endswith(ref) and q.graph is None}
    assert said[terms.PREF_LABEL] == "What was said in Oslo"
    assert said[terms.LABEL_SOURCE].endswith("label-editorial")
    assert said[terms.PUBLISHER] == "NN"
