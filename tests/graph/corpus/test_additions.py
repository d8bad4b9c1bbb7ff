"""Documents added to the corpus in use: what is kept, what is the same, and what a loss of power may leave."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.corpus import additions
from graph.corpus.additions import Facts, Received, take_in
from graph.corpus.sources import Sources, Standing
from graph.ingest.documents import CATALOGUE, read_catalogue
from ontology.errors import BadParameter, DocumentError
from tests.corpora import SEEDS, seed

NOTE = "Joint statement\n\nOslo, 3 May 2019\n\nThe two ministers agreed to open a joint office in Bergen.\n"


def received(name: str = "note.txt", text: str = NOTE, facts: Facts = Facts()) -> Received:  # noqa: B008 - frozen
    return Received(name, text.encode(), facts)


def test_a_document_is_kept_byte_for_byte_with_what_was_said_of_it(tmp_path: Path) -> None:
    facts = Facts("A title", "A “ministry”", "https://example.org/a\\b", "en", "CC BY 4.0", True)
    body = NOTE.replace("\n", "\r\n").encode()
    (taken,) = take_in(tmp_path, SEEDS, [Received("note.txt", body, facts)])
    assert (tmp_path / taken.file).read_bytes() == body
    (entry,) = read_catalogue(tmp_path / CATALOGUE)
    assert (entry.file, entry.sha256, entry.title, entry.publisher) == ("note.txt", taken.sha256, *facts_of(facts)[:2])
    assert (entry.source, entry.language, entry.licence, entry.show_text) == facts_of(facts)[2:]


def facts_of(facts: Facts) -> tuple[str, str, str, str, str, bool]:
    return facts.title, facts.publisher, facts.source, facts.language, facts.licence, facts.show_text


def test_what_is_not_said_stays_unknown(tmp_path: Path) -> None:
    take_in(tmp_path, SEEDS, [received()])
    (entry,) = read_catalogue(tmp_path / CATALOGUE)
    assert (entry.publisher, entry.source, entry.licence, entry.show_text) == ("unknown", "unknown", "unknown", False)


def test_adding_a_document_twice_changes_no_byte(tmp_path: Path) -> None:
    take_in(tmp_path, SEEDS, [received()])
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    (again,) = take_in(tmp_path, SEEDS, [received("another name.txt", facts=Facts(publisher="somebody"))])
    assert (again.file, again.is_new) == ("note.txt", False)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_document_of_the_corpus_itself_is_not_added(tmp_path: Path) -> None:
    path = seed("003")
    (taken,) = take_in(tmp_path, SEEDS, [Received("copy.txt", path.read_bytes())])
    assert (taken.file, taken.is_new) == (path.name, False)
    assert not (tmp_path / CATALOGUE).exists()


def test_two_copies_in_one_call_are_one_document(tmp_path: Path) -> None:
    first, second = take_in(tmp_path, SEEDS, [received("a.txt"), received("b.txt")])
    assert (first.is_new, second.is_new, second.file) == (True, False, "a.txt")


def test_all_of_a_call_are_added_or_none(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"empty\.txt"):
        take_in(tmp_path, SEEDS, [received(), Received("empty.txt", b"")])
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "passwd.txt"),
        ("C:\\texts\\note.md", "note.md"),
        (".hidden.txt", "hidden.txt"),
        ("Déclaration commune.txt", "D-claration-commune.txt"),
        ("", "document.txt"),
        ("///", "document.txt"),
        ("x" * 300 + ".html", "x" * 100 + ".html"),
    ],
)
def test_a_files_name_is_made_safe(tmp_path: Path, given: str, kept: str) -> None:
    (taken,) = take_in(tmp_path, SEEDS, [received(given)])
    assert taken.file == kept
    assert (tmp_path / kept).is_file()


@pytest.mark.parametrize("name", ["note.txt", "NOTE.TXT", "catalogue.toml", "reviews.jsonl"])
def test_a_name_that_is_taken_gets_the_digest_behind_it(tmp_path: Path, name: str) -> None:
    take_in(tmp_path, SEEDS, [received()])
    (taken,) = take_in(tmp_path, SEEDS, [received(name, NOTE + "More.\n")])
    assert taken.file not in ("note.txt", name) and taken.sha256[:12] in taken.file
    assert len(Sources(SEEDS, tmp_path).documents()) == 7


@given(st.text(max_size=60), st.text(max_size=60))
def test_whatever_is_said_is_kept_as_it_is_or_refused(tmp_path_factory: pytest.TempPathFactory, a: str, b: str) -> None:
    try:
        facts = Facts(title=a, publisher=b)
    except BadParameter:
        return
    folder = tmp_path_factory.mktemp("added")
    take_in(folder, SEEDS, [received(facts=facts)])
    (entry,) = read_catalogue(folder / CATALOGUE)
    assert (entry.title, entry.publisher) == (a, b or "unknown")


def test_additions_at_the_same_time_do_not_lose_one_another(tmp_path: Path) -> None:
    notes = [received(f"note-{number}.txt", f"{NOTE}Number {number}.\n") for number in range(16)]
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda note: take_in(tmp_path, SEEDS, [note]), notes))
    assert sorted(entry.file for entry in read_catalogue(tmp_path / CATALOGUE)) == sorted(note.name for note in notes)


def test_an_addition_that_the_power_ends_leaves_the_corpus_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in(tmp_path, SEEDS, [received()])

    def fail(folder: Path, entries: object) -> bytes:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(additions, "_catalogue", fail)
        with pytest.raises(KeyboardInterrupt):
            take_in(tmp_path, SEEDS, [received("late.txt", NOTE + "Late.\n")])
    assert (tmp_path / "late.txt").is_file()
    assert [one.file for one in Sources(SEEDS, tmp_path).documents()][5:] == ["note.txt"]
    take_in(tmp_path, SEEDS, [received("late.txt", NOTE + "Late.\n")])
    assert [one.file for one in Sources(SEEDS, tmp_path).documents()][5:] == ["note.txt", "late.txt"]


def test_comments_in_a_catalogue_outlive_additions(tmp_path: Path) -> None:
    take_in(tmp_path, SEEDS, [received()])
    catalogue = tmp_path / CATALOGUE
    catalogue.write_text(catalogue.read_text() + "# mine")
    take_in(tmp_path, SEEDS, [received("b.txt", NOTE + "More.\n")])
    assert "# mine\n" in catalogue.read_text()


def test_standing_counts_what_was_added_and_only_grows(tmp_path: Path) -> None:
    sources = Sources(SEEDS, tmp_path)
    before = sources.standing()
    take_in(tmp_path, SEEDS, [received(), received("b.txt", NOTE + "More.\n")])
    after = sources.standing()
    assert (before, after, str(after)) == (Standing(0, 0), Standing(2, 0), "2-0")
    assert after.includes(before) and not before.includes(after)


@pytest.mark.parametrize(
    "tag",
    [
        "en",
        "fr-CA",
        "zh-Hant-TW",
        "de-1996",
        "sr-Latn-RS-ekavsk",
        "es-419",
        "und",
        "zh-cmn-Hans",
        "sl-rozaj-biske",
        "de-a-foo",
        "en-x-twain",
    ],
)
def test_a_language_is_a_tag_that_names_in_the_graph_can_have(tag: str) -> None:
    assert ox.Literal("a name", language=Facts(language=tag).language).language == tag.lower()


@pytest.mark.parametrize(
    "told", ["zz-ZZZZZZZZZZ", "e", "en_GB", "English", "en-", "en fr", "12", "-", "x-y", "en-a", "en-x"]
)
def test_a_language_that_no_graph_could_be_built_with_is_refused(tmp_path: Path, told: str) -> None:
    with pytest.raises(BadParameter) as refused:
        take_in(tmp_path, SEEDS, [received(facts=Facts(language=told))])
    assert (refused.value.name, refused.value.choices) == ("language", ("en", "fr", "fr-CA"))
    assert not (tmp_path / "catalogue.toml").exists()
