"""Documents and the catalogue of a folder: what is taken in, and what is said when something is amiss."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from graph.ingest.documents import CATALOGUE, corpus, from_bytes, read_catalogue
from ontology.errors import CatalogueError, DocumentError

WORDS = "Les ministres – “both” – met in Ålesund.\r\n".encode()


def _entry(file: str, received: bytes = WORDS, more: str = "") -> str:
    return f'[[document]]\nfile = "{file}"\nsha256 = "{hashlib.sha256(received).hexdigest()}"\n{more}\n'


def _folder(tmp_path: Path, catalogue: str, **files: bytes) -> Path:
    (tmp_path / CATALOGUE).write_text(catalogue, "utf-8")
    for name, received in files.items():
        (tmp_path / f"{name}.txt").write_bytes(received)
    return tmp_path


def test_a_document_keeps_its_characters_and_ends_of_lines() -> None:
    document = from_bytes("alesund.txt", WORDS)
    assert document.raw == WORDS.decode("utf-8")
    assert document.raw.endswith("\r\n")
    assert (document.file, document.sha256) == ("alesund.txt", hashlib.sha256(WORDS).hexdigest())


def test_what_no_catalogue_tells_of_a_copy_stays_unknown() -> None:
    entry = from_bytes("alesund.txt", WORDS).entry
    assert (entry.publisher, entry.source, entry.licence, entry.show_text) == ("unknown", "unknown", "unknown", False)


def test_a_corpus_is_read_in_the_order_of_its_files_names(tmp_path: Path) -> None:
    other = b"A second text."
    folder = _folder(tmp_path, _entry("b.txt") + _entry("a.txt", other), a=other, b=WORDS)
    assert [document.file for document in corpus(folder)] == ["a.txt", "b.txt"]


def test_companions_and_hidden_files_are_no_documents(tmp_path: Path) -> None:
    folder = _folder(tmp_path, _entry("a.txt"), a=WORDS)
    for name in ("reviews.jsonl", "slugs.jsonl", "README.md", "__init__.py", ".DS_Store"):
        (folder / name).write_text("{}", "utf-8")
    (folder / "drafts").mkdir()
    assert [document.file for document in corpus(folder)] == ["a.txt"]


def test_the_catalogue_gives_what_is_known_of_a_copy(tmp_path: Path) -> None:
    facts = 'publisher = "Ministry"\nlicence = "CC0-1.0"\nshow_text = true\nlanguage = "fr"'
    folder = _folder(tmp_path, _entry("a.txt", more=facts), a=WORDS)
    (entry,) = (document.entry for document in corpus(folder))
    assert (entry.publisher, entry.licence, entry.language, entry.show_text) == ("Ministry", "CC0-1.0", "fr", True)


def test_one_changed_byte_is_told_with_both_digests_and_what_to_do(tmp_path: Path) -> None:
    changed = WORDS.replace(b"both", b"Both")
    folder = _folder(tmp_path, _entry("a.txt"), a=changed)
    with pytest.raises(CatalogueError) as caught:
        corpus(folder)
    assert caught.value.file == "a.txt"
    for part in ("was changed", hashlib.sha256(changed).hexdigest(), hashlib.sha256(WORDS).hexdigest(), "restore"):
        assert part in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    folder = _folder(tmp_path, _entry("a.txt") + _entry("gone.txt"), a=WORDS)
    with pytest.raises(CatalogueError, match=r"gone\.txt: is listed in catalogue\.toml but missing from the folder"):
        corpus(folder)


def test_an_unlisted_file_is_named_with_what_to_do(tmp_path: Path) -> None:
    folder = _folder(tmp_path, _entry("a.txt"), a=WORDS, stray=WORDS)
    with pytest.raises(CatalogueError, match=r"stray\.txt: is not listed in catalogue\.toml; add an entry"):
        corpus(folder)


def test_a_listed_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    folder = _folder(tmp_path, _entry("a.txt", b"\x00"), a=b"\x00")
    with pytest.raises(DocumentError, match=r"a\.txt: the file is empty"):
        corpus(folder)


@pytest.mark.parametrize(
    ("catalogue", "file", "said"),
    [
        (
            _entry("a.txt", more='language = "a tongue"'),
            "a.txt",
            "language is a tag such as en or fr-CA, not 'a tongue'",
        ),
        (_entry("a.txt", more='licenze = "CC0"'), "a.txt", "unknown field 'licenze'; known are file, language"),
        (_entry("a.txt") + _entry("a.txt"), "a.txt", "is listed twice in catalogue.toml"),
        ('[[document]]\nfile = "a.txt"\n', "a.txt", "gives no sha256"),
        ('[[document]]\nsha256 = "00"\n', "entry 1", "gives no file"),
        (_entry("a.txt") + '[[document]]\nsha256 = "00"\n', "entry 2", "gives no file"),
        (_entry("a.txt", more='show_text = "yes"'), "a.txt", "show_text is true or false"),
        (_entry("a.txt", more="publisher = 5"), "a.txt", "publisher is text"),
        ("document = 3\n", CATALOGUE, "[[document]]"),
        ("document = [3]\n", CATALOGUE, "entry 1 is no table"),
        ("[[document]\n", CATALOGUE, "cannot be read"),
    ],
)
def test_a_faulty_catalogue_names_the_entry_and_what_would_be_right(
    tmp_path: Path, catalogue: str, file: str, said: str
) -> None:
    with pytest.raises(CatalogueError) as caught:
        read_catalogue(_folder(tmp_path, catalogue) / CATALOGUE)
    assert caught.value.file == file
    assert said in str(caught.value)


def test_a_catalogue_that_is_not_utf_8_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / CATALOGUE).write_bytes(b'[[document]]\nfile = "\xe9.txt"\n')
    with pytest.raises(CatalogueError, match=r"catalogue\.toml: cannot be read"):
        read_catalogue(tmp_path / CATALOGUE)


def test_a_folder_without_a_catalogue_is_told_of(tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    with pytest.raises(CatalogueError, match=r"catalogue\.toml: is missing from papers"):
        corpus(folder)


def test_an_empty_catalogue_lists_nothing(tmp_path: Path) -> None:
    assert corpus(_folder(tmp_path, "")) == ()


def test_a_page_of_more_tags_than_any_statement_has_is_refused_before_it_is_read() -> None:
    with pytest.raises(DocumentError) as caught:
        from_bytes("page.html", b"<html><body>" + b"<p>a" * 500_000)
    assert "more tags than the limit of 500,000; split it" in caught.value.reason
    read = from_bytes("page.html", b"<html><body>" + b"<p>They met.</p>\n" * 10_000)
    assert read.raw.count("They met.") == 10_000
    scripted = b"<script>" + b"a<b;" * 600_000 + b"</script><p>They met.</p>"
    assert from_bytes("page.html", b"<html><body>" + scripted).raw == "They met.\n"
    assert from_bytes("text.txt", b"1 < 2, " * 600_000).raw.startswith("1 < 2")
