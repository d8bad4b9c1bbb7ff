"""The program that builds in a process of its own, for a server that goes on answering meanwhile.

Its arguments are the folder of the corpus, the data folder and the base; it prints one line of JSON: the folder of the
build, or the error that can be explained.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from graph.build import ensure_built
from ontology.errors import AccordError


def main() -> None:
    """Builds, and says where."""
    seeds, data, base = sys.argv[-3:]
    os.nice(5)
    try:
        told = {"folder": str(ensure_built(Path(seeds), Path(data), base))}
    except AccordError as error:
        told = {"error": str(error)}
    sys.stdout.write(json.dumps(told) + "\n")
