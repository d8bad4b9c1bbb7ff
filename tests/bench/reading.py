"""What reading costs: documents of 4 kB a second of one processor, memory, and the time of a document of 1 MB.

    .venv/bin/python -m tests.bench.reading [FOLDER] [--runs 5]

Seconds are of the processor, so that what else the machine does counts little; still: compare, do not quote.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from graph import lexicon as reference_names
from graph.documents import Document, from_bytes
from graph.reading import Reader

SEEDS = Path(__file__).resolve().parent.parent.parent / "seeds"
_DOCUMENT = 4_000  # characters that count as one document
_LONG = 1_000_000


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
    sys.stdout.write(
        f"documents of 4 kB a second: {statistics.median(rates):.0f} ({rates[0]:.0f} to {rates[-1]:.0f})\n"
    )
    sys.stdout.write(f"memory, MB: {peak_megabytes():.0f}\n")
    whole = long_document(documents)
    sys.stdout.write(f"a document of 1 MB, seconds: {seconds(lambda: reader.read(whole)):.1f}\n")
    sys.stdout.write(f"memory with it, MB: {peak_megabytes():.0f}\n")


if __name__ == "__main__":
    main()
