"""The command of every generator of weights: paths in, modules of `graph/find/weights/` out, or of another room."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

_ROOMS = Path(__file__).parent.parent


def write_weights(
    name: str, asked: Sequence[str], made: Callable[[Sequence[Path]], Mapping[str, str]], room: str = "find/weights"
) -> None:
    """Writes the modules that are made of the paths on the command line, text by file name, to a room of `graph/`.

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
        (_ROOMS / room / module).write_text(text, encoding="utf-8")
