"""How the command `accord` starts.

In the wheel this file is `accord/__init__.py`, with the rooms beside it in the one package that the wheel carries. The
rooms import one another by their own names, so that the package's folder has to be first on the path. An editable
installation has a copy of this file and nothing beside it: there the checkout is on the path already.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path

_FEW_COLLECTIONS = 100_000  # objects made, more than given back, between two of them


def main() -> None:
    """Runs the command line and ends the program with its exit code."""
    here = Path(__file__).resolve().parent
    for folder in (here, here.parent):
        if (folder / "api" / "cli.py").is_file():
            sys.path.insert(0, str(folder))
            break
    if sys.argv[1:2] == ["serve"]:
        from api.allocation import begin_anew

        begin_anew()
    else:
        # What is loaded stays until the end: to look through it for garbage takes a tenth of the time of a short run.
        gc.set_threshold(_FEW_COLLECTIONS)
    from api.cli import app

    app(prog_name="accord")
