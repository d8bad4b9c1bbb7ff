"""How the command `accord` starts.

In the wheel this file is `accord/__init__.py`, with the rooms beside it in the one package that the wheel carries; in a
checkout it stays where it is. The rooms import one another by their own names, so that in the wheel the package's
folder has to be on the path first; in a checkout the rooms' parent is.
"""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> None:
    """Runs the command line and ends the program with its exit code."""
    here = Path(__file__).resolve().parent
    rooms = here if (here / "ontology").is_dir() else here.parent
    if str(rooms) not in sys.path[:1]:
        sys.path.insert(0, str(rooms))
    from api.cli import app

    app(prog_name="accord")
