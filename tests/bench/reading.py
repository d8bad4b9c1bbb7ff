"""What reading costs: documents of 4 kB a second of one processor, memory, and the time of a document of 1 MB.

    .venv/bin/python -m tests.bench.reading [FOLDER] [--runs 5]

Each line names the floor that is aimed at, and whether it is reached. Seconds are of the processor, so that what else
the machine does counts less; still it takes the caches away: compare runs made at one time, and leave out the others.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from graph.ingest.documents import Document, from_bytes
from graph.reading import Reader
from graph.reference import lexicon as reference_names

SEEDS = Path(__file__).resolve().parent.parent.parent / "seeds"
_DOCUMENT = 4_000  # characters that count as one document
_LONG = 1_000_000
_LEAST_RATE, _MOST_MEGABYTES, _MOST_SECONDS = 200, 200, 5  # documents a second; in all; for the document of 1 MB


def seconds(work: Callable[[], object]) -> float:
    """The processor's seconds that some work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def peak_megabytes() -> float:
    """The most memory that this process has held so far (resident set)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def long_document(documents: list[Document]) -> Document:
    """The documents one after the other, over and over, cut at 1 MB."""
    words = "\n\n".join(document.raw for document in documents)
    return from_bytes("long.txt", (words * (_LONG // len(words) + 1))[:_LONG].encode())


def line(what: str, measured: float, floor: float, spread: str = "", *, is_rate: bool = False) -> str:
    """A figure beside its floor, and whether it is on the right side of it."""
    is_reached = measured >= floor if is_rate else measured <= floor
    told = "reached" if is_reached else "not reached"
    return f"{what}: {measured:.1f}{spread} ({'at least' if is_rate else 'at most'} {floor}: {told})\n"


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=SEEDS, help="Folder of .txt files to read.")
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    documents = [from_bytes(path.name, path.read_bytes()) for path in sorted(given.folder.glob("*.txt"))]
    reader = Reader(reference_names.load())
    for document in documents:
        reader.read(document)
    taken = [seconds(lambda: [reader.read(document) for document in documents]) for _ in range(given.runs)]
    as_documents = sum(len(document.raw) for document in documents) / _DOCUMENT
    rates = sorted(as_documents / one for one in taken)
    spread = f", {rates[0]:.0f} to {rates[-1]:.0f}"
    rate = statistics.median(rates)
    sys.stdout.write(line("documents of 4 kB a second", rate, _LEAST_RATE, spread, is_rate=True))
    sys.stdout.write(line("memory, MB", peak_megabytes(), _MOST_MEGABYTES))
    whole = long_document(documents)
    sys.stdout.write(line("a document of 1 MB, seconds", seconds(lambda: reader.read(whole)), _MOST_SECONDS))
    sys.stdout.write(line("memory with it, MB", peak_megabytes(), _MOST_MEGABYTES))


if __name__ == "__main__":
    main()
