"""The command of every generator of weights: paths in, modules of `graph/find/weights/` out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

_FOLDER = Path(__file__).parent.parent / "find" / "weights"


def write_weights(name: str, asked: Sequence[str], made: Callable[[Sequence[Path]], Mapping[str, str]]) -> None:
    """Writes the modules that are made of the paths on the command line, text by file name.

    `name` is the generator's, `asked` are words for the paths that it needs. Ends the process with a message where
    fewer are given, or where what they hold will not do.
    """
    paths = [Path(argument) for argument in sys.argv[1:]]
    if len(paths) < len(asked):
        sys.exit(f"usage: python -m graph.learning.{name} {' '.join(asked)}…")
    try:
        modules = made(paths)
    except ValueError as error:
        sys.exit(str(error))
    for module, text in modules.items():
        (_FOLDER / module).write_text(text, encoding="utf-8")
