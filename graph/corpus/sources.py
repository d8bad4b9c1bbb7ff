"""What a build is made from: the documents that came with the corpus, and those that were added to the one in use.

Both folders have one form: documents byte for byte, `catalogue.toml`, what a person decided in `reviews.jsonl`. In the
folder of added documents only what the catalogue lists counts, since a file is kept there before it is listed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.ingest.documents import CATALOGUE, CatalogueEntry, Document, corpus, read_catalogue
from ontology.errors import CatalogueError

COMPANIONS = (CATALOGUE, "reviews.jsonl", "slugs.jsonl")


@dataclass(frozen=True, slots=True)
class Sources:
    """The folder of the corpus, and the folder of added documents, which need not be there."""

    seeds: Path
    added: Path | None = None

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders that there are, the corpus first."""
        has_added = self.added is not None and (self.added / CATALOGUE).is_file()
        return (self.seeds, *((self.added,) if has_added and self.added else ()))

    def documents(self) -> tuple[Document, ...]:
        """Every document, once: those of the corpus by file name, then those added, in the order of their addition.

        Raises CatalogueError or DocumentError for what is wrong with a folder.
        """
        found: dict[str, Document] = {}
        for folder in self.folders:
            for document in corpus(folder, only_listed=folder != self.seeds):
                found.setdefault(document.sha256, document)
        return tuple(found.values())

    def entries(self) -> tuple[CatalogueEntry, ...]:
        """What the catalogues list, the corpus first, each in its own order."""
        return tuple(entry for folder in self.folders for entry in read_catalogue(folder / CATALOGUE))

    def files(self) -> Iterator[Path]:
        """Every file that a build reads of them. Raises CatalogueError where the corpus is no folder."""
        if not self.seeds.is_dir():
            raise CatalogueError(str(self.seeds), f"is no folder of documents with their {CATALOGUE}")
        yield from (path for path in self.seeds.iterdir() if path.is_file())
        for folder in self.folders[1:]:
            yield from (folder / name for name in COMPANIONS if (folder / name).is_file())

    def standing(self) -> Standing:
        """How much has been added so far."""
        if self.added is None:
            return Standing(0, 0)
        # A document that is withdrawn counts for two: that it came, and that it went.
        catalogue = self.added / CATALOGUE
        documents = _count(catalogue, b"[[document]]") + 2 * _count(catalogue, b"[[withdrawn]]")
        return Standing(documents, _count(self.added / "reviews.jsonl", b"{"))


@dataclass(frozen=True, slots=True)
class Standing:
    """How much has been added to a corpus: comings and goings of documents, and decisions; both only grow."""

    documents: int
    reviews: int

    def __str__(self) -> str:
        """What a build that takes in just these is called: `3-17`."""
        return f"{self.documents}-{self.reviews}"

    @property
    def as_counts(self) -> dict[str, int]:
        """The same for a report."""
        return {"documents": self.documents, "reviews": self.reviews}

    def includes(self, other: Standing) -> bool:
        """Whether everything that had been added then has been added here."""
        return self.documents >= other.documents and self.reviews >= other.reviews


def _count(path: Path, opening: bytes) -> int:
    """How many lines of a file open an entry; none where there is no file."""
    if not path.is_file():
        return 0
    return sum(line.strip().startswith(opening) for line in path.read_bytes().splitlines())
