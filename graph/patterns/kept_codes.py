"""The codes that the library's engine makes patterns of, kept in a file: to compile the patterns that a document tries
takes twenty times as long as to read it.

Each code stands under a digest of its pattern, so that a file made with other rules is still of use. One that is
damaged, or was made by another release or another form of telling, is as good as none, and is written anew.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import accumulate
from pathlib import Path

from graph.files.digested import read_digested, write_digested
from graph.patterns.codes import Code, keeping

_MOST_BYTES = 24_000_000  # a file that grew beyond, by rules that are no more, begins anew


@contextmanager
def kept_codes(path: Path) -> Iterator[None]:
    """Within it, patterns whose codes stand in a file are not compiled; it then holds those of others that were tried.

    A disk that refuses is no fault of what is read: then nothing is kept.
    """
    known = _load(path)
    codes = dict(known)
    with keeping(codes):
        yield
    if new := codes.keys() - known.keys():
        is_large = sum(len(one.numbers) for one in codes.values()) > _MOST_BYTES
        try:
            write_digested(path, _written({key: codes[key] for key in new} if is_large else codes))
        except OSError:
            return


def _written(codes: Mapping[str, Code]) -> bytes:
    """A line that says of each code how long it is and what its groups are, and then all of them."""
    told = {key: [len(code.numbers), code.groups, code.names] for key, code in codes.items()}
    head = json.dumps({"form": _form(), "codes": told})
    return b"".join([head.encode(), b"\n", *(code.numbers for code in codes.values())])


def _load(path: Path) -> Mapping[str, Code]:
    """The code of each pattern by its digest; nothing where there is no such file, or none of this form."""
    try:
        head, _, numbers = read_digested(path).partition(b"\n")
        kept = json.loads(head)
        if kept["form"] != _form():
            return {}
        ends = accumulate(length for length, _, _ in kept["codes"].values())
        return {
            key: Code(numbers[end - length : end], groups, names)
            for (key, (length, groups, names)), end in zip(kept["codes"].items(), ends, strict=True)
        }
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _form() -> str:
    """What a code follows from: the code that tells it, and the library's."""
    tellers = b"".join(Path(__file__).with_name(name).read_bytes() for name in ("openings.py", "branching.py"))
    return hashlib.sha256(tellers + f"{sys.version} {sys.byteorder}".encode()).hexdigest()
