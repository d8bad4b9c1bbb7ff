"""Keeps the vocabulary as it stands as the edition of its number: `python -m ontology.generate_edition`.

An edition that was kept is never written anew: a vocabulary that changed since needs another number.
"""

from __future__ import annotations

import sys
from pathlib import Path

from rdflib import Graph

from ontology.editions import DIGESTS, FOLDER, current, digest, digests, version_of
from ontology.errors import VocabularyError
from ontology.files import CORE, path_of


def keep(body: bytes, folder: Path) -> Path:
    """The file of the edition that Turtle gives itself out for, written with its digest, or found as it was.

    Raises VocabularyError where an edition of this number was kept that says something else, or where there is no
    number.
    """
    graph = Graph().parse(data=body, format="turtle")
    version, found = version_of(graph), digest(graph)
    if not version:
        raise VocabularyError(CORE, "owl:versionInfo", "the vocabulary gives itself no number")
    known = digests(folder)
    path = folder / f"{version}.ttl"
    if version not in known:
        path.write_bytes(body)
        with (folder / DIGESTS).open("a", encoding="utf-8") as rows:
            rows.write(f"{version}\t{found}\n")
    elif known[version] != found:
        raise VocabularyError(
            CORE, version, "an edition of this number was kept and says something else; take a new one"
        )
    return path


def main() -> None:
    """Keeps the packaged vocabulary."""
    try:
        sys.stdout.write(f"{keep(current(), path_of(FOLDER))}\n")
    except VocabularyError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
