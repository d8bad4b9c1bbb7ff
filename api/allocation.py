"""How the C library hands out memory to a server: with more of it at hand than it keeps by itself.

The engine makes some hundred small objects for every query and drops them with it. Of each size glibc has seven at hand
(https://www.gnu.org/software/libc/manual/html_node/Memory-Allocation-Tunables.html, tcache_count); the others it takes
out of larger pieces and joins to such again, which takes two thirds of the time of a small query. It reads how many it
is to have at hand only when a program begins.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

_TUNABLES = "GLIBC_TUNABLES"
_AT_HAND = "glibc.malloc.tcache_count"
_OBJECTS = 100  # of each size, 3 MB at most in a thread
_BEGUN = "ACCORD_BEGUN"


def begin_anew() -> None:
    """Has this process begin once more, with the same command, where that makes the C library keep more at hand.

    Returns where it does not, where somebody has said otherwise by GLIBC_TUNABLES, or where the same command would not
    come to the same.
    """
    wanted = wanted_environment(os.environ, _library(), os.getpid())
    if wanted is not None and sys.executable and is_the_command(sys.orig_argv, sys.argv[1:]):
        try:
            os.execve(sys.executable, sys.orig_argv, wanted)  # noqa: S606  # no shell: the same program, by its own path
        except OSError:
            return  # it goes without


def wanted_environment(environment: Mapping[str, str], library: str, process: int) -> dict[str, str] | None:
    """The environment that a process has to begin with; None where it has it, or where the library knows none."""
    given = environment.get(_TUNABLES, "")
    # A program with rights of its own is not given what was set: it would begin without end.
    if not library.startswith("glibc") or _AT_HAND in given or environment.get(_BEGUN) == str(process):
        return None
    tunables = ":".join(one for one in (given, f"{_AT_HAND}={_OBJECTS}") if one)
    return {**environment, _TUNABLES: tunables, _BEGUN: str(process)}


def is_the_command(command: Sequence[str], arguments: Sequence[str]) -> bool:
    """Whether a process began with a command that does the same again: with these arguments, and from no input.

    A program that calls the command line by itself has another, or none where it has the interpreter within it.
    """
    ahead = len(command) - len(arguments)
    return ahead > 0 and command[0] != "" and command[ahead - 1] != "-" and list(command[ahead:]) == list(arguments)


def _library() -> str:
    try:
        return os.confstr("CS_GNU_LIBC_VERSION") or ""
    except (AttributeError, OSError, ValueError):
        return ""  # another system, or another library
